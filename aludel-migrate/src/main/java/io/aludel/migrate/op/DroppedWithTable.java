package io.aludel.migrate.op;

import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Leaves out the dropping of indexes that go with their table anyway, and that MySQL keeps as long as a foreign key needs them. */
final class DroppedWithTable {
    private DroppedWithTable() {}

    static List<MigrationOp> leftOut(List<MigrationOp> ops) {
        Map<String, CreateTable> dropped = new HashMap<>();
        for (MigrationOp op : ops) {
            if (op instanceof DropTable drop && drop.original() != null) {
                dropped.put(Names.full(drop.schema(), drop.table()), drop.original());
            }
        }
        return dropped.isEmpty() ? ops : leftOut(ops, dropped);
    }

    private static List<MigrationOp> leftOut(List<MigrationOp> ops, Map<String, CreateTable> dropped) {
        List<MigrationOp> left = new ArrayList<>();
        for (MigrationOp op : ops) {
            if (op instanceof ModifyTable modify) {
                List<MigrationOp> inner = leftOut(modify.ops(), dropped);
                if (!inner.isEmpty()) {
                    left.add(modify.with(inner));
                }
            } else if (!(op instanceof DropIndex drop && isNeeded(drop, dropped))) {
                left.add(op);
            }
        }
        return left;
    }

    private static boolean isNeeded(DropIndex drop, Map<String, CreateTable> dropped) {
        CreateTable table = dropped.get(Names.full(drop.schema(), drop.table()));
        Index index = drop.original();
        if (table == null || index == null) {
            return false;
        }
        return table.elements().stream()
                .anyMatch(element -> element instanceof ForeignKey key
                        && index.columns().size() >= key.columns().size()
                        && index.columns().subList(0, key.columns().size()).equals(key.columns()));
    }
}
