/**
 * From operations to statements: {@link io.aludel.migrate.ddl.OperationRenderer} finds the handler of each operation, which gives
 * definitions and statements to an {@link io.aludel.migrate.op.OperationTarget}: a connection or a script.
 */
@NullMarked
package io.aludel.migrate.ddl;

import org.jspecify.annotations.NullMarked;
