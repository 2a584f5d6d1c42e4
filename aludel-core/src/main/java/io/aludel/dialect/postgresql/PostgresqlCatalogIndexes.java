package io.aludel.dialect.postgresql;

import static io.aludel.reflect.CatalogRows.isYes;
import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.TableDraft;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.Index;
import io.aludel.schema.RawSql;
import io.aludel.sql.Row;
import java.util.List;
import java.util.Map;

/** Makes indexes of PostgreSQL's rows about them. */
final class PostgresqlCatalogIndexes {
    private PostgresqlCatalogIndexes() {}

    /** Takes the rows of one index; those behind constraints come with these, those of partitions with the whole table's. */
    static void add(TableDraft draft, String name, List<Row> rows) {
        Row first = rows.get(0);
        if (isYes(first, "excludes") || isYes(first, "behind_unique") || isYes(first, "attached")) {
            draft.impliedIndexes().add(name);
        }
        String condition = textOrNull(first, "condition");
        draft.indexes()
                .add(new Index(
                        name,
                        rows.stream()
                                .filter(row -> !isYes(row, "included"))
                                .map(PostgresqlCatalogIndexes::part)
                                .toList(),
                        isYes(first, "is_unique"),
                        condition == null ? null : new RawSql(CatalogRows.unwrapped(condition)),
                        options(rows)));
    }

    private static Index.Part part(Row row) {
        String column = textOrNull(row, "column_name");
        String collation = textOrNull(row, "collation");
        boolean plain = column != null && collation == null;
        String expression = text(row, "expression")
                + (collation == null ? "" : " COLLATE \"" + collation.replace("\"", "\"\"") + "\"");
        boolean descending = isYes(row, "descending");
        Boolean nullsFirst = row.get("nulls_first", Boolean.class);
        return new Index.Part(
                plain ? column : null,
                plain ? null : new RawSql(CatalogRows.unwrapped(expression)),
                descending,
                // NULL comes first when going down, last when going up, unless told otherwise.
                nullsFirst == null || nullsFirst == descending ? null : nullsFirst,
                textOrNull(row, "operator_class"),
                null);
    }

    private static ConstraintOptions options(List<Row> rows) {
        Row first = rows.get(0);
        ConstraintOptions options =
                isYes(first, "valid") ? ConstraintOptions.NONE : ConstraintOptions.NONE.withInfo("invalid", true);
        List<String> included = rows.stream()
                .filter(row -> isYes(row, "included"))
                .map(row -> text(row, "column_name"))
                .toList();
        if (!included.isEmpty()) {
            options = options.withDialect(PostgresqlSettings.of("include", included));
        }
        String method = text(first, "method");
        if (!method.equals("btree")) {
            options = options.withDialect(PostgresqlSettings.of("using", method));
        }
        Map<String, String> storage = PostgresqlSettings.storage(first);
        if (!storage.isEmpty()) {
            options = options.withDialect(PostgresqlSettings.of("with", storage));
        }
        String tablespace = textOrNull(first, "tablespace");
        if (tablespace != null) {
            options = options.withDialect(PostgresqlSettings.of("tablespace", tablespace));
        }
        return isYes(first, "nulls_same")
                ? options.withDialect(PostgresqlSettings.of("nulls_not_distinct", true))
                : options;
    }
}
