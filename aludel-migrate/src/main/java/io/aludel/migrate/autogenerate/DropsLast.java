package io.aludel.migrate.autogenerate;

import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts what loses rows and values behind everything else. Where each step is kept at once, a step that fails has then lost nothing, and
 * what was made before can be taken back.
 */
final class DropsLast {
    private DropsLast() {}

    static List<MigrationOp> of(List<MigrationOp> ops) {
        List<MigrationOp> kept = new ArrayList<>();
        List<MigrationOp> columns = new ArrayList<>();
        List<MigrationOp> tables = new ArrayList<>();
        for (MigrationOp op : ops) {
            if (op instanceof DropTable) {
                tables.add(op);
            } else if (op instanceof ModifyTable modify) {
                List<MigrationOp> others = new ArrayList<>(modify.ops());
                List<MigrationOp> drops = modify.ops().stream()
                        .filter(step -> loses(step, modify))
                        .toList();
                others.removeAll(drops);
                add(modify, others, kept);
                add(modify, drops, columns);
            } else {
                kept.add(op);
            }
        }
        kept.addAll(columns);
        kept.addAll(tables);
        return kept;
    }

    /** A column that is made again has to go before. */
    private static boolean loses(MigrationOp step, ModifyTable modify) {
        return step instanceof DropColumn drop
                && modify.ops().stream()
                        .noneMatch(other -> other instanceof AddColumn add
                                && add.column().name().equalsIgnoreCase(drop.column()));
    }

    private static void add(ModifyTable modify, List<MigrationOp> some, List<MigrationOp> receiver) {
        if (!some.isEmpty()) {
            receiver.add(modify.with(some));
        }
    }
}
