package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.op.AddColumn;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.DropColumn;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.rename.SqlNames;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns that the database computes from others. One goes before a column that it reads is dropped or gets another type, and comes after
 * such a column was added or has its type, so that backwards it is the same. Immutable.
 */
final class ComputedColumns {
    private final Dialect dialect;

    private ComputedColumns(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The changes of a table, with what is computed at a place where the database has what it reads. */
    static List<MigrationOp> placed(List<MigrationOp> changes, Dialect dialect) {
        return new ComputedColumns(dialect).placed(changes);
    }

    /** Whether a column is computed from another of this name. */
    static boolean reads(Dialect dialect, @Nullable Column<?> column, String name) {
        Computed computed = column == null ? null : column.computed();
        String sql = computed == null ? null : Wording.of(dialect, computed.expression());
        return sql != null && SqlNames.mentions(sql, name);
    }

    /** One may be computed from another that is computed; so often something moves at most. */
    private List<MigrationOp> placed(List<MigrationOp> changes) {
        List<MigrationOp> placed = changes;
        for (int round = 0; round < changes.size(); round++) {
            List<MigrationOp> before = placed;
            placed = addedLate(droppedEarly(placed));
            if (placed.equals(before)) {
                break;
            }
        }
        return placed;
    }

    private List<MigrationOp> droppedEarly(List<MigrationOp> changes) {
        List<MigrationOp> placed = new ArrayList<>();
        for (MigrationOp change : changes) {
            int place = placed.size();
            for (int at = placed.size() - 1; change instanceof DropColumn drop && at >= 0; at--) {
                String touched = touched(placed.get(at));
                place = touched != null && reads(dialect, drop.original(), touched) ? at : place;
            }
            placed.add(place, change);
        }
        return placed;
    }

    private List<MigrationOp> addedLate(List<MigrationOp> changes) {
        List<MigrationOp> placed = new ArrayList<>();
        for (int at = changes.size() - 1; at >= 0; at--) {
            int place = 0;
            for (int later = 0; changes.get(at) instanceof AddColumn add && later < placed.size(); later++) {
                String touched = touched(placed.get(later));
                place = touched != null && reads(dialect, add.column(), touched) ? later + 1 : place;
            }
            placed.add(place, changes.get(at));
        }
        return placed;
    }

    /** The column that a step adds, drops or gives another type. */
    private static @Nullable String touched(MigrationOp step) {
        if (step instanceof AddColumn add) {
            return add.column().name();
        }
        if (step instanceof DropColumn drop) {
            return drop.column();
        }
        return step instanceof AlterColumn alter && alter.change().type() != null ? alter.column() : null;
    }
}
