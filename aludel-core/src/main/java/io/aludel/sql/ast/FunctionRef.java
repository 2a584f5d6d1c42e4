package io.aludel.sql.ast;

import static java.util.Objects.requireNonNull;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
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

    /**
     * The elements of arrays side by side, a row for each place: {@code unnest(?, ?) AS a(k1, k2)}.
     *
     * @param arrays the arrays, of types whose elements are known
     * @param prefix what the names of the columns begin with
     * @param ordinality whether a last column numbers the rows, from 1
     */
    public static FunctionRef ofArrays(List<? extends Expr> arrays, String prefix, boolean ordinality) {
        List<LabelRef> names = new ArrayList<>();
        for (Expr array : arrays) {
            SqlType<?> element = requireNonNull(array.type().elementType(), "the type of the elements");
            names.add(new LabelRef(prefix + (names.size() + 1), element));
        }
        if (ordinality) {
            names.add(new LabelRef(prefix + (names.size() + 1), SqlTypes.BIGINT));
        }
        return new FunctionRef(
                FunctionCall.of("unnest", SqlTypes.UNKNOWN, arrays.toArray(Expr[]::new)),
                names,
                Alias.anonymous(),
                ordinality,
                Naming.DERIVED,
                false,
                false);
    }

    /** The columns by their names, as other parts of a statement mention them. */
    public List<Expr> references() {
        List<Expr> references = new ArrayList<>();
        columns.forEach(column -> references.add(new ColumnRef(this, column.name(), column.type())));
        return references;
    }

    @Override
    public <R> R accept(FromVisitor<R> visitor) {
        return visitor.function(this);
    }
}
