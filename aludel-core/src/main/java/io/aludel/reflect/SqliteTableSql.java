package io.aludel.reflect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the text of a table's definition what SQLite's pragmas leave out: names of constraints, CHECK conditions and whether
 * foreign keys wait. Immutable.
 */
final class SqliteTableSql {
    private final List<Clause> clauses = new ArrayList<>();

    /**
     * A constraint within the definition.
     *
     * @param name the name, or null
     * @param words the text from the constraint's keyword on
     * @param column the column at which it stands, or null for one of the whole table
     */
    record Clause(
            @Nullable String name, String words, @Nullable String column) {
        boolean isKind(String keyword) {
            return words.regionMatches(true, 0, keyword, 0, keyword.length());
        }

        /** What stands between the first parentheses. */
        String inParentheses() {
            int open = words.indexOf('(');
            int close = open < 0 ? -1 : SqliteText.closing(words, open);
            return close < 0 ? "" : words.substring(open + 1, close).strip();
        }

        List<String> columns() {
            return column != null ? List.of(column) : SqliteText.names(inParentheses());
        }

        boolean mentions(String phrase) {
            return words.toUpperCase(Locale.ROOT).contains(phrase);
        }
    }

    SqliteTableSql(@Nullable String sql) {
        int open = sql == null ? -1 : SqliteText.opening(sql);
        if (sql != null && open >= 0) {
            int close = SqliteText.closing(sql, open);
            String body = sql.substring(open + 1, close < 0 ? sql.length() : close);
            SqliteText.split(body).forEach(this::element);
        }
    }

    /** The constraints of a kind, such as {@code CHECK}. */
    List<Clause> ofKind(String keyword) {
        return clauses.stream().filter(clause -> clause.isKind(keyword)).toList();
    }

    private void element(String element) {
        List<SqliteText.Word> words = SqliteText.words(element);
        if (words.isEmpty()) {
            return;
        }
        boolean ofTable = words.get(0).isOneOf("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
        String column = ofTable ? null : words.get(0).unquoted();
        for (int index = ofTable ? 0 : 1; index < words.size(); index++) {
            SqliteText.Word word = words.get(index);
            boolean named = word.isOneOf("CONSTRAINT") && index + 2 < words.size();
            SqliteText.Word keyword = named ? words.get(index + 2) : word;
            if (!keyword.isOneOf("PRIMARY", "UNIQUE", "CHECK", "FOREIGN", "REFERENCES")) {
                continue;
            }
            clauses.add(new Clause(
                    named ? words.get(index + 1).unquoted() : null,
                    element.substring(keyword.start(), end(words, index + (named ? 3 : 1), element.length(), ofTable)),
                    column));
            if (ofTable) {
                return;
            }
            index += named ? 2 : 0;
        }
    }

    /** A constraint of a table reaches to the end, one of a column to the next. */
    private static int end(List<SqliteText.Word> words, int from, int length, boolean ofTable) {
        for (int index = from; !ofTable && index < words.size(); index++) {
            if (words.get(index)
                    .isOneOf("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "REFERENCES", "COLLATE", "GENERATED")) {
                return words.get(index).start();
            }
        }
        return length;
    }
}
