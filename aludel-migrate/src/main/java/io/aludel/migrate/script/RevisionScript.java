package io.aludel.migrate.script;

import static java.util.Objects.requireNonNull;

import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.op.OperationTarget;
import java.util.List;
import java.util.function.Consumer;

/**
 * A revision with what it does. Immutable, as far as its work is.
 *
 * @param spec what it says of itself
 * @param transactional whether it wants a transaction
 * @param origin the class or file, for people
 * @param upgrade applies it
 * @param downgrade takes it back; raises when that is impossible
 * @param assurances what somebody says of the safety of all of it
 */
public record RevisionScript(
        RevisionSpec spec,
        boolean transactional,
        String origin,
        Consumer<OperationTarget> upgrade,
        Consumer<OperationTarget> downgrade,
        List<Assurance> assurances) {
    public RevisionScript {
        requireNonNull(spec, "spec");
        requireNonNull(origin, "origin");
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
        assurances = List.copyOf(assurances);
    }

    /** The identifier. */
    public String id() {
        return spec.id();
    }
}
