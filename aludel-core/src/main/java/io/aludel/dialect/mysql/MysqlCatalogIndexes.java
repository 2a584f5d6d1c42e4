package io.aludel.dialect.mysql;

import static io.aludel.reflect.CatalogRows.nonEmpty;
import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.TableDraft;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.Row;
import java.util.List;
import java.util.Objects;

/** Makes indexes, and the keys that are indexes, of MariaDB's and MySQL's rows about them. */
final class MysqlCatalogIndexes {
    private final boolean mariadb;

    MysqlCatalogIndexes(boolean mariadb) {
        this.mariadb = mariadb;
    }

    /** Takes the rows of one index. A unique index is a unique constraint at the same time. */
    void add(TableDraft draft, String name, List<Row> rows) {
        List<Index.Part> parts = rows.stream().map(MysqlCatalogIndexes::part).toList();
        List<String> columns =
                parts.stream().map(Index.Part::column).filter(Objects::nonNull).toList();
        Row first = rows.get(0);
        boolean unique = !CatalogRows.isYes(first, "non_unique");
        if (name.equals("PRIMARY")) {
            draft.primaryKey(new PrimaryKey(null, columns));
            return;
        }
        if (!unique && belongsTo(draft.foreignKeys(), name, columns)) {
            draft.impliedIndexes().add(name);
        }
        draft.indexes().add(new Index(name, parts, unique, null, options(first)));
        if (unique && columns.size() == parts.size()) {
            draft.uniqueConstraints().add(new UniqueConstraint(name, columns));
        }
    }

    private static Index.Part part(Row row) {
        String column = textOrNull(row, "column_name");
        String expression = textOrNull(row, "expression");
        String length = nonEmpty(row, "length");
        return new Index.Part(
                column,
                expression == null || column != null ? null : new RawSql(expression),
                "D".equals(textOrNull(row, "direction")),
                null,
                null,
                length == null || text(row, "method").equals("SPATIAL") ? null : Integer.valueOf(length));
    }

    private ConstraintOptions options(Row row) {
        ConstraintOptions options = ConstraintOptions.NONE.withComment(nonEmpty(row, "comment"));
        String method = text(row, "method");
        return switch (method) {
            case "FULLTEXT", "SPATIAL" -> options.withDialect(MysqlSettings.of(mariadb, "prefix", method));
            case "BTREE" -> options;
            default ->
                options.withDialect(MysqlSettings.of(mariadb, "using", method.toLowerCase(java.util.Locale.ROOT)));
        };
    }

    /** Each foreign key brings an index, called as the key or its first column, unless there is another. */
    private static boolean belongsTo(List<ForeignKey> foreignKeys, String name, List<String> columns) {
        return foreignKeys.stream()
                .anyMatch(key ->
                        key.columns().equals(columns) && (name.equals(key.name()) || name.equals(columns.get(0))));
    }
}
