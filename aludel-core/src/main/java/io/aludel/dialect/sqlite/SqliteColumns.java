package io.aludel.dialect.sqlite;

import io.aludel.compile.ddl.ColumnDdl;
import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import java.util.regex.Pattern;

/** SQLite's columns: the row's number, and what becomes of rows that break a rule. Stateless. */
final class SqliteColumns extends ColumnDdl {
    private static final Pattern STANDS_ALONE = Pattern.compile("\\s*['\"(].*|\\w*", Pattern.DOTALL);

    SqliteColumns(ConstraintDdl constraints) {
        super(constraints);
    }

    @Override
    protected String specification(DdlContext context, Table table, Column<?> column) {
        return context.column(column) + " " + type(context, table, column) + defaultClause(context, column)
                + (column.isNullable() ? "" : " NOT NULL" + onConflict(context, column, "on_conflict_not_null"))
                + numbered(context, table, column)
                + (column.computed() == null ? "" : " " + computed(context, column, column.computed()));
    }

    /** Only a primary key of exactly this type is the number of the row. */
    @Override
    protected String type(DdlContext context, Table table, Column<?> column) {
        return column == table.autoIncrementColumn() ? "INTEGER" : super.type(context, table, column);
    }

    @Override
    protected String defaultClause(DdlContext context, Column<?> column) {
        String value = context.serverDefault(column);
        if (value == null) {
            return "";
        }
        return " DEFAULT " + (STANDS_ALONE.matcher(value).matches() ? value : "(" + value + ")");
    }

    private static String numbered(DdlContext context, Table table, Column<?> column) {
        PrimaryKey key = table.primaryKey();
        if (key == null || !key.columns().contains(column.key())) {
            return "";
        }
        if (column.autoIncrement() == Column.AutoIncrement.ALWAYS
                && key.columns().size() > 1) {
            throw new CompileException(
                    ErrorCode.UNSUPPORTED,
                    "a column that counts up within a primary key of several columns is not supported by sqlite."
                            + "\n  Make it the only column of the key.");
        }
        return SqliteConstraints.isInline(context, table, key)
                ? " PRIMARY KEY" + onConflict(context, column, "on_conflict_primary_key") + " AUTOINCREMENT"
                : "";
    }

    private static String onConflict(DdlContext context, Column<?> column, String option) {
        Object action = context.option(column.options(), option);
        return action == null ? "" : " ON CONFLICT " + action;
    }
}
