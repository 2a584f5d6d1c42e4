package io.aludel.orm.conformance;

import io.aludel.conformance.Values;
import io.aludel.orm.conformance.StatementLog.Entry;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The statements of a recorded step. */
final class RecordedStatements {
    private RecordedStatements() {}

    static List<Entry> of(@Nullable JsonNode sql) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : sql == null ? List.<JsonNode>of() : sql) {
            if (item.isString()) {
                entries.add(new Entry(item.asString(), null));
            } else {
                entries.add(new Entry(item.get(0).asString(), rows(item.get(1))));
            }
        }
        return entries;
    }

    private static List<List<@Nullable Object>> rows(JsonNode values) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        if (values.isArray()) {
            rows.add(row(values));
        } else {
            values.get("many").forEach(each -> rows.add(row(each)));
        }
        return rows;
    }

    /** A document, which the driver of the reference gets as text. */
    private static JsonNode document(JsonNode value) {
        String text = value.isString() ? value.asString() : "";
        return text.startsWith("{") && text.endsWith("}") ? JsonMapper.shared().readTree(text) : value;
    }

    private static List<@Nullable Object> row(JsonNode values) {
        List<@Nullable Object> row = new ArrayList<>();
        values.forEach(value -> row.add(Values.recorded(document(value))));
        return row;
    }
}
