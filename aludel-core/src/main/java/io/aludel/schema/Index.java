package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table. Immutable.
 *
 * @param name the name in the database; null for {@code ix_<table>_<columns>}
 * @param parts what is indexed, in order
 * @param unique whether no two rows may share the values
 * @param where which rows are indexed; null for all
 */
public record Index(
        @Nullable String name,
        List<Part> parts,
        boolean unique,
        @Nullable SqlFragment where) implements TableElement {
    public Index {
        parts = List.copyOf(parts);
    }

    /**
     * A column or an expression within an index.
     *
     * @param column the name of the column, or null when {@code expression} is given
     * @param expression the expression, or null when {@code column} is given
     * @param descending whether the order is from high to low
     */
    public record Part(@Nullable String column, @Nullable SqlFragment expression, boolean descending) {
        /** A column from low to high. */
        public static Part of(String column) {
            return new Part(requireNonNull(column, "column"), null, false);
        }
    }

    /** An index over columns from low to high. */
    public static Index of(@Nullable String name, boolean unique, List<String> columns) {
        return new Index(name, columns.stream().map(Part::of).toList(), unique, null);
    }

    /** The names of the indexed columns; expressions are left out. */
    public List<String> columns() {
        return parts.stream().map(Part::column).filter(Objects::nonNull).toList();
    }
}
