package io.aludel.schema.ddl;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.SqlFragment;
import org.jspecify.annotations.Nullable;

/**
 * {@code CREATE TABLE .. AS SELECT}: a table with the rows of a query. Immutable.
 *
 * @param name the name of the table
 * @param schema its schema, or null for the default one
 * @param query where the rows come from
 * @param temporary whether it goes with the connection
 * @param unlessExists whether a table that exists is left alone
 */
public record CreateTableAs(
        String name, @Nullable String schema, SqlFragment query, boolean temporary, boolean unlessExists)
        implements DdlElement {
    public CreateTableAs {
        requireNonNull(name, "name");
        requireNonNull(query, "query");
    }

    /** Creates a table with the rows of a query. */
    public static CreateTableAs of(String name, SqlFragment query) {
        return new CreateTableAs(name, null, query.node(), false, false);
    }

    /** The same in a schema. */
    public CreateTableAs inSchema(@Nullable String changed) {
        return new CreateTableAs(name, changed, query, temporary, unlessExists);
    }

    /** The same, gone with the connection. */
    public CreateTableAs forConnection() {
        return new CreateTableAs(name, schema, query, true, unlessExists);
    }

    /** The same; a table that exists is left alone. */
    public CreateTableAs ifNotExists() {
        return new CreateTableAs(name, schema, query, temporary, true);
    }

    @Override
    public <R> R accept(DdlVisitor<R> visitor) {
        return visitor.createTableAs(this);
    }
}
