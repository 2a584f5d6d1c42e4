package io.aludel.migrate.autogenerate;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Likeness;
import io.aludel.migrate.autogenerate.Support.Kind;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.OpContainer;
import io.aludel.migrate.op.TableOp;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts foreign keys where they can be. A key rests on supports: the table and the columns that it refers to, what makes those unique, its
 * own columns. A key that goes after a step that takes one of them goes before everything else instead, and one that comes before a step
 * that gives one of them comes after everything else. All other steps stay in their order.
 *
 * <p>What a step gives its reverse takes, so that the order is as right backwards. Single use.
 */
final class StepOrder {
    private final DefaultSchema defaultSchema;
    private final Likeness likeness;
    private final Map<MigrationOp, Integer> places = new IdentityHashMap<>();
    private final Map<String, List<Placed>> given = new HashMap<>();
    private final Map<String, List<Placed>> taken = new HashMap<>();
    private final Map<TableName, List<MigrationOp>> first = new LinkedHashMap<>();
    private final Map<TableName, List<MigrationOp>> last = new LinkedHashMap<>();

    private record Placed(Support support, int place) {}

    private record TableName(@Nullable String schema, String table) {
        static TableName of(TableOp op) {
            return new TableName(op.schema(), op.table());
        }
    }

    private StepOrder(DefaultSchema defaultSchema, Likeness likeness) {
        this.defaultSchema = defaultSchema;
        this.likeness = likeness;
    }

    static List<MigrationOp> of(List<MigrationOp> ops, DefaultSchema defaultSchema, Likeness likeness) {
        StepOrder order = new StepOrder(defaultSchema, likeness);
        ops.forEach(op -> order.place(op, null));
        return order.ordered(ops);
    }

    private void place(MigrationOp op, @Nullable TableOp within) {
        TableOp table = op instanceof TableOp own ? own : within;
        if (op instanceof OpContainer container) {
            container.ops().forEach(step -> place(step, table));
            return;
        }
        int place = places.size();
        places.put(op, place);
        if (table != null) {
            StepEffects effects = StepEffects.of(op, table);
            effects.given().forEach(support -> place(support, place, given));
            effects.taken().forEach(support -> place(support, place, taken));
        }
    }

    private static void place(Support support, int place, Map<String, List<Placed>> receiver) {
        receiver.computeIfAbsent(support.table(), any -> new ArrayList<>()).add(new Placed(support, place));
    }

    private List<MigrationOp> ordered(List<MigrationOp> ops) {
        List<MigrationOp> rest = remaining(ops);
        List<MigrationOp> all = new ArrayList<>();
        first.forEach((table, some) -> all.add(new ModifyTable(table.table(), table.schema(), some)));
        all.addAll(rest);
        last.forEach((table, some) -> all.add(new ModifyTable(table.table(), table.schema(), some)));
        return all;
    }

    private List<MigrationOp> remaining(List<MigrationOp> ops) {
        return ops.stream().flatMap(op -> remaining(op).stream()).toList();
    }

    /** What stays of a step where it is. */
    private Optional<MigrationOp> remaining(MigrationOp op) {
        if (op instanceof OpContainer container) {
            List<MigrationOp> left = remaining(container.ops());
            if (likeness.movesKeysToIndexes()) {
                left = left.stream()
                        .sorted(Comparator.comparing(StepOrder::placeOfIndex))
                        .toList();
            }
            return left.isEmpty() ? Optional.empty() : Optional.of(container.with(left));
        } else if (op instanceof CreateTable create) {
            List<ForeignKey> late = keys(create, key -> waits(create, key));
            late.forEach(key -> move(new AddConstraint(create.table(), create.schema(), key), last));
            return Optional.of(without(create, late));
        } else if (op instanceof DropTable drop) {
            List<ForeignKey> early = keys(drop.reverse(), key -> hinders(drop, key));
            early.forEach(key -> move(DropConstraint.like(drop.table(), drop.schema(), key), first));
            return Optional.of(
                    new DropTable(drop.table(), drop.schema(), without(drop.reverse(), early), drop.ifExists()));
        } else if (op instanceof AddConstraint add && add.constraint() instanceof ForeignKey key && waits(add, key)) {
            move(add, last);
            return Optional.empty();
        } else if (op instanceof DropConstraint drop
                && drop.original() instanceof ForeignKey key
                && hinders(drop, key)) {
            move(drop, first);
            return Optional.empty();
        }
        return Optional.of(op);
    }

    /** Before anything else changes the table an index goes, and after it one comes, so that no key holds on to it in between. */
    private static int placeOfIndex(MigrationOp op) {
        return op instanceof DropIndex ? -1 : op instanceof CreateIndex ? 1 : 0;
    }

    private static List<ForeignKey> keys(CreateTable create, Predicate<ForeignKey> which) {
        return create.elements().stream()
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .filter(which)
                .toList();
    }

    private static CreateTable without(CreateTable create, List<ForeignKey> moved) {
        List<TableElement> elements = new ArrayList<>(create.elements());
        elements.removeAll(moved);
        return new CreateTable(create.table(), create.schema(), elements, create.ifNotExists());
    }

    private static void move(TableOp op, Map<TableName, List<MigrationOp>> receiver) {
        receiver.computeIfAbsent(TableName.of(op), any -> new ArrayList<>()).add(op);
    }

    /** Whether a key is made before something that it rests on, or before an index goes that the database would put under it. */
    private boolean waits(TableOp op, ForeignKey key) {
        int place = requireNonNull(places.get(op), "place");
        return supports(op, key).stream().anyMatch(support -> has(given, support, at -> at > place))
                || likeness.keepsIndexesUnderForeignKeys() && has(taken, under(op, key), at -> at > place);
    }

    /** Whether a key goes after something that it rests on, or an index under it, which the database makes by itself but not lets go. */
    private boolean hinders(TableOp op, ForeignKey key) {
        int place = requireNonNull(places.get(op), "place");
        List<Support> held = new ArrayList<>(supports(op, key));
        if (likeness.keepsIndexesUnderForeignKeys()) {
            held.add(under(op, key));
            held.add(referred(Kind.INDEX, op, key));
            if (has(given, under(op, key), at -> at < place)) {
                return true; // backwards, the key would hold on to it
            }
        }
        return held.stream().anyMatch(support -> has(taken, support, at -> at < place));
    }

    private static Support under(TableOp op, ForeignKey key) {
        return new Support(Kind.INDEX, op.schema(), op.table(), key.columns());
    }

    private static boolean has(Map<String, List<Placed>> steps, Support support, IntPredicate where) {
        return steps.getOrDefault(support.table(), List.of()).stream()
                .anyMatch(step -> where.test(step.place()) && step.support().meets(support));
    }

    private List<Support> supports(TableOp op, ForeignKey key) {
        return List.of(
                new Support(Kind.COLUMN, op.schema(), op.table(), key.columns()),
                referred(Kind.TABLE, op, key),
                referred(Kind.COLUMN, op, key),
                referred(Kind.KEY, op, key));
    }

    private Support referred(Kind kind, TableOp op, ForeignKey key) {
        return new Support(kind, defaultSchema.referred(op.schema(), key), key.referredTable(), key.referredColumns());
    }
}
