package io.aludel.dialect.sqlite;

import io.aludel.reflect.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the text of a table's definition what SQLite's pragmas leave out: names of constraints, CHECK conditions, generated
 * values, collations, whether foreign keys wait. Immutable.
 */
final class SqliteTableSql {
    private static final Set<String> OF_TABLE = Set.of("PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
    private static final Set<String> OF_COLUMN =
            Set.of("PRIMARY", "UNIQUE", "CHECK", "REFERENCES", "COLLATE", "GENERATED", "AS", "NOT", "DEFAULT");

    private final List<Clause> clauses = new ArrayList<>();
    private final String rest;

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
            List<SqlText.Word> first = SqlText.words(words);
            return !first.isEmpty() && first.get(0).isOneOf(keyword);
        }

        /** What stands between the first parentheses. */
        String inParentheses() {
            int open = SqlText.opening(words);
            int close = open < 0 ? -1 : SqlText.closing(words, open);
            return close < 0 ? "" : words.substring(open + 1, close).strip();
        }

        List<String> columns() {
            return column != null ? List.of(column) : SqlText.names(inParentheses());
        }

        boolean mentions(String phrase) {
            List<String> texts = new ArrayList<>();
            SqlText.words(words).forEach(word -> texts.add(word.text().toUpperCase(Locale.ROOT)));
            return (" " + String.join(" ", texts) + " ").contains(" " + phrase + " ");
        }

        /** The word behind the keyword. */
        String argument() {
            List<SqlText.Word> all = SqlText.words(words);
            return all.size() < 2 ? "" : all.get(1).unquoted();
        }

        /** What happens when the rule is broken, or null when nothing is said. */
        @Nullable
        String onConflict() {
            List<SqlText.Word> all = SqlText.words(words);
            for (int index = 1; index + 1 < all.size(); index++) {
                if (all.get(index).isOneOf("CONFLICT")) {
                    return all.get(index + 1).text().toUpperCase(Locale.ROOT);
                }
            }
            return null;
        }
    }

    SqliteTableSql(@Nullable String sql) {
        int open = sql == null || SqlText.mentions(sql, "VIRTUAL") ? -1 : SqlText.opening(sql);
        int close = sql == null || open < 0 ? -1 : SqlText.closing(sql, open);
        if (sql == null || close < 0) {
            rest = "";
            return;
        }
        rest = sql.substring(close + 1);
        SqlText.split(sql.substring(open + 1, close)).forEach(this::element);
    }

    /** The constraints of a kind, such as {@code CHECK}, in the order of the text. */
    List<Clause> ofKind(String keyword) {
        return clauses.stream().filter(clause -> clause.isKind(keyword)).toList();
    }

    /** The foreign keys of columns and of the table, in the order of the text. */
    List<Clause> references() {
        return clauses.stream()
                .filter(clause -> clause.isKind("REFERENCES") || clause.isKind("FOREIGN"))
                .toList();
    }

    /** The clause of a kind at a column, or null. */
    @Nullable
    Clause ofColumn(String column, String keyword) {
        for (Clause clause : clauses) {
            if (column.equalsIgnoreCase(clause.column()) && clause.isKind(keyword)) {
                return clause;
            }
        }
        return null;
    }

    boolean isStrict() {
        return SqlText.mentions(rest, "STRICT");
    }

    boolean isWithoutRowid() {
        return SqlText.mentions(rest, "WITHOUT");
    }

    private void element(String element) {
        List<SqlText.Word> words = SqlText.words(element);
        if (words.isEmpty()) {
            return;
        }
        boolean ofTable = words.get(0).isOneOf("CONSTRAINT", "PRIMARY", "UNIQUE", "CHECK", "FOREIGN");
        Set<String> keywords = ofTable ? OF_TABLE : OF_COLUMN;
        String column = ofTable ? null : words.get(0).unquoted();
        String name = null;
        for (int index = ofTable ? 0 : 1; index < words.size(); index++) {
            if (words.get(index).isOneOf("CONSTRAINT") && index + 1 < words.size()) {
                name = words.get(index + 1).unquoted();
                index++;
            } else if (begins(words, index, keywords)) {
                int end = index + 1;
                while (end < words.size() && !words.get(end).isOneOf("CONSTRAINT") && !begins(words, end, keywords)) {
                    end++;
                }
                int stop = end < words.size() ? words.get(end).start() : element.length();
                String text = element.substring(words.get(index).start(), stop).strip();
                // "AS (..)" is short for "GENERATED ALWAYS AS (..)".
                boolean generated = words.get(index).isOneOf("AS");
                clauses.add(new Clause(name, generated ? "GENERATED ALWAYS " + text : text, column));
                name = null;
                index = end - 1;
            }
        }
    }

    /** Whether a clause begins here; the same words stand within others too, as in {@code ON DELETE SET DEFAULT}. */
    private static boolean begins(List<SqlText.Word> words, int index, Set<String> keywords) {
        SqlText.Word word = words.get(index);
        if (!keywords.contains(word.text().toUpperCase(Locale.ROOT))) {
            return false;
        }
        boolean negation = word.isOneOf("NOT") && index + 1 < words.size();
        return !(negation && words.get(index + 1).isOneOf("DEFERRABLE"))
                && !(word.isOneOf("DEFAULT") && words.get(index - 1).isOneOf("SET"))
                && !(word.isOneOf("AS") && words.get(index - 1).isOneOf("ALWAYS"));
    }
}
