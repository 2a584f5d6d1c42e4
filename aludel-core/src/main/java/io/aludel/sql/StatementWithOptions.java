package io.aludel.sql;

import io.aludel.sql.ast.Statement;

/** A statement with choices about its execution. Immutable. */
final class StatementWithOptions {
    private StatementWithOptions() {}

    /** One that yields rows. */
    record OfQuery<T>(Statement statement, int arity, ExecutionOptions executionOptions) implements Query<T> {}

    /** One that changes rows. */
    record OfDml(Statement statement, ExecutionOptions executionOptions) implements Dml {}
}
