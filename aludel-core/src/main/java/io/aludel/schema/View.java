package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query that the database keeps under a name. Immutable. {@code Sql.view} and {@code Sql.materializedView} make one from a query.
 *
 * <pre>{@code
 * Table active = metadata.add(Sql.view("active_users", select(users).where(..)));
 * }</pre>
 *
 * @param name the name in the database
 * @param schema the schema; null for that of the metadata it is added to, or the database's default
 * @param query what it shows
 * @param columns the columns of its rows, as far as they are known
 * @param materialized whether its rows are stored
 * @param temporary whether it goes with the connection
 * @param replacing whether it takes the place of one that is there
 * @param dialect settings of single databases
 */
public record View(
        String name,
        @Nullable String schema,
        SqlFragment query,
        List<Column<?>> columns,
        boolean materialized,
        boolean temporary,
        boolean replacing,
        List<DialectOption> dialect) {
    public View {
        requireNonNull(name, "name");
        query = requireNonNull(query, "query").node();
        columns = List.copyOf(columns);
        dialect = List.copyOf(dialect);
    }

    /** A plain view. */
    public static View of(String name, SqlFragment query, Collection<? extends Column<?>> columns) {
        return new View(name, null, query, List.copyOf(columns), false, false, false, List.of());
    }

    /** The same in a schema; null for the default one. */
    public View inSchema(@Nullable String changed) {
        return new View(name, changed, query, columns, materialized, temporary, replacing, dialect);
    }

    /** The same with its rows stored. */
    public View stored() {
        return new View(name, schema, query, columns, true, temporary, replacing, dialect);
    }

    /** The same, gone with the connection. */
    public View forConnection() {
        return new View(name, schema, query, columns, materialized, true, replacing, dialect);
    }

    /** The same, in the place of one that is there. */
    public View orReplace() {
        return new View(name, schema, query, columns, materialized, temporary, true, dialect);
    }

    /** The same with settings of single databases. */
    public View options(DialectOption... added) {
        return new View(
                name, schema, query, columns, materialized, temporary, replacing, DialectOptions.with(dialect, added));
    }

    /** {@code schema.name}, or the name alone. */
    public String fullName() {
        return schema == null ? name : schema + "." + name;
    }
}
