package io.aludel.migrate.op;

import java.util.List;

/**
 * What the downgrade of a revision does. Immutable.
 *
 * @param ops the steps in their order
 */
public record DowngradeOps(List<MigrationOp> ops) implements OpContainer {
    /** Nothing. */
    public static final DowngradeOps NONE = new DowngradeOps(List.of());

    public DowngradeOps {
        ops = List.copyOf(ops);
    }

    @Override
    public DowngradeOps with(List<MigrationOp> changed) {
        return new DowngradeOps(changed);
    }

    @Override
    public UpgradeOps reverse() {
        return new UpgradeOps(Names.reversed(ops));
    }

    @Override
    public String describe() {
        return "downgrade of " + ops.size() + " steps";
    }
}
