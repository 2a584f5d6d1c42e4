package io.aludel.orm.conformance;

import io.aludel.conformance.Evaluator;
import io.aludel.conformance.Literals;
import io.aludel.conformance.Scope;
import io.aludel.conformance.UnknownWord;
import io.aludel.conformance.Vocabulary;
import io.aludel.engine.Engine;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Selection;
import io.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The tables of a case as the model says them, made and filled without the ORM. */
final class ModelTables {
    private final MetaData metadata = new MetaData();
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Models models;

    ModelTables(Models models, JsonNode recording) {
        this.models = models;
        Evaluator evaluator = new Evaluator(new Vocabulary());
        Scope scope = new Scope(null).with("meta", metadata);
        for (JsonNode family : recording.get("models")) {
            for (JsonNode form : Recordings.family(family.asString())) {
                String text = form.asString();
                String table = tableOf(text);
                if (table != null) {
                    int start = text.indexOf('[', text.indexOf('"' + table + '"'));
                    String columns = text.substring(start + 1, closing(text, start));
                    String build = "(Table \"" + table + "\" " + columns.replace("(mutable_json)", "(JSON)")
                            + " :metadata meta)";
                    tables.put(table, (Table) evaluator.evaluate(build, scope));
                }
            }
        }
    }

    private static @Nullable String tableOf(String text) {
        var matcher = java.util.regex.Pattern.compile("\\((?:link|class \\w+) \"(\\w+)\"")
                .matcher(text);
        return matcher.lookingAt() ? matcher.group(1) : null;
    }

    private static int closing(String text, int start) {
        int depth = 0;
        boolean quoted = false;
        for (int index = start; index < text.length(); index++) {
            char character = text.charAt(index);
            quoted ^= character == '"';
            if (!quoted && character == '[') {
                depth++;
            } else if (!quoted && character == ']' && --depth == 0) {
                return index;
            }
        }
        throw new IllegalArgumentException(text);
    }

    Iterable<Table> all() {
        return tables.values();
    }

    Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new UnknownWord("no table is called " + name);
        }
        return table;
    }

    static List<Selection<?>> key(Table table) {
        List<Selection<?>> key = new ArrayList<>();
        table.primaryKey().columns().forEach(column -> key.add(Sql.table(table).col(column)));
        return key;
    }

    /** Creates the tables and their rows. */
    void create(Engine engine) {
        engine.createTables(metadata, new ArrayList<>(tables.values()), false);
        engine.transact(connection -> {
            models.seed().forEach((name, rows) -> {
                for (JsonNode row : rows) {
                    connection.execute(Sql.insert(table(name)).values(values(table(name), row)));
                }
            });
            tables.values().forEach(connection::advanceNumbering);
            return null;
        });
    }

    private static Map<String, @Nullable Object> values(Table table, JsonNode row) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        int index = 0;
        for (Column<?> column : table.columns()) {
            if (index < row.size() && column.computed() == null) {
                values.put(column.name(), Literals.as(column.type(), Literals.plain(row.get(index))));
            }
            index++;
        }
        return values;
    }
}
