package io.aludel.dialect.mysql;

import static io.aludel.reflect.CatalogRows.nonEmpty;
import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.reflect.CatalogRows;
import io.aludel.reflect.TableDraft;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.FetchedValue;
import io.aludel.schema.RawSql;
import io.aludel.sql.Row;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes columns of MariaDB's and MySQL's rows about them. */
final class MysqlCatalogColumns {
    private final boolean mariadb;
    private final Map<String, String> collations;

    /**
     * A reader.
     *
     * @param collations the collations of tables, which their columns have unless told otherwise
     */
    MysqlCatalogColumns(boolean mariadb, Map<String, String> collations) {
        this.mariadb = mariadb;
        this.collations = collations;
    }

    void add(TableDraft draft, Row row) {
        draft.columns().add(column(draft, row));
    }

    private Column<?> column(TableDraft draft, Row row) {
        String name = text(row, "name");
        String extra = text(row, "extra").toLowerCase(Locale.ROOT);
        String expression = nonEmpty(row, "expression");
        boolean numbered = extra.contains("auto_increment");
        Column<?> column = Column.of(name, type(draft, row))
                .nullable(CatalogRows.isYes(row, "nullable"))
                .comment(nonEmpty(row, "comment"));
        if (expression != null) {
            boolean stored = extra.contains("stored") || extra.contains("persistent");
            return column.computed(new Computed(new RawSql(expression), stored));
        }
        String value = defaultValue(row, extra);
        int update = extra.indexOf("on update ");
        if (update >= 0) {
            String words = text(row, "extra").substring(update + "on update ".length());
            // The database knows this as part of the default.
            column = column.serverOnUpdate(FetchedValue.INSTANCE);
            value = (value == null ? "NULL" : value) + " ON UPDATE " + words;
        }
        return column.serverDefault(value == null ? null : new RawSql(value))
                // Whole-number keys count up by themselves unless told otherwise, and the database has told.
                .autoIncrement(
                        numbered
                                ? Column.AutoIncrement.ALWAYS
                                : column.type().isInteger() ? Column.AutoIncrement.NEVER : Column.AutoIncrement.AUTO);
    }

    private @Nullable String defaultValue(Row row, String extra) {
        String value = textOrNull(row, "default_value");
        if (value == null || (mariadb && value.equals("NULL"))) {
            return null;
        }
        if (mariadb || value.toUpperCase(Locale.ROOT).startsWith("CURRENT_TIMESTAMP")) {
            return value;
        }
        // MySQL gives texts without their quotes.
        return extra.contains("default_generated") ? "(" + value + ")" : "'" + value.replace("'", "''") + "'";
    }

    private SqlType<?> type(TableDraft draft, Row row) {
        SqlType<?> type = MysqlTypeTable.of(text(row, "type"));
        if (isJson(draft, row)) {
            return SqlTypes.JSON;
        }
        String collation = textOrNull(row, "collation");
        boolean textual =
                type.kind() == TypeKind.TEXT || type.kind() == TypeKind.VARCHAR || type.kind() == TypeKind.CHAR;
        if (!textual
                || collation == null
                || collation.equals(collations.getOrDefault(draft.relation().name(), collation))) {
            return type;
        }
        return TypeBuilder.from(type)
                .detail(new TypeDetail.OfText(collation, null, textOrNull(row, "charset")))
                .build();
    }

    /** MariaDB keeps JSON as text with a condition, which is taken back here. */
    private static boolean isJson(TableDraft draft, Row row) {
        return text(row, "type").equals("longtext")
                && draft.checkConstraints().removeIf(check -> isJsonCheck(check, text(row, "name")));
    }

    private static boolean isJsonCheck(CheckConstraint check, String column) {
        String condition = "json_valid(`" + column.replace("`", "``") + "`)";
        return column.equals(check.name())
                && check.condition() instanceof RawSql raw
                && raw.sql().equalsIgnoreCase(condition);
    }
}
