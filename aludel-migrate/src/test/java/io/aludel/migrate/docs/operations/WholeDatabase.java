package io.aludel.migrate.docs.operations;

import static io.aludel.sql.Sql.text;

import io.aludel.engine.Connection;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.TableFilter;
import io.aludel.sql.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is in a database, rows included, as texts. */
final class WholeDatabase {
    private static final List<String> OF_THE_DATABASE = List.of(
            "information_schema",
            "INFORMATION_SCHEMA",
            "mysql",
            "performance_schema",
            "sys",
            "pg_catalog",
            "main",
            "temp");

    private final Connection connection;
    private final Inspector inspector;
    private final List<String> texts = new ArrayList<>();

    private WholeDatabase(Connection connection) {
        this.connection = connection;
        this.inspector = Inspector.of(connection);
    }

    static List<String> of(Connection connection) {
        WholeDatabase database = new WholeDatabase(connection);
        database.read(null);
        Optional<String> standard = database.inspector.defaultSchemaName();
        for (String schema : database.inspector.schemaNames()) {
            boolean other = schema.startsWith("aludel_") && !schema.equals(standard.orElse(null));
            if (!OF_THE_DATABASE.contains(schema) && !other && !schema.equals(standard.orElse(null))) {
                database.texts.add("schema " + schema);
                database.read(schema);
            }
        }
        return database.texts;
    }

    private void read(@Nullable String schema) {
        for (Map.Entry<String, ReflectedTable> entry :
                inspector.tables(TableFilter.ALL.schema(schema)).entrySet()) {
            ReflectedTable table = entry.getValue();
            texts.add("table " + entry.getKey());
            table.columns()
                    .forEach(column -> texts.add("column " + column + " " + column.type() + " " + column.comment()
                            + " " + column.serverDefault() + " " + column.isNullable() + " " + column.identity() + " "
                            + column.computed() + " " + column.autoIncrement()));
            texts.add("key " + table.primaryKey());
            texts.add("foreign keys " + table.foreignKeys());
            texts.add("unique " + table.uniqueConstraints());
            texts.add("checks " + table.checkConstraints());
            texts.add("excludes " + table.excludeConstraints());
            texts.add("indexes " + table.indexes());
            texts.add("options " + table.options());
            rows(schema, entry.getKey());
        }
        List<String> views = new ArrayList<>(inspector.viewNames(schema));
        views.addAll(inspector.materializedViewNames(schema));
        views.forEach(view -> texts.add("view " + view + " " + inspector.viewDefinition(schema, view)));
        texts.add("sequences " + inspector.sequences(schema));
        texts.add("types "
                + inspector.namedTypes(schema).stream()
                        .map(type -> type + " " + type.detail())
                        .toList());
        texts.add("objects " + inspector.objects(schema));
    }

    private void rows(@Nullable String schema, String table) {
        String name = connection.dialect().quote(table);
        String from = schema == null ? name : connection.dialect().quote(schema) + "." + name;
        List<String> rows = new ArrayList<>();
        for (Row row : connection.execute(text("SELECT * FROM " + from)).all()) {
            List<String> values = new ArrayList<>();
            for (int place = 0; place < row.size(); place++) {
                Object value = row.get(place);
                values.add(value instanceof byte[] bytes ? Arrays.toString(bytes) : Objects.toString(value));
            }
            rows.add(values.toString());
        }
        rows.sort(null);
        texts.add("rows " + rows);
    }
}
