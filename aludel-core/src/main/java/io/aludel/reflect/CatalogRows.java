package io.aludel.reflect;

import io.aludel.engine.Connection;
import io.aludel.schema.Numbering;
import io.aludel.schema.ReferentialAction;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the catalogue and puts its rows together, for {@link Catalog}s. Stateless. */
public final class CatalogRows {
    private CatalogRows() {}

    /**
     * The rows of a catalogue query.
     *
     * @param sql with the parameters {@code :schema} and {@code :table}, either of which may be missing
     */
    public static List<Row> of(Connection connection, String sql, @Nullable String schema, @Nullable String table) {
        var query = Sql.text(sql);
        if (sql.contains(":schema")) {
            query = query.bind("schema", schema, SqlTypes.VARCHAR);
        }
        if (sql.contains(":table")) {
            query = query.bind("table", table, SqlTypes.VARCHAR);
        }
        return connection.execute(query).all();
    }

    /** The first column of each row. */
    public static List<String> strings(Connection connection, String sql, @Nullable String schema) {
        return of(connection, sql, schema, null).stream()
                .map(row -> String.valueOf(row.get(0)))
                .toList();
    }

    /** Rows with the same name together, in the order in which the names come first. */
    public static Map<String, List<Row>> grouped(List<Row> rows, String nameColumn) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        for (Row row : rows) {
            groups.computeIfAbsent(text(row, nameColumn), name -> new ArrayList<>())
                    .add(row);
        }
        return groups;
    }

    /** Gives each row to the table that it tells of. */
    public static void each(List<Row> rows, Map<String, TableDraft> drafts, BiConsumer<TableDraft, Row> reader) {
        for (Row row : rows) {
            TableDraft draft = drafts.get(text(row, "table_name"));
            if (draft != null) {
                reader.accept(draft, row);
            }
        }
    }

    /** Takes the rows that tell of one part of one table. */
    public interface GroupReader {
        void read(TableDraft draft, String name, List<Row> rows);
    }

    /** Gives rows of the same table and name together to the table; they need not stand together. */
    public static void groups(List<Row> rows, Map<String, TableDraft> drafts, GroupReader reader) {
        Map<TableDraft, List<Row>> byTable = new LinkedHashMap<>();
        each(
                rows,
                drafts,
                (draft, row) ->
                        byTable.computeIfAbsent(draft, key -> new ArrayList<>()).add(row));
        byTable.forEach(
                (draft, ofTable) -> grouped(ofTable, "name").forEach((name, group) -> reader.read(draft, name, group)));
    }

    /** A value as text; the text {@code null} where it is NULL. */
    public static String text(Row row, String column) {
        return String.valueOf(row.get(column));
    }

    /** A value as text, or null where it is NULL. */
    public static @Nullable String textOrNull(Row row, String column) {
        Object value = row.get(column);
        return value == null ? null : value.toString();
    }

    /** Null for a missing and for an empty text. */
    public static @Nullable String nonEmpty(Row row, String column) {
        String text = textOrNull(row, column);
        return text == null || text.isEmpty() ? null : text;
    }

    /** A whole number, or null where there is none. */
    public static @Nullable Long longOrNull(Row row, String column) {
        String text = nonEmpty(row, column);
        return text == null ? null : Long.valueOf(text);
    }

    /** How a sequence or an identity column counts, from the columns start, increment, minimum, maximum, cycle and cache. */
    public static Numbering numbering(Row row) {
        return Numbering.DEFAULT
                .withStart(longOrNull(row, "start"))
                .withIncrement(longOrNull(row, "increment"))
                .withMinValue(longOrNull(row, "minimum"))
                .withMaxValue(longOrNull(row, "maximum"))
                .withCycle(isYes(row, "cycle"))
                .withCache(longOrNull(row, "cache"));
    }

    /** Texts that the question put together with line ends between. */
    public static List<String> lines(Row row, String column) {
        String text = nonEmpty(row, column);
        return text == null ? List.of() : List.of(text.split("\n"));
    }

    /** Whether a value means yes, in one of the ways in which catalogues say so. */
    public static boolean isYes(Row row, String column) {
        String text = text(row, column).toLowerCase(Locale.ROOT);
        return text.equals("yes") || text.equals("true") || text.equals("1") || text.equals("t");
    }

    /** The values of a column, as names of the model. */
    public static List<String> texts(List<Row> rows, String column, Function<String, String> names) {
        return rows.stream().map(row -> names.apply(text(row, column))).toList();
    }

    /** What a catalogue says of deleted rows and changed keys; what would happen anyway is not said. */
    public static ReferentialAction action(@Nullable String words) {
        for (ReferentialAction action : ReferentialAction.values()) {
            if (action.sql().equalsIgnoreCase(words) && action != ReferentialAction.NO_ACTION) {
                return action;
            }
        }
        return ReferentialAction.UNSTATED;
    }

    /** An expression without the parentheses around all of it. */
    public static String unwrapped(String expression) {
        String text = expression.strip();
        while (text.startsWith("(") && SqlText.closing(text, 0) == text.length() - 1) {
            text = text.substring(1, text.length() - 1).strip();
        }
        return text;
    }
}
