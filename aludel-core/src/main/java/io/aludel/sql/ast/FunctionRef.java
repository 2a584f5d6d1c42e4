package io.aludel.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function whose rows stand in FROM, or SQL of the application's.
 *
 * @param function the call
 * @param columns the names and types of its columns; the last is the number of the row where {@code ordinality} is true
 * @param alias its name; null for SQL that brings its own
 * @param ordinality whether rows are numbered: WITH ORDINALITY
 * @param naming how the columns get their names
 * @param lateral whether LATERAL is written
 * @param joined whether its rows belong to what its arguments mention, so that no condition is missing between them
 */
public record FunctionRef(
        Expr function,
        List<LabelRef> columns,
        @Nullable Alias alias,
        boolean ordinality,
        Naming naming,
        boolean lateral,
        boolean joined)
        implements From {
    public FunctionRef {
        columns = List.copyOf(columns);
    }

    /** How the columns of a function get their names. */
    public enum Naming {
        /** The function gives them itself: {@code f() AS a}. */
        OWN,
        /** {@code f() AS a(x, y)}. */
        DERIVED,
        /** {@code f() AS a(x INTEGER, y VARCHAR)}. */
        DERIVED_WITH_TYPES
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.function(this);
    }
}
