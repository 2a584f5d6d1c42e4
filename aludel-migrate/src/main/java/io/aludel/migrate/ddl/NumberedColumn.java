package io.aludel.migrate.ddl;

import io.aludel.compile.ddl.DdlContext;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ColumnChange;
import io.aludel.schema.Identity;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.SetColumnIdentity;

/** A column that the database begins or ends to number, by an identity or, before there were any, by a sequence of its own. */
final class NumberedColumn {
    private final AlterColumn op;
    private final Table table;
    private final OperationContext context;

    private NumberedColumn(AlterColumn op, Table table, OperationContext context) {
        this.op = op;
        this.table = table;
        this.context = context;
    }

    static void handle(AlterColumn op, Table table, OperationContext context) {
        new NumberedColumn(op, table, context).handle();
    }

    private void handle() {
        ColumnChange change = op.change();
        Identity before = op.existing().identity().value();
        if (change.autoIncrement() != null && context.dialect().likeness().keepsIdentities()) {
            if (!change.autoIncrement() || before != null) {
                stop();
            }
            if (change.autoIncrement()) {
                begin(Identity.byDefault(), true);
            }
        }
        if (!change.identity().isStated()) {
            return;
        }
        Identity after = change.identity().value();
        if (before == null && after != null) {
            boolean bySequence = Boolean.TRUE.equals(op.existing().autoIncrement());
            if (bySequence) {
                stop();
            }
            boolean online = context.target().connection().isPresent();
            begin(after, online || bySequence || after.numbering().start() == null);
        } else {
            context.define(new SetColumnIdentity(table, op.column(), after, before));
        }
    }

    /**
     * Rows that are there keep their numbers, so that it goes on behind them. A script, which is for rows that nobody knows, begins where it
     * was said.
     */
    private void begin(Identity identity, boolean behindRows) {
        context.define(new SetColumnIdentity(table, op.column(), identity, null));
        if (behindRows) {
            context.dialect()
                    .continueNumbering(definitions(), table, op.column(), identity.numbering())
                    .forEach(context::execute);
        }
    }

    private void stop() {
        context.dialect().stopNumbering(definitions(), table, op.column()).forEach(context::execute);
    }

    private DdlContext definitions() {
        return context.dialect().definitions().context();
    }
}
