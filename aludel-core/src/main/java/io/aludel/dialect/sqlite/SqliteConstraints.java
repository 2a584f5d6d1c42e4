package io.aludel.dialect.sqlite;

import io.aludel.compile.ddl.ConstraintDdl;
import io.aludel.compile.ddl.DdlContext;
import io.aludel.schema.Column;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SQLite's constraints: ON CONFLICT, and foreign keys within one file only. Stateless. */
final class SqliteConstraints extends ConstraintDdl {
    /** Whether the primary key stands with its column, as AUTOINCREMENT asks for. */
    static boolean isInline(DdlContext context, Table table, PrimaryKey key) {
        if (!context.isSet(table.options().dialect(), "autoincrement")
                || key.columns().size() != 1) {
            return false;
        }
        Column<?> column = table.column(key.columns().get(0));
        return column.type().isInteger()
                && table.foreignKeys().stream()
                        .noneMatch(other -> other.columns().contains(column.key()));
    }

    @Override
    protected @Nullable String primaryKey(DdlContext context, Table table, PrimaryKey key) {
        return isInline(context, table, key) ? null : super.primaryKey(context, table, key);
    }

    /** What lies in another schema lies in another file, which may be missing. */
    @Override
    protected @Nullable String foreignKey(DdlContext context, Table table, ForeignKey key) {
        String referred = table.findReferredTable(key).map(Table::schema).orElse(key.referredSchema());
        boolean elsewhere = referred != null || table.findReferredTable(key).isPresent();
        return elsewhere && !Objects.equals(referred, table.schema()) ? null : super.foreignKey(context, table, key);
    }

    @Override
    protected String referredTable(DdlContext context, Table table, ForeignKey key) {
        return table.findReferredTable(key)
                .map(context::tableAlone)
                .orElseGet(() -> context.quote(key.referredTable()));
    }

    @Override
    protected String suffix(DdlContext context, Table table, Constraint constraint) {
        Object action = constraint instanceof ForeignKey
                ? null
                : context.option(constraint.options().dialect(), "on_conflict");
        if (action == null && constraint instanceof PrimaryKey key) {
            action = ofOnlyColumn(context, table, key.columns(), "on_conflict_primary_key");
        } else if (action == null && constraint instanceof UniqueConstraint unique) {
            action = ofOnlyColumn(context, table, unique.columns(), "on_conflict_unique");
        }
        return action == null ? "" : " ON CONFLICT " + action;
    }

    private static @Nullable Object ofOnlyColumn(DdlContext context, Table table, List<String> columns, String option) {
        return columns.size() == 1 ? context.option(table.column(columns.get(0)).options(), option) : null;
    }
}
