package io.aludel.migrate.op;

import java.util.List;

/**
 * What the upgrade of a revision does. Immutable.
 *
 * @param ops the steps in their order
 */
public record UpgradeOps(List<MigrationOp> ops) implements OpContainer {
    /** Nothing. */
    public static final UpgradeOps NONE = new UpgradeOps(List.of());

    public UpgradeOps {
        ops = List.copyOf(ops);
    }

    @Override
    public UpgradeOps with(List<MigrationOp> changed) {
        return new UpgradeOps(changed);
    }

    @Override
    public DowngradeOps reverse() {
        return new DowngradeOps(DroppedWithTable.leftOut(Names.reversed(ops)));
    }

    @Override
    public String describe() {
        return "upgrade of " + ops.size() + " steps";
    }
}
