package io.aludel.migrate.autogenerate;

import io.aludel.compile.ddl.DdlContext;
import io.aludel.dialect.Likeness;
import io.aludel.schema.DialectOption;
import io.aludel.schema.Index;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What an index or unique constraint is over, in words that can be compared. */
final class IndexWords {
    /** Settings that make another index. */
    private static final List<String> SETTINGS = List.of("include", "using", "nulls_not_distinct");

    private IndexWords() {}

    static List<String> of(TablePair pair, Table table, UniqueConstraint unique) {
        List<String> words = new ArrayList<>(TablePair.names(table, unique.columns()));
        settings(pair, unique.options().dialect(), words);
        return words;
    }

    /** Columns by name; expressions and conditions in the database's own words. */
    static List<String> of(TablePair pair, Table table, Index declared) {
        Index stored = pair.form() == null || table != pair.wanted()
                ? declared
                : pair.form().of(declared).orElse(declared);
        List<String> words = new ArrayList<>();
        Likeness likeness = pair.dialect().likeness();
        for (int at = 0; at < declared.parts().size(); at++) {
            Index.Part part = declared.parts().get(at);
            Index.Part known = at < stored.parts().size() ? stored.parts().get(at) : part;
            String column = part.column();
            String name = column != null
                    ? TablePair.names(table, List.of(column)).get(0).toLowerCase(Locale.ROOT)
                    : likeness.keepsIndexConditions() ? expression(pair, known) : "(expression)";
            words.add(part.descending() ? name + " desc" : name);
        }
        String where = pair.settled(condition(pair, stored));
        if (where != null && likeness.keepsIndexConditions()) {
            words.add("where " + Wording.bare(where));
        }
        settings(pair, declared.options().dialect(), words);
        return words;
    }

    /** Which rows are indexed; some models say so for one database alone. */
    private static @Nullable SqlFragment condition(TablePair pair, Index index) {
        Object own = DdlContext.option(index.options().dialect(), pair.dialect().name(), "where");
        return own instanceof SqlFragment fragment ? fragment : index.where();
    }

    /** A database may see that what was declared as an expression is a column. */
    private static String expression(TablePair pair, Index.Part part) {
        String text = part.column() != null ? part.column() : Wording.of(pair.dialect(), part.expression());
        return Wording.bare(String.valueOf(text));
    }

    private static void settings(TablePair pair, List<DialectOption> options, List<String> words) {
        if (!pair.dialect().likeness().keepsIndexConditions()) {
            return;
        }
        for (String setting : SETTINGS) {
            Object value = DdlContext.option(options, pair.dialect().name(), setting);
            boolean usual = value == null || Boolean.FALSE.equals(value) || "btree".equals(value);
            if (!usual) {
                words.add(setting + " " + value);
            }
        }
    }
}
