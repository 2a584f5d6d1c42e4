package io.aludel.migrate.op;

import java.util.List;

/**
 * Does steps outside a transaction. Immutable. What is open is committed before; taken back, the steps are part of the transaction.
 *
 * @param ops the steps in their order
 */
public record Autocommit(List<MigrationOp> ops) implements OpContainer {
    public Autocommit {
        ops = List.copyOf(ops);
    }

    @Override
    public Autocommit with(List<MigrationOp> changed) {
        return new Autocommit(changed);
    }

    @Override
    public MigrationOp reverse() {
        return new UpgradeOps(Names.reversed(ops));
    }

    @Override
    public String describe() {
        return "outside a transaction: " + ops.size() + " steps";
    }
}
