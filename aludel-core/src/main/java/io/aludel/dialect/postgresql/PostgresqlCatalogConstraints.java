package io.aludel.dialect.postgresql;

import static io.aludel.reflect.CatalogRows.isYes;
import static io.aludel.reflect.CatalogRows.lines;
import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.TableDraft;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.ConstraintOptions;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Initially;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.RawSql;
import io.aludel.schema.ReferentialAction;
import io.aludel.schema.UniqueConstraint;
import io.aludel.sql.Row;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes constraints of PostgreSQL's rows about them. */
final class PostgresqlCatalogConstraints {
    private PostgresqlCatalogConstraints() {}

    /** Takes the rows of one constraint. */
    static void add(TableDraft draft, String name, List<Row> rows) {
        Row first = rows.get(0);
        switch (text(first, "kind")) {
            case "p" -> draft.primaryKey(new PrimaryKey(name, columns(rows), withIndex(first)));
            case "u" -> draft.uniqueConstraints().add(new UniqueConstraint(name, columns(rows), withIndex(first)));
            case "c" -> draft.checkConstraints().add(check(name, first));
            case "x" ->
                draft.excludeConstraints()
                        .add(PostgresqlExcludes.parse(name, text(first, "definition"), options(first)));
            default -> draft.foreignKeys().add(foreignKey(name, rows));
        }
    }

    private static List<String> columns(List<Row> rows) {
        return CatalogRows.texts(rows, "column_name", UnaryOperator.identity());
    }

    private static ConstraintOptions options(Row row) {
        return ConstraintOptions.NONE
                .withDeferrable(isYes(row, "deferrable") ? true : null)
                .withInitially(isYes(row, "deferred") ? Initially.DEFERRED : null)
                .withComment(textOrNull(row, "comment"));
    }

    private static ConstraintOptions withIndex(Row row) {
        ConstraintOptions options = options(row);
        List<String> included = lines(row, "included");
        if (!included.isEmpty()) {
            options = options.withDialect(PostgresqlSettings.of("include", included));
        }
        return isYes(row, "nulls_same")
                ? options.withDialect(PostgresqlSettings.of("nulls_not_distinct", true))
                : options;
    }

    private static CheckConstraint check(String name, Row row) {
        ConstraintOptions options = options(row);
        if (isYes(row, "no_inherit")) {
            options = options.withDialect(PostgresqlSettings.of("no_inherit", true));
        }
        return new CheckConstraint(
                name, new RawSql(CatalogRows.unwrapped(text(row, "condition"))), unlessValid(row, options));
    }

    private static ConstraintOptions unlessValid(Row row, ConstraintOptions options) {
        return isYes(row, "valid") ? options : options.withDialect(PostgresqlSettings.of("not_valid", true));
    }

    private static ForeignKey foreignKey(String name, List<Row> rows) {
        Row first = rows.get(0);
        return new ForeignKey(
                name,
                columns(rows),
                textOrNull(first, "referred_schema"),
                text(first, "referred_table"),
                CatalogRows.texts(rows, "referred_column", UnaryOperator.identity()),
                action(text(first, "on_delete")),
                action(text(first, "on_update")),
                match(text(first, "match")),
                false,
                unlessValid(first, withSetColumns(first)));
    }

    private static ConstraintOptions withSetColumns(Row row) {
        List<String> set = lines(row, "set_columns");
        return set.isEmpty() ? options(row) : options(row).withDialect(PostgresqlSettings.of("on_delete_columns", set));
    }

    private static ForeignKey.@Nullable Match match(String letter) {
        return switch (letter) {
            case "f" -> ForeignKey.Match.FULL;
            case "p" -> ForeignKey.Match.PARTIAL;
            default -> null;
        };
    }

    private static ReferentialAction action(String letter) {
        return switch (letter) {
            case "r" -> ReferentialAction.RESTRICT;
            case "c" -> ReferentialAction.CASCADE;
            case "n" -> ReferentialAction.SET_NULL;
            case "d" -> ReferentialAction.SET_DEFAULT;
            default -> ReferentialAction.UNSTATED;
        };
    }
}
