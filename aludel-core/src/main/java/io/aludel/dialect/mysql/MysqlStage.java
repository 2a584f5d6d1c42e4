package io.aludel.dialect.mysql;

import io.aludel.engine.Connection;
import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.ObjectKind;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.Relation;
import io.aludel.reflect.SqlText;
import io.aludel.reflect.Stage;
import io.aludel.reflect.TableDraft;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.schema.ddl.DdlText;
import io.aludel.type.SqlTypes;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** MariaDB's and MySQL's temporary tables, of which nothing but their definition as a text can be read. Stateless. */
final class MysqlStage implements Stage {
    private static final String QUOTE = "\uE000";
    private static final String BACKSLASH = "\uE001";

    /** What ends a default within the definition of a column. */
    private static final Set<String> AFTER_DEFAULT =
            Set.of("CHECK", "COMMENT", "INVISIBLE", "COLLATE", "AUTO_INCREMENT", "WITHOUT");

    @Override
    public void create(Connection connection, Table table) {
        connection.define(CreateTable.of(table));
    }

    @Override
    public Map<String, ReflectedTable> read(Connection connection, Collection<String> names) {
        Map<String, ReflectedTable> tables = new LinkedHashMap<>();
        for (String name : names) {
            String sql = "SHOW CREATE TABLE " + connection.dialect().quote(name);
            String definition = plain(String.valueOf(
                    CatalogRows.of(connection, sql, null, null).get(0).get(1)));
            TableDraft draft = new TableDraft(new Relation(name, ObjectKind.TABLE, true));
            int open = SqlText.opening(definition);
            SqlText.split(definition.substring(open + 1, SqlText.closing(definition, open)))
                    .forEach(part -> read(draft, part));
            tables.put(name, draft.table());
        }
        return tables;
    }

    /** With stand-ins for what is escaped within texts, so that a quote ends one. */
    private static String plain(String definition) {
        return definition.replace("\\\\", BACKSLASH).replace("\\'", QUOTE);
    }

    private static RawSql original(String sql) {
        return new RawSql(sql.replace(QUOTE, "\\'").replace(BACKSLASH, "\\\\"));
    }

    private static void read(TableDraft draft, String part) {
        List<SqlText.Word> words = SqlText.words(part);
        String checked = inParentheses(part, words, "CHECK");
        if (part.startsWith("`")) {
            column(draft, part, words);
        } else if (words.get(0).isOneOf("CONSTRAINT") && checked != null) {
            draft.checkConstraints().add(new CheckConstraint(words.get(1).unquoted(), original(checked)));
        }
    }

    private static void column(TableDraft draft, String part, List<SqlText.Word> words) {
        Column<?> column = Column.of(words.get(0).unquoted(), SqlTypes.UNKNOWN);
        String computed = inParentheses(part, words, "AS");
        if (computed != null) {
            boolean stored = words.stream().anyMatch(word -> word.isOneOf("STORED", "PERSISTENT"));
            column = column.computed(new Computed(original(computed), stored));
        } else {
            String value = defaultValue(part, words);
            column = column.serverDefault(value == null || value.equals("NULL") ? null : original(value));
        }
        draft.columns().add(column);
    }

    private static @Nullable String defaultValue(String part, List<SqlText.Word> words) {
        for (int index = 1; index < words.size(); index++) {
            if (words.get(index).isOneOf("DEFAULT")) {
                int begin = words.get(index).start() + "DEFAULT".length();
                int end = words.stream()
                        .filter(word -> word.start() > begin)
                        .filter(word -> AFTER_DEFAULT.contains(word.text().toUpperCase(Locale.ROOT)))
                        .mapToInt(SqlText.Word::start)
                        .findFirst()
                        .orElse(part.length());
                return part.substring(begin, end).strip();
            }
        }
        return null;
    }

    private static @Nullable String inParentheses(String part, List<SqlText.Word> words, String keyword) {
        for (SqlText.Word word : words) {
            int open = word.start() + keyword.length();
            String rest = word.isOneOf(keyword) ? part.substring(open).stripLeading() : "";
            if (rest.startsWith("(")) {
                return CatalogRows.unwrapped(rest.substring(0, SqlText.closing(rest, 0) + 1));
            }
        }
        return null;
    }

    /** Dropping what is temporary does not end the transaction. */
    @Override
    public void clear(Connection connection, List<String> names) {
        names.forEach(name -> connection.define(
                DdlText.of("DROP TEMPORARY TABLE " + connection.dialect().quote(name))));
    }
}
