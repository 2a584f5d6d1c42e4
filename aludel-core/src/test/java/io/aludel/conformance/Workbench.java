package io.aludel.conformance;

import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The fixed schema of the recordings, and what is built over it. Made anew for a case that changes it. */
final class Workbench {
    private final Evaluator evaluator = new Evaluator(new Vocabulary());
    private final Scope scope = new Scope(null);
    private final Map<String, Table> tables = new LinkedHashMap<>();

    Workbench() {
        scope.with("meta", new MetaData())
                .with("pgmeta", new MetaData())
                .with("audit", new MetaData())
                .with("LABEL_STYLE_TABLENAME_PLUS_COL", "TABLENAME_PLUS_COL")
                .with("LABEL_STYLE_DISAMBIGUATE_ONLY", "DISAMBIGUATE_ONLY")
                .with("LABEL_STYLE_NONE", "NONE");
        JsonNode schema = Recording.json("schema.json").get("tables");
        schema.properties().forEach(entry -> {
            Table table =
                    (Table) evaluator.evaluate(entry.getValue().get("build").asString(), scope);
            tables.put(entry.getKey(), table);
            scope.with(entry.getKey(), table);
        });
    }

    @Nullable
    Object build(String text) {
        return evaluator.evaluate(text, scope);
    }

    Table table(String name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException(name);
        }
        return table;
    }

    Map<String, Table> tables() {
        return tables;
    }
}
