package io.aludel.reflect;

import static io.aludel.reflect.CatalogRows.text;

import io.aludel.dialect.Dialect;
import io.aludel.engine.Connection;
import io.aludel.engine.DriverCatalog;
import io.aludel.sql.Row;
import java.sql.DatabaseMetaData;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What any JDBC driver tells about its database, for dialects that are not {@link Catalogued}: tables, views, columns, keys and indexes.
 * Checks, sequences and the queries of views are not among it; a catalogue that extends this one adds what it knows of them. Stateless.
 */
public class DriverMetadataCatalog implements Catalog {
    @Override
    public List<String> schemaNames(Connection connection) {
        return connection.driverCatalog().rows(DatabaseMetaData::getSchemas).stream()
                .map(row -> connection.dialect().modelName(text(row, "TABLE_SCHEM")))
                .toList();
    }

    @Override
    public @Nullable String defaultSchema(Connection connection) {
        DriverCatalog driver = connection.driverCatalog();
        String schema = driver.schema();
        String name = schema == null ? driver.catalog() : schema;
        return name == null ? null : connection.dialect().modelName(name);
    }

    @Override
    public List<Relation> relations(Connection connection, @Nullable String schema) {
        DriverCatalog driver = connection.driverCatalog();
        DriverPlace place = DriverPlace.of(connection, schema);
        return driver.rows(metadata -> metadata.getTables(place.catalog(), place.schema(), "%", null)).stream()
                .filter(row -> !text(row, "TABLE_TYPE").startsWith("SYSTEM"))
                .map(row -> relation(connection.dialect(), row))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Relation::name))
                .toList();
    }

    /** Nothing for what is neither table nor view, such as an index. */
    private static Optional<Relation> relation(Dialect dialect, Row row) {
        String kind = text(row, "TABLE_TYPE");
        String name = dialect.modelName(text(row, "TABLE_NAME"));
        if (kind.contains("VIEW")) {
            boolean stored = kind.startsWith("MATERIALIZED");
            return Optional.of(new Relation(name, stored ? ObjectKind.MATERIALIZED_VIEW : ObjectKind.VIEW, false));
        }
        return kind.contains("TABLE")
                ? Optional.of(new Relation(name, ObjectKind.TABLE, kind.contains("TEMPORARY")))
                : Optional.empty();
    }

    @Override
    public List<String> sequenceNames(Connection connection, @Nullable String schema) {
        return List.of();
    }

    @Override
    public Optional<String> viewDefinition(Connection connection, @Nullable String schema, String view) {
        return Optional.empty();
    }

    /** Drivers answer for one table at a time. */
    @Override
    public Map<String, ReflectedTable> describe(Connection connection, TableFilter filter) {
        Map<String, ReflectedTable> tables = new LinkedHashMap<>();
        for (Relation relation : relations(connection, filter.schema())) {
            if (filter.includes(relation)) {
                tables.put(relation.name(), new DriverTable(connection, filter.schema(), relation).describe());
            }
        }
        String name = filter.onlyName();
        if (tables.isEmpty() && name != null) {
            // The system's own tables are not listed, but may be asked for.
            Relation relation = new Relation(name, ObjectKind.TABLE, false);
            ReflectedTable table = new DriverTable(connection, filter.schema(), relation).describe();
            return table.columns().isEmpty() ? Map.of() : Map.of(name, table);
        }
        return tables;
    }
}
