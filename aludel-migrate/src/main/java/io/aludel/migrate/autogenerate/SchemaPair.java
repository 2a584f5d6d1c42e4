package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A database and a model as a whole, apart from what is within tables.
 *
 * @param connection reads the database
 * @param inspector has read its tables
 * @param options what is compared
 * @param metadata the model
 * @param schemas the schemas that are compared; null is the default one
 * @param wanted the tables of the model
 * @param found the tables of the database
 */
record SchemaPair(
        Connection connection,
        Inspector inspector,
        CompareOptions options,
        Collection<MetaData> metadata,
        Set<@Nullable String> schemas,
        List<Table> wanted,
        List<Table> found) {
    Dialect dialect() {
        return connection.dialect();
    }

    boolean accepts(ObjectKind kind, @Nullable String schema, @Nullable String table, String name) {
        return schemas.contains(schema)
                && options.names().accepts(new NameFilter.ObjectName(kind, schema, table, name));
    }

    /** Names as all databases tell them apart. */
    static String key(@Nullable String schema, String name) {
        return ((schema == null ? "" : schema + ".") + name).toLowerCase(Locale.ROOT);
    }
}
