package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Feature;
import io.aludel.dialect.Likeness;
import io.aludel.migrate.autogenerate.Support.Kind;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.TableOp;
import io.aludel.schema.ForeignKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Foreign keys that stay although what they refer to goes for a while: a column that is made again or gets
 * another type, the key or unique index over it. They go before, and come back afterwards, where {@link StepOrder} puts them. Single use.
 */
final class ReferringKeys {
    private final DefaultSchema defaultSchema;
    private final Likeness likeness;
    private final List<MigrationOp> ops;
    private final List<Support> taken = new ArrayList<>();

    private ReferringKeys(List<MigrationOp> ops, DefaultSchema defaultSchema, Likeness likeness) {
        this.ops = ops;
        this.defaultSchema = defaultSchema;
        this.likeness = likeness;
        for (MigrationOp op : ops) {
            if (op instanceof ModifyTable table) {
                table.ops().stream()
                        .filter(this::takes)
                        .forEach(
                                step -> taken.addAll(StepEffects.of(step, table).taken()));
            }
        }
    }

    /** The steps with those of such keys behind them. */
    static List<MigrationOp> with(
            List<MigrationOp> ops, List<TablePair> pairs, DefaultSchema defaultSchema, Likeness likeness) {
        ReferringKeys keys = new ReferringKeys(ops, defaultSchema, likeness);
        List<MigrationOp> all = new ArrayList<>(ops);
        if (!keys.taken.isEmpty()) {
            pairs.stream()
                    .filter(pair ->
                            pair.dialect().has(Feature.ADD_CONSTRAINT)) // elsewhere a table is copied as a whole
                    .forEach(pair -> keys.add(pair, all));
        }
        return all;
    }

    private boolean takes(MigrationOp step) {
        return step instanceof DropColumn
                || step instanceof AlterColumn alter
                        && alter.change().type() != null
                        && likeness.keepsTypesUnderForeignKeys()
                || step instanceof DropIndex index && index.original() != null
                || step instanceof DropConstraint constraint && constraint.original() != null;
    }

    private void add(TablePair pair, List<MigrationOp> receiver) {
        List<MigrationOp> steps = new ArrayList<>();
        for (ForeignKey key : pair.found().foreignKeys()) {
            if (loses(pair, key) && !isDropped(pair, key)) {
                ForeignKey stated = defaultSchema.stated(pair.found(), key);
                steps.add(DropConstraint.like(pair.name(), pair.schema(), stated));
                steps.add(new AddConstraint(pair.name(), pair.schema(), stated));
            }
        }
        if (!steps.isEmpty()) {
            receiver.add(new ModifyTable(pair.name(), pair.schema(), steps));
        }
    }

    private boolean loses(TablePair pair, ForeignKey key) {
        String schema = defaultSchema.referred(pair.schema(), key);
        return Stream.of(
                        new Support(Kind.COLUMN, pair.schema(), pair.name(), key.columns()),
                        new Support(Kind.COLUMN, schema, key.referredTable(), key.referredColumns()),
                        new Support(Kind.KEY, schema, key.referredTable(), key.referredColumns()))
                .anyMatch(needed -> taken.stream().anyMatch(support -> support.meets(needed)));
    }

    private boolean isDropped(TablePair pair, ForeignKey key) {
        return ops.stream()
                .filter(op -> op instanceof ModifyTable table && isOf(table, pair))
                .flatMap(op -> ((ModifyTable) op).ops().stream())
                .anyMatch(step -> step instanceof DropConstraint drop
                        && (key.equals(drop.original())
                                || key.name() != null && key.name().equals(drop.name())));
    }

    private static boolean isOf(TableOp op, TablePair pair) {
        return op.table().equals(pair.name()) && Objects.equals(op.schema(), pair.schema());
    }
}
