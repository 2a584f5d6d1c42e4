package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Likeness;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.RenameConstraint;
import io.aludel.migrate.op.RenameIndex;
import io.aludel.migrate.rename.RenameDecision;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.Index;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives another name to an index or constraint that goes while one comes that says the same: nothing is built anew, and no row is looked at.
 * Nothing is lost either way, so nobody is asked; who takes nothing for a rename gets both steps, unless foreign keys refer to the
 * constraint: then the database would refuse to let it go. Stateless.
 */
final class InPlaceRenames {
    private final TablePair pair;
    private final Likeness can;

    private InPlaceRenames(TablePair pair) {
        this.pair = pair;
        this.can = pair.dialect().likeness();
    }

    static List<MigrationOp> of(List<MigrationOp> changes, TablePair pair) {
        InPlaceRenames renames = new InPlaceRenames(pair);
        boolean never = pair.options().renames().decision() == RenameDecision.NEVER;
        return renames.found(
                changes, never ? changes.stream().filter(renames::isReferred).toList() : changes);
    }

    /** Whether foreign keys hold on to what goes. */
    private boolean isReferred(MigrationOp gone) {
        List<String> columns = columns(gone);
        return !columns.isEmpty()
                && pair.found().metadata().tables().stream()
                        .anyMatch(table -> table.foreignKeys().stream()
                                .anyMatch(key -> table.findReferredTable(key)
                                                .filter(pair.found()::equals)
                                                .isPresent()
                                        && key.referredColumns().equals(columns)));
    }

    private static List<String> columns(MigrationOp gone) {
        return gone instanceof DropConstraint drop && drop.original() != null
                ? drop.original().columns()
                : List.of();
    }

    private List<MigrationOp> found(List<MigrationOp> changes, List<MigrationOp> going) {
        List<MigrationOp> left = new ArrayList<>(changes);
        ColumnsMadeAgain again = new ColumnsMadeAgain(pair, changes);
        for (MigrationOp gone : going) {
            if (again.take(gone)) {
                continue;
            }
            for (MigrationOp fresh : List.copyOf(left)) {
                Optional<MigrationOp> rename = left.contains(gone) ? renamed(gone, fresh) : Optional.empty();
                if (rename.isPresent()) {
                    left.set(left.indexOf(gone), rename.get());
                    left.remove(fresh);
                }
            }
        }
        return left;
    }

    private Optional<MigrationOp> renamed(MigrationOp gone, MigrationOp fresh) {
        if (gone instanceof DropIndex drop && fresh instanceof CreateIndex create) {
            Index before = drop.original();
            String name = create.index().name();
            boolean same = can.renamesIndexes()
                    && before != null
                    && before.unique() == create.index().unique()
                    && !before.options().info().containsKey("invalid")
                    && IndexWords.of(pair, pair.found(), before)
                            .equals(IndexWords.of(pair, pair.wanted(), create.index()));
            return same && drop.name() != null && name != null
                    ? Optional.of(new RenameIndex(drop.table(), drop.schema(), drop.name(), name))
                    : Optional.empty();
        }
        if (gone instanceof DropConstraint drop && fresh instanceof AddConstraint add) {
            Constraint before = drop.original();
            String name = add.constraint().name();
            return before != null && drop.name() != null && name != null && isSame(before, add.constraint())
                    ? Optional.of(new RenameConstraint(
                            drop.table(), drop.schema(), drop.name(), name, ConstraintKind.of(before)))
                    : Optional.empty();
        }
        return Optional.empty();
    }

    private boolean isSame(Constraint before, Constraint after) {
        if (before instanceof UniqueConstraint one && after instanceof UniqueConstraint other) {
            boolean possible = can.renamesConstraints() || can.uniqueIndexesAreConstraints() && can.renamesIndexes();
            return possible && IndexWords.of(pair, pair.found(), one).equals(IndexWords.of(pair, pair.wanted(), other));
        }
        if (!can.renamesConstraints()) {
            return false;
        }
        if (before instanceof PrimaryKey one && after instanceof PrimaryKey other) {
            return TablePair.names(pair.found(), one.columns()).equals(TablePair.names(pair.wanted(), other.columns()));
        }
        return before instanceof CheckConstraint one
                && after instanceof CheckConstraint other
                && CheckComparator.same(pair, one, other);
    }
}
