package io.aludel.migrate.render;

import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.BatchOptions;
import io.aludel.migrate.op.BatchTable;
import io.aludel.migrate.op.ColumnChange;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.UpgradeOps;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Changes of tables as they are written where databases copy a table to change it. Stateless. */
public final class Batches {
    private Batches() {}

    /** The steps as a revision with batches does them, for those who judge them. */
    public static UpgradeOps of(UpgradeOps ops) {
        List<MigrationOp> wrapped = new ArrayList<>();
        for (MigrationOp op : merged(ops.ops())) {
            wrapped.add(
                    op instanceof ModifyTable modify && isNeeded(modify)
                            ? new BatchTable(modify.table(), modify.schema(), BatchOptions.DEFAULT, modify.ops())
                            : op);
        }
        return new UpgradeOps(wrapped);
    }

    /** Changes of one table that follow each other are made together, so that it is copied once. */
    static List<MigrationOp> merged(List<MigrationOp> ops) {
        List<MigrationOp> merged = new ArrayList<>();
        for (MigrationOp op : ops) {
            MigrationOp last = merged.isEmpty() ? op : merged.get(merged.size() - 1);
            if (op instanceof ModifyTable modify
                    && last != op
                    && last instanceof ModifyTable before
                    && before.table().equals(modify.table())
                    && Objects.equals(before.schema(), modify.schema())) {
                List<MigrationOp> both = new ArrayList<>(before.ops());
                both.addAll(modify.ops());
                merged.set(merged.size() - 1, before.with(both));
            } else {
                merged.add(op);
            }
        }
        return merged;
    }

    /** Indexes, and other names of columns, need no copy on any database. */
    static boolean isNeeded(ModifyTable modify) {
        return modify.ops().stream()
                .anyMatch(op -> !(op instanceof CreateIndex || op instanceof DropIndex || isRename(op)));
    }

    static boolean isRename(MigrationOp op) {
        return op instanceof AlterColumn alter && alter.change().equals(ColumnChange.NONE.name(alter.columnAfter()));
    }
}
