package io.aludel.migrate.autogenerate;

import io.aludel.migrate.ddl.MentionedColumns;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AddConstraint;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.rename.SqlNames;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.RawSql;
import io.aludel.schema.SqlFragment;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Columns that are dropped and added again under their names. A database takes along what is over a column that it drops, or refuses to
 * drop it: indexes, unique constraints, foreign keys and conditions that stay go before, and come back afterwards. Immutable.
 */
final class ColumnsMadeAgain {
    private final TablePair pair;
    private final List<MigrationOp> changes;
    private final List<String> names = new ArrayList<>();

    ColumnsMadeAgain(TablePair pair, List<MigrationOp> changes) {
        this.pair = pair;
        this.changes = changes;
        for (MigrationOp change : changes) {
            if (change instanceof DropColumn drop
                    && changes.stream()
                            .anyMatch(other -> other instanceof AddColumn add
                                    && add.column().name().equalsIgnoreCase(drop.column()))) {
                names.add(drop.column());
            }
        }
    }

    /** Whether an index or constraint that goes is over such a column, and so cannot be kept under another name. */
    boolean take(MigrationOp gone) {
        return gone instanceof DropIndex drop && drop.original() != null && isTaken(drop.original())
                || gone instanceof DropConstraint constraint
                        && constraint.original() != null
                        && isTaken(constraint.original());
    }

    /** The changes with those of what would be lost. */
    List<MigrationOp> withWhatIsOverThem() {
        if (names.isEmpty()) {
            return changes;
        }
        List<MigrationOp> before = new ArrayList<>();
        List<MigrationOp> after = new ArrayList<>();
        for (Index index : pair.found().indexes()) {
            if (isTaken(index) && !isDropped(index)) {
                before.add(new DropIndex(pair.name(), pair.schema(), index.name(), index, false));
                after.add(CreateIndex.of(pair.name(), pair.schema(), index));
            }
        }
        List<Constraint> constraints = new ArrayList<>(pair.found().uniqueConstraints());
        constraints.addAll(pair.found().foreignKeys());
        constraints.addAll(TableChecks.of(pair.found()));
        for (Constraint constraint : constraints) {
            if (isTaken(constraint) && !isDropped(constraint)) {
                before.add(DropConstraint.like(pair.name(), pair.schema(), constraint));
                after.add(new AddConstraint(pair.name(), pair.schema(), constraint));
            }
        }
        List<MigrationOp> all = new ArrayList<>(before);
        all.addAll(changes);
        all.addAll(after);
        return all;
    }

    private boolean isDropped(Index index) {
        return changes.stream()
                .anyMatch(change -> change instanceof DropIndex drop && Objects.equals(drop.name(), index.name()));
    }

    private boolean isDropped(Constraint constraint) {
        return changes.stream()
                .anyMatch(change -> change instanceof DropConstraint drop
                        && (constraint.equals(drop.original())
                                || drop.name() != null && drop.name().equals(constraint.name())));
    }

    private boolean isTaken(Index index) {
        return mention(MentionedColumns.of(index))
                || isIn(index.where())
                || index.parts().stream().anyMatch(part -> isIn(part.expression()));
    }

    private boolean isTaken(Constraint constraint) {
        boolean over = constraint instanceof UniqueConstraint || constraint instanceof ForeignKey;
        return over && mention(constraint.columns())
                || constraint instanceof CheckConstraint check && isIn(check.condition());
    }

    private boolean mention(List<String> columns) {
        return columns.stream().anyMatch(column -> names.stream().anyMatch(column::equalsIgnoreCase));
    }

    private boolean isIn(@Nullable SqlFragment fragment) {
        return fragment instanceof RawSql raw && names.stream().anyMatch(name -> SqlNames.mentions(raw.sql(), name));
    }
}
