package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Feature;
import io.aludel.migrate.ddl.MentionedColumns;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.Index;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets an index or unique constraint that goes do so before a column of it gets another type or is made again. The new type may be one that it
 * cannot be over, and a column that is dropped takes it along. Backwards it comes back last, when the column is what it was. Stateless.
 */
final class KeysInTheWay {
    private final TablePair pair;
    private final @Nullable CountingKey counting;

    private KeysInTheWay(TablePair pair) {
        this.pair = pair;
        this.counting = CountingKey.of(pair).orElse(null);
    }

    static List<MigrationOp> first(List<MigrationOp> changes, TablePair pair) {
        boolean inOne = !pair.dialect().has(Feature.ADD_CONSTRAINT); // the table is made again with all that changes
        return inOne ? changes : new KeysInTheWay(pair).first(changes);
    }

    private List<MigrationOp> first(List<MigrationOp> changes) {
        List<MigrationOp> ordered = new ArrayList<>();
        for (MigrationOp change : changes) {
            int place = 0;
            while (place < ordered.size() && !isHindered(ordered.get(place), change)) {
                place++;
            }
            ordered.add(place, change);
        }
        return ordered;
    }

    private boolean isHindered(MigrationOp step, MigrationOp gone) {
        if (step instanceof AlterColumn alter) {
            return isAnother(alter) && isOver(gone, alter.column());
        }
        if (step instanceof DropColumn drop) {
            return isOver(gone, drop.column());
        }
        return counting != null
                && counting.dropped(step).filter(column -> isOver(gone, column)).isPresent();
    }

    private boolean isAnother(AlterColumn alter) {
        SqlType<?> before = alter.existing().type();
        SqlType<?> after = alter.change().type();
        return after != null
                && (before == null
                        || pair.dialect().likeness().boundsIndexes()
                        || !TypeComparison.of(pair.dialect()).areOfOneName(before, after));
    }

    private static boolean isOver(MigrationOp gone, String column) {
        if (gone instanceof DropIndex drop) {
            Index index = drop.original();
            return index == null
                    || index.where() != null
                    || index.parts().stream().anyMatch(part -> part.column() == null)
                    || mentions(MentionedColumns.of(index), column);
        }
        return gone instanceof DropConstraint drop
                && drop.original() != null
                && drop.kind() == ConstraintKind.UNIQUE
                && mentions(MentionedColumns.of(drop, drop.original()), column);
    }

    private static boolean mentions(List<String> names, String column) {
        return names.stream().anyMatch(column::equalsIgnoreCase);
    }
}
