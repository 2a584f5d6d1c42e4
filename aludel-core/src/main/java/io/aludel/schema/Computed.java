package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The database computes a column from others of the row. Immutable.
 *
 * @param expression what it computes
 * @param persisted whether the value is stored; false computes it when read, null leaves the choice to the database
 */
public record Computed(SqlFragment expression, @Nullable Boolean persisted) {
    public Computed {
        expression = requireNonNull(expression, "expression").node();
    }

    /** A computed value; the database chooses whether it is stored. */
    public static Computed of(SqlFragment expression) {
        return new Computed(expression, null);
    }

    /**
     * A computed value; the database chooses whether it is stored.
     *
     * @param sql the expression, as the application wrote it
     */
    public static Computed of(String sql) {
        return of(new RawSql(sql));
    }

    /** The same, stored or computed when read. */
    public Computed persisted(boolean stored) {
        return new Computed(expression, stored);
    }
}
