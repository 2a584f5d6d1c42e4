package io.aludel.migrate.ddl;

import io.aludel.dialect.Feature;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ColumnChange;
import io.aludel.migrate.op.ColumnState;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.RenameColumn;
import io.aludel.schema.ddl.SetColumnComment;
import io.aludel.schema.ddl.SetColumnComputed;
import io.aludel.schema.ddl.SetColumnDefault;
import io.aludel.schema.ddl.SetColumnNullable;
import io.aludel.schema.ddl.SetColumnType;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.List;

/** A column that changes: one thing after the other, or said again as a whole where the database asks for that. */
final class AlterColumnHandler {
    private AlterColumnHandler() {}

    static void handle(AlterColumn op, OperationContext context) {
        check(op, context);
        SqlType<?> type = op.change().type();
        SqlType<?> before = op.existing().type();
        if (type != null && before != null) {
            TypeChecks.drop(context, op.schema(), op.table(), op.column(), before);
        }
        if (context.has(Feature.RESTATED_COLUMNS)) {
            RestatedColumn.handle(op, context);
        } else {
            oneByOne(op, context);
        }
        if (type != null) {
            TypeChecks.add(context, op.schema(), op.table(), op.columnAfter(), type);
        }
    }

    /** Refuses before anything is done what would fail half-way. */
    private static void check(AlterColumn op, OperationContext context) {
        ColumnChange change = op.change();
        if (change.using() != null && change.type() == null) {
            throw OperationContext.unsupported(
                    "using(..) for column '" + op.table() + "." + op.column() + "' without a new type",
                    context.dialect(),
                    "Say the new type with type(..).");
        }
        // What has no constraints to add has no word for counting either: it counts whole-number keys anyway.
        boolean renamed = change.autoIncrement(null).equals(ColumnChange.NONE.name(change.name()));
        if (!context.has(Feature.ADD_CONSTRAINT) && !renamed) {
            throw OperationContext.unsupported(
                    "changing column '" + op.table() + "." + op.column() + "' (" + op.describe() + ")",
                    context.dialect(),
                    "Change it in batch mode: op.batchAlterTable(\"" + op.table()
                            + "\", table -> table.alterColumn(..)) copies the table.");
        }
        if (change.placement() != null && !context.has(Feature.RESTATED_COLUMNS)) {
            throw OperationContext.unsupported(
                    "moving column '" + op.table() + "." + op.column() + "'",
                    context.dialect(),
                    "Leave the order as it is; statements name their columns.");
        }
    }

    private static void oneByOne(AlterColumn op, OperationContext context) {
        ColumnChange change = op.change();
        ColumnState existing = op.existing();
        Table table = context.tableOf(op.schema(), op.table(), List.of(op.column()));
        String column = op.column();
        // Where values are converted as it is said, the default is not, and stands in the way.
        boolean first = change.using() != null
                && change.serverDefault().isStated()
                && existing.serverDefault().value() != null;
        if (first) {
            context.define(new SetColumnDefault(table, column, null));
        }
        if (change.type() != null) {
            CreatedTypes.beforeColumn(Column.of(column, change.type()), context);
            context.define(new SetColumnType(table, column, change.type(), change.using()));
        }
        if (change.nullable() != null) {
            context.define(new SetColumnNullable(table, column, change.nullable()));
        }
        boolean done = first && change.serverDefault().value() == null;
        if (change.serverDefault().isStated() && !done) {
            context.define(
                    new SetColumnDefault(table, column, change.serverDefault().value()));
        }
        NumberedColumn.handle(op, table, context);
        if (change.computed().isStated()) {
            context.define(new SetColumnComputed(
                    table,
                    column,
                    change.computed().value(),
                    existing.computed().value()));
        }
        if (change.comment().isStated()) {
            comment(op, context);
        }
        if (change.name() != null) {
            context.define(new RenameColumn(table, column, change.name()));
        }
    }

    private static void comment(AlterColumn op, OperationContext context) {
        Column<?> commented = Column.of(op.column(), SqlTypes.UNKNOWN)
                .comment(op.change().comment().value());
        Table table = context.table(op.schema(), op.table(), List.of(commented));
        context.define(new SetColumnComment(table, commented));
    }
}
