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
 * @param defaultSchema the schema of what is in none that is said
 * @param schemas the schemas that are compared, each once; null is the default one
 * @param wanted the tables of the model
 * @param found the tables of the database
 */
record SchemaPair(
        Connection connection,
        Inspector inspector,
        CompareOptions options,
        Collection<MetaData> metadata,
        DefaultSchema defaultSchema,
        Set<@Nullable String> schemas,
        List<Table> wanted,
        List<Table> found) {
    Dialect dialect() {
        return connection.dialect();
    }

    boolean accepts(ObjectKind kind, @Nullable String schema, @Nullable String table, String name) {
        boolean compared = schemas.contains(schema) || schemas.contains(defaultSchema.unsaid(schema));
        return compared && options.names().accepts(new NameFilter.ObjectName(kind, schema, table, name));
    }

    /** Names as all databases tell them apart; the default schema may be named or not. */
    String key(@Nullable String schema, String name) {
        String said = defaultSchema.unsaid(schema);
        return ((said == null ? "" : said + ".") + name).toLowerCase(Locale.ROOT);
    }
}
