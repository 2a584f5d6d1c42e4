package io.aludel.compile.ddl;

import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Identity;
import io.aludel.schema.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes columns within CREATE TABLE. Stateless; a dialect overrides how a column counts up by itself, and the order of its parts. */
public class ColumnDdl {
    private final ConstraintDdl constraints;

    /** Columns whose CHECK constraints are written in a dialect's way. */
    public ColumnDdl(ConstraintDdl constraints) {
        this.constraints = constraints;
    }

    /** The column with all that belongs to it; null when the database has it by itself. */
    public final @Nullable String column(DdlContext context, Table table, Column<?> column) {
        if (column.isSystem()) {
            return null;
        }
        StringBuilder sql = new StringBuilder(specification(context, table, column));
        for (CheckConstraint check : column.checks()) {
            if (constraints.applies(context, check) && constraints.standsWithColumn(check)) {
                sql.append(" ").append(constraints.columnCheck(context, table, check));
            }
        }
        return sql.toString();
    }

    /** The CHECK constraints of the column that this database takes only behind the columns. */
    public final List<String> checksApart(DdlContext context, Table table, Column<?> column) {
        return column.checks().stream()
                .filter(check -> constraints.applies(context, check) && !constraints.standsWithColumn(check))
                .map(check -> constraints.columnCheck(context, table, check))
                .toList();
    }

    /** The name, the type and what the database does with the column. */
    protected String specification(DdlContext context, Table table, Column<?> column) {
        StringBuilder sql = new StringBuilder(context.column(column))
                .append(" ")
                .append(type(context, table, column))
                .append(defaultClause(context, column));
        if (column.computed() != null) {
            sql.append(" ").append(computed(context, column, column.computed()));
        }
        return sql.append(numberedOrNotNull(context, table, column)).toString();
    }

    /** The type; columns that count up by themselves may have another. */
    protected String type(DdlContext context, Table table, Column<?> column) {
        return context.type(column.type());
    }

    /** DEFAULT with a blank before; empty when there is none. */
    protected String defaultClause(DdlContext context, Column<?> column) {
        String value = context.serverDefault(column);
        return value == null ? "" : " DEFAULT " + value;
    }

    /** NOT NULL, or the way in which the database numbers the column, with a blank before. */
    protected String numberedOrNotNull(DdlContext context, Table table, Column<?> column) {
        return column.isNullable() ? "" : " NOT NULL";
    }

    /** What the database computes. */
    protected String computed(DdlContext context, Column<?> column, Computed computed) {
        String sql = "GENERATED ALWAYS AS (" + context.fragment(computed.expression()) + ")";
        if (computed.persisted() == null) {
            return sql;
        }
        return sql + (computed.persisted() ? " STORED" : " VIRTUAL");
    }

    /** A column that is numbered by the standard's means. */
    public static String identity(Identity identity) {
        String options = SequenceDdl.STANDARD.numbering(identity.numbering());
        return "GENERATED " + (identity.generatedAlways() ? "ALWAYS" : "BY DEFAULT") + " AS IDENTITY"
                + (options.isEmpty() ? "" : " (" + options + ")");
    }
}
