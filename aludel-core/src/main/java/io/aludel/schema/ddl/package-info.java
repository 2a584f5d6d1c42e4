/**
 * Definitions as values: {@link io.aludel.schema.ddl.CreateTable}, {@link io.aludel.schema.ddl.DropIndex} and so on, written by a
 * dialect without a connection or executed by one; and {@link io.aludel.schema.ddl.SchemaPlan}, which puts them in order.
 */
@NullMarked
package io.aludel.schema.ddl;

import org.jspecify.annotations.NullMarked;
