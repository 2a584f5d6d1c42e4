package io.aludel.migrate.ddl;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ColumnChange;
import io.aludel.migrate.op.ColumnState;
import io.aludel.migrate.op.Placement;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.Identity;
import io.aludel.schema.MetaData;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.RenameColumn;
import io.aludel.schema.ddl.RestateColumn;
import io.aludel.schema.ddl.SetColumnDefault;
import io.aludel.type.SqlType;
import io.aludel.type.TypeKind;
import java.util.List;
import java.util.Locale;

/**
 * A column of MySQL or MariaDB that changes. What a MODIFY does not say is lost, so that all that is not known is read from the database;
 * in a script it has to be said.
 */
final class RestatedColumn {
    private final AlterColumn op;
    private final ColumnChange change;
    private final ColumnState existing;

    private RestatedColumn(AlterColumn op, ColumnState existing) {
        this.op = op;
        this.change = op.change();
        this.existing = existing;
    }

    static void handle(AlterColumn op, OperationContext context) {
        ColumnChange change = op.change();
        Table table = context.tableOf(op.schema(), op.table(), List.of(op.column()));
        boolean onlyNamed = change.equals(ColumnChange.NONE.name(change.name()));
        if (onlyNamed && change.name() != null && op.existing().type() == null) {
            context.define(new RenameColumn(table, op.column(), change.name()));
            return;
        }
        RestatedColumn restated = new RestatedColumn(op, complete(op, context));
        boolean onlyDefault = change.equals(ColumnChange.NONE.serverDefault(change.serverDefault()));
        if (onlyDefault && change.serverDefault().isStated() && !restated.isChanging()) {
            context.define(new SetColumnDefault(
                    table, op.column(), change.serverDefault().value()));
        } else if (op.changesAnything()) {
            context.define(restated.definition(table));
        }
    }

    private static ColumnState complete(AlterColumn op, OperationContext context) {
        ColumnState stated = op.existing();
        boolean complete = stated.type() != null
                && stated.nullable() != null
                && stated.serverDefault().isStated()
                && stated.comment().isStated()
                && stated.autoIncrement() != null
                && stated.computed().isStated();
        return complete
                ? stated
                : context.inspector().map(inspector -> read(op, inspector)).orElse(stated);
    }

    private static ColumnState read(AlterColumn op, Inspector inspector) {
        Table table = Table.of(
                new MetaData(),
                op.schema(),
                op.table(),
                null,
                inspector.describe(op.schema(), op.table()).elements());
        // What was carried out before an interruption has its new name already.
        boolean done = table.columns().stream().noneMatch(known -> known.name().equalsIgnoreCase(op.column()));
        Column<?> column = table.column(done ? op.columnAfter() : op.column());
        ColumnState known = ColumnState.of(column).autoIncrement(column.autoIncrement() == Column.AutoIncrement.ALWAYS);
        return op.existing().completedBy(known);
    }

    /** CHANGE takes a new name, and a time as default, which SET DEFAULT does not, and which DROP DEFAULT leaves when it is known. */
    private boolean isChanging() {
        boolean dropsDefault =
                change.serverDefault().isStated() && change.serverDefault().value() == null;
        boolean known =
                existing.serverDefault().isStated() && existing.serverDefault().value() != null;
        return change.name() != null || isTime() && (!dropsDefault || known);
    }

    private boolean isTime() {
        SqlType<?> type = change.type() == null ? existing.type() : change.type();
        if (type == null) {
            return false;
        }
        TypeKind family = type.kind().family();
        String name = type.nativeName() == null ? "" : type.nativeName().toUpperCase(Locale.ROOT);
        return family == TypeKind.TIMESTAMP
                || family == TypeKind.TIMESTAMP_WITH_TIME_ZONE
                || name.startsWith("TIMESTAMP")
                || name.startsWith("DATETIME");
    }

    private RestateColumn definition(Table table) {
        SqlType<?> type = change.type() == null ? existing.type() : change.type();
        if (type == null) {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "\"" + op.describe() + "\": all changes of a column of MySQL and MariaDB require the existing type,"
                            + " since the column is said again as a whole."
                            + "\n  Say what it is so far: existing(VARCHAR(50)), or existing(column(..)) with all of it.");
        }
        Boolean nullable = change.nullable() == null ? existing.nullable() : change.nullable();
        Boolean numbered = change.autoIncrement() == null ? existing.autoIncrement() : change.autoIncrement();
        SqlFragment value =
                change.serverDefault().orElse(existing.serverDefault().value());
        Computed computed = change.computed().orElse(existing.computed().value());
        Identity identity = change.identity().orElse(existing.identity().value());
        Column<?> column = Column.of(op.columnAfter(), type)
                .comment(change.comment().orElse(existing.comment().value()))
                .serverDefault(value)
                .computed(computed);
        if (computed == null || nullable != null) {
            column = column.nullable(nullable == null || nullable);
        }
        return placed(table, column, Boolean.TRUE.equals(numbered) || identity != null);
    }

    private RestateColumn placed(Table table, Column<?> column, boolean numbered) {
        Placement placement = change.placement();
        return new RestateColumn(
                table,
                op.column(),
                column,
                isChanging(),
                numbered,
                placement == null ? null : placement.column(),
                placement != null && placement.before());
    }
}
