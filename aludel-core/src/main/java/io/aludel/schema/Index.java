package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An index of a table. Immutable.
 *
 * @param name the name in the database; null to have it from the naming convention, {@code ix_<table>_<first column>}
 * @param parts what is indexed, in order
 * @param unique whether no two rows may share the values
 * @param where which rows are indexed; null for all
 * @param options what else is said, among it settings of single databases
 */
public record Index(
        @Nullable String name,
        List<Part> parts,
        boolean unique,
        @Nullable SqlFragment where,
        ConstraintOptions options) implements TableElement, Constrained<Index> {
    public Index {
        parts = List.copyOf(parts);
        where = where == null ? null : where.node();
        requireNonNull(options, "options");
    }

    /** An index of which nothing else is said. */
    public Index(@Nullable String name, List<Part> parts, boolean unique, @Nullable SqlFragment where) {
        this(name, parts, unique, where, ConstraintOptions.NONE);
    }

    /**
     * A column or an expression within an index.
     *
     * @param column the name of the column, or null when {@code expression} is given
     * @param expression the expression, or null when {@code column} is given
     * @param descending whether the order is from high to low
     * @param nullsFirst whether NULL comes first or last; null leaves the choice to the database
     * @param operatorClass the operator class on PostgreSQL, or null
     * @param length how much of a text or of bytes is indexed on MySQL and MariaDB, or null
     */
    public record Part(
            @Nullable String column,
            @Nullable SqlFragment expression,
            boolean descending,
            @Nullable Boolean nullsFirst,
            @Nullable String operatorClass,
            @Nullable Integer length) {
        public Part {
            expression = expression == null ? null : expression.node();
        }

        /** A column or an expression of which nothing else is said. */
        public Part(@Nullable String column, @Nullable SqlFragment expression, boolean descending) {
            this(column, expression, descending, null, null, null);
        }

        /** A column from low to high. */
        public static Part of(String column) {
            return new Part(requireNonNull(column, "column"), null, false);
        }

        /** An expression from low to high. */
        public static Part of(SqlFragment expression) {
            return new Part(null, requireNonNull(expression, "expression"), false);
        }

        /** The same from high to low. */
        public Part desc() {
            return new Part(column, expression, true, nullsFirst, operatorClass, length);
        }

        /** The same with NULL first. */
        public Part nullsFirst(boolean first) {
            return new Part(column, expression, descending, first, operatorClass, length);
        }

        /** The same with an operator class, which PostgreSQL knows. */
        public Part operatorClass(String name) {
            return new Part(column, expression, descending, nullsFirst, name, length);
        }

        /** The same for the first characters or bytes only, which MySQL and MariaDB know. */
        public Part length(int characters) {
            return new Part(column, expression, descending, nullsFirst, operatorClass, characters);
        }
    }

    /** An index over columns from low to high. */
    public static Index of(@Nullable String name, boolean unique, List<String> columns) {
        return new Index(name, columns.stream().map(Part::of).toList(), unique, null);
    }

    /** An index over columns and expressions. */
    public static Index of(@Nullable String name, Part... parts) {
        return new Index(name, List.of(parts), false, null);
    }

    /** The names of the indexed columns; expressions are left out. */
    public List<String> columns() {
        return parts.stream().map(Part::column).filter(Objects::nonNull).toList();
    }

    /** The same; no two rows may share the values. */
    public Index asUnique() {
        return new Index(name, parts, true, where, options);
    }

    /** The same for the rows that satisfy a condition. */
    public Index where(@Nullable SqlFragment condition) {
        return new Index(name, parts, unique, condition, options);
    }

    /** The same over one more column or expression. */
    public Index and(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Index(name, more, unique, where, options);
    }

    @Override
    public Index named(@Nullable String changed) {
        return new Index(changed, parts, unique, where, options);
    }

    @Override
    public Index with(ConstraintOptions changed) {
        return new Index(name, parts, unique, where, changed);
    }
}
