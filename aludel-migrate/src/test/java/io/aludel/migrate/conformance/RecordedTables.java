package io.aludel.migrate.conformance;

import io.aludel.conformance.Evaluator;
import io.aludel.conformance.SchemaWords;
import io.aludel.conformance.Scope;
import io.aludel.conformance.Vocabulary;
import io.aludel.conformance.Words;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables in the notation of the recordings. */
public final class RecordedTables {
    private RecordedTables() {}

    /** The tables that a text declares, with indexes that stand beside them. */
    public static MetaData of(String text) {
        return of(text, NamingConvention.DEFAULT);
    }

    /** The same where a convention gives names. */
    public static MetaData of(String text, NamingConvention names) {
        MetaData metadata = new MetaData(names);
        Words words = map -> {
            Words.Word table = map.get("Table");
            map.put("list_of", arguments -> arguments.all());
            map.put("Table", arguments -> ((Table) table.say(arguments)).copyTo(metadata));
        };
        Vocabulary vocabulary = new Vocabulary(
                List.of(words),
                (value, name) -> value instanceof Table table ? Sql.table(table).col(name) : null);
        Object made = new Evaluator(vocabulary).evaluate("[" + text + "]", new Scope(null));
        List<Object> flat = new ArrayList<>();
        flatten(made, flat);
        for (Object element : flat) {
            if (element instanceof SchemaWords.StandaloneIndex index) {
                metadata.table(index.table().fullName()).extended(index.index());
            }
        }
        return metadata;
    }

    private static void flatten(@Nullable Object value, List<Object> flat) {
        if (value instanceof List<?> list) {
            list.forEach(item -> flatten(item, flat));
        } else if (value != null) {
            flat.add(value);
        }
    }
}
