package io.aludel.migrate.ddl;

import io.aludel.migrate.op.MigrationOp;

/**
 * Turns operations of a class into statements. Implementations are immutable.
 *
 * @param <O> the class of operations
 */
@FunctionalInterface
public interface OperationHandler<O extends MigrationOp> {
    /** Gives the statements of an operation to the context's target. */
    void handle(O op, OperationContext context);
}
