package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.DmlOptions;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Printed;
import io.aludel.sql.ast.Statement;

/**
 * An INSERT, UPDATE or DELETE that gives values of its rows back. Immutable.
 *
 * @param <T> the Java type of a row
 */
public record Returning<T>(Statement statement, int arity) implements Query<T> {
    /**
     * Lets the rows of an INSERT come back in the order in which their values were given; otherwise they come in any order.
     *
     * <p>Where the database promises no order, it is told from the numbers that the database gives to the rows or from keys among the
     * values; where there are neither, the rows are inserted one by one.
     *
     * @throws ArgumentException when the statement is not an INSERT of values
     */
    public Returning<T> inParameterOrder() {
        if (statement instanceof InsertNode insert && insert.query() == null) {
            return new Returning<>(
                    insert.withOptions(insert.options().withFlag(DmlOptions.Flag.PARAMETER_ORDER)), arity);
        }
        throw new ArgumentException(
                ErrorCode.INVALID_ARGUMENT,
                "only the rows of an INSERT of values have an order to come back in.\n  Leave inParameterOrder() out.");
    }

    /** The statement in standard SQL, without values; for people to read. */
    @Override
    public String toString() {
        return Printed.of(statement());
    }
}
