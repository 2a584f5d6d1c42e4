/**
 * Writes definitions: one class for each kind of object, each open to dialects, put together by
 * {@link io.aludel.compile.ddl.DdlCompiler}.
 *
 * <p>{@link io.aludel.compile.ddl.TableDdl} asks {@link io.aludel.compile.ddl.ColumnDdl} and
 * {@link io.aludel.compile.ddl.ConstraintDdl}; all of them write names, values and expressions through
 * {@link io.aludel.compile.ddl.DdlContext}.
 */
@NullMarked
package io.aludel.compile.ddl;

import org.jspecify.annotations.NullMarked;
