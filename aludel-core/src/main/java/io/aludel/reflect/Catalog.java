package io.aludel.reflect;

import io.aludel.engine.Connection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One database's way of telling what it contains. Stateless; names are those of the model on both sides. */
interface Catalog {
    /** The schemas; empty where the database has none. */
    List<String> schemaNames(Connection connection);

    /**
     * The tables, in the order of their names.
     *
     * @param schema the schema, or null for the default one
     */
    List<String> tableNames(Connection connection, @Nullable String schema);

    /** The views, in the order of their names. */
    List<String> viewNames(Connection connection, @Nullable String schema);

    /** A table or view with all that belongs to it; nothing when it does not exist. */
    Optional<TableDescription> describe(Connection connection, @Nullable String schema, String table);
}
