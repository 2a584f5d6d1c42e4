package io.aludel.migrate.autogenerate;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.DowngradeOps;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.op.UpgradeOps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Replaces steps of new revisions by others, according to their classes: in upgrades, in downgrades, and within the changes of a table.
 * Immutable, as far as the functions are.
 *
 * <pre>{@code
 * Rewriter careful = Rewriter.NONE
 *         .on(DropTable.class, drop -> List.of())
 *         .replace(CreateIndex.class, create -> create.unlessExists());
 * }</pre>
 *
 * <p>What a function gives is not rewritten by it again, but what it contains is. A step without a function stays; changes of a table
 * of which none is left go. {@link #then} rewrites once more with others.
 */
public final class Rewriter implements RevisionDirective {
    /** Nothing is replaced. */
    public static final Rewriter NONE = new Rewriter(List.of());

    private final List<Rule<?>> rules;

    private Rewriter(List<Rule<?>> rules) {
        this.rules = rules;
    }

    private record Rule<O extends MigrationOp>(
            Class<O> type, Function<? super O, ? extends List<? extends MigrationOp>> change) {
        List<? extends MigrationOp> apply(MigrationOp op) {
            return change.apply(type.cast(op));
        }
    }

    /** The same; each step of a class is replaced by some, or by none. Of several functions for a step the first one counts. */
    public <O extends MigrationOp> Rewriter on(
            Class<O> type, Function<? super O, ? extends List<? extends MigrationOp>> change) {
        List<Rule<?>> more = new ArrayList<>(rules);
        more.add(new Rule<>(requireNonNull(type, "type"), requireNonNull(change, "change")));
        return new Rewriter(List.copyOf(more));
    }

    /** The same; each step of a class is replaced by one. */
    public <O extends MigrationOp> Rewriter replace(Class<O> type, Function<? super O, ? extends MigrationOp> change) {
        return on(type, op -> List.of(change.apply(op)));
    }

    @Override
    public List<MigrationScript> process(List<MigrationScript> scripts) {
        return scripts.stream()
                .map(script -> script.upgrade(whole(script.upgrade(), UpgradeOps.class))
                        .downgrade(whole(script.downgrade(), DowngradeOps.class)))
                .toList();
    }

    private <C extends OpContainer> C whole(C ops, Class<C> type) {
        List<MigrationOp> rewritten = rewrite(ops);
        if (rewritten.size() != 1 || !type.isInstance(rewritten.get(0))) {
            throw new MigrationException(
                    ErrorCode.UNSUPPORTED_OPERATION,
                    "a rewriter replaced " + type.getSimpleName() + " by " + rewritten + "."
                            + "\n  Give one of the same class; ops.with(List.of()) is an empty one.");
        }
        return type.cast(rewritten.get(0));
    }

    /** What a step is replaced by. */
    public List<MigrationOp> rewrite(MigrationOp op) {
        List<MigrationOp> rewritten = new ArrayList<>();
        for (MigrationOp result : replaced(op)) {
            if (result instanceof OpContainer container) {
                List<MigrationOp> parts = new ArrayList<>();
                container.ops().forEach(part -> parts.addAll(rewrite(part)));
                boolean emptied = parts.isEmpty() && !container.ops().isEmpty();
                if (!emptied || isRoot(container)) {
                    rewritten.add(container.with(parts));
                }
            } else {
                rewritten.add(result);
            }
        }
        return rewritten;
    }

    private static boolean isRoot(OpContainer container) {
        return container instanceof UpgradeOps || container instanceof DowngradeOps;
    }

    private List<? extends MigrationOp> replaced(MigrationOp op) {
        for (Rule<?> rule : rules) {
            if (rule.type().isInstance(op)) {
                return rule.apply(op);
            }
        }
        return List.of(op);
    }
}
