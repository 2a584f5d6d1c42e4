package io.aludel.migrate.safe;

import io.aludel.dialect.Feature;
import io.aludel.migrate.ddl.OperationContext;
import io.aludel.migrate.ddl.RowCount;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.Safely;
import io.aludel.migrate.op.TableOp;

/**
 * Does steps in the form that keeps nobody waiting, where the database has one and the table has rows enough. All that a form does may be
 * done again: what is there already is passed over, and what an interrupted attempt left is cleared away. Stateless.
 */
public final class SafeHandler {
    private SafeHandler() {}

    /** Gives the statements of a step to the context's target. */
    public static void handle(Safely op, OperationContext context) {
        TableOp step = op.step();
        if (!context.has(Feature.CONCURRENT_DEFINITIONS) || RowCount.isFew(op, context)) {
            context.invoke(step);
            return;
        }
        SafeForm form = new SafeForm(context, step, op.patience());
        context.target().outsideTransaction(() -> context.target().together(op.describe(), () -> run(form, step)));
    }

    private static void run(SafeForm form, TableOp step) {
        if (step instanceof CreateIndex create) {
            SafeIndexes.create(form, create.index());
        } else if (step instanceof DropIndex drop) {
            SafeIndexes.drop(form, drop);
        } else if (step instanceof AddConstraint add) {
            SafeConstraints.add(form, add.constraint());
        } else if (step instanceof AlterColumn alter) {
            SafeColumns.alter(form, alter);
        } else if (step instanceof AddColumn add) {
            SafeColumns.add(form, add);
        } else {
            form.context().invoke(step);
        }
    }
}
