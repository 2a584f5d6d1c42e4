package io.aludel.migrate.autogenerate;

import io.aludel.dialect.Feature;
import io.aludel.migrate.op.AlterColumn;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.Table;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which column counts up by {@code AUTO_INCREMENT}, and the change of one that begins or ends to do so, in its place. Stateless. */
final class Counting {
    private Counting() {}

    /** The column of a table that counts; null where none does, or its numbers come from elsewhere. */
    static @Nullable Column<?> column(TablePair pair, Table table) {
        Column<?> column = table.autoIncrementColumn();
        boolean bySequence = pair.dialect().has(Feature.SEQUENCES)
                && column != null
                && column.insertDefault() instanceof ColumnDefault.Next next
                && !next.sequence().isOptional();
        return column == null || column.serverDefault() != null || bySequence ? null : column;
    }

    /**
     * A change with what it has to know of counting: where the type of a column makes it count, another type does not come alone. Where the key changes along with it, {@link CountingKey} says that the column counts
     * from now on.
     */
    static AlterColumn of(TablePair pair, AlterColumn change, Column<?> found, Column<?> wanted) {
        boolean kept = pair.dialect().likeness().keepsAutoIncrement();
        boolean byType = pair.dialect().likeness().numbersOneTypeOnly()
                && change.change().type() != null;
        if (!kept && !byType) {
            return change;
        }
        boolean before = found.equals(column(pair, pair.found()));
        boolean after = wanted.equals(column(pair, pair.wanted()));
        AlterColumn known = kept ? change.with(change.existing().autoIncrement(before)) : change;
        return before == after || CountingKey.of(pair).isPresent() ? known : known.autoIncrement(after);
    }

    /**
     * Changes with a column that begins to count behind all others: only one of a table may count at a time, and an index has to be there
     * that begins with it.
     */
    static List<MigrationOp> last(List<MigrationOp> changes, TablePair pair) {
        return pair.dialect().likeness().keepsAutoIncrement()
                ? changes.stream()
                        .sorted(Comparator.comparing(Counting::begins))
                        .toList()
                : changes;
    }

    private static boolean begins(MigrationOp change) {
        return change instanceof AlterColumn alter
                && Boolean.TRUE.equals(alter.change().autoIncrement());
    }
}
