package io.aludel.migrate.autogenerate;

import io.aludel.schema.Column;
import io.aludel.schema.ColumnDefault;
import io.aludel.schema.Identity;
import io.aludel.schema.Numbering;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the database numbers a column, where it can be told. */
final class Identities {
    private Identities() {}

    static boolean differ(TablePair pair, Column<?> found, Column<?> wanted) {
        Identity before = found.identity();
        Identity after = wanted.identity();
        if (!pair.dialect().likeness().keepsIdentities() || before == null && after == null) {
            return false;
        }
        if (after == null) {
            return !wanted.equals(pair.wanted().autoIncrementColumn());
        }
        if (before == null || before.generatedAlways() != after.generatedAlways()) {
            return true;
        }
        Identity stored = stored(pair, wanted);
        boolean starts = pair.dialect().likeness().changesFirstNumbers();
        return stored != null && !isLike(before.numbering(), stored.numbering(), starts);
    }

    /**
     * Whether a column is numbered from now on, or no longer, without an identity of its own on either side: a key begins to count, or what a
     * sequence of its column's has numbered ends to. Null where nothing of that changes, or somebody else gives the numbers.
     */
    static @Nullable Boolean begins(TablePair pair, Column<?> found, Column<?> wanted) {
        boolean otherwise = found.identity() != null
                || wanted.identity() != null
                || found.serverDefault() != null
                || wanted.serverDefault() != null
                || isGiven(wanted);
        if (otherwise || !pair.dialect().likeness().keepsIdentities()) {
            return null;
        }
        boolean before = found.autoIncrement() == Column.AutoIncrement.ALWAYS || isSerial(found);
        boolean after = wanted.equals(Counting.column(pair, pair.wanted())) || isSerial(wanted);
        return before == after ? null : Boolean.valueOf(after);
    }

    /** Whether the application gives the numbers, perhaps from the very sequence that the database would take. */
    private static boolean isGiven(Column<?> column) {
        ColumnDefault given = column.insertDefault();
        return given != null
                && !(given instanceof ColumnDefault.Next next && next.sequence().isOptional());
    }

    private static boolean isSerial(Column<?> column) {
        String name = column.type().nativeName();
        return name != null && name.toUpperCase(Locale.ROOT).endsWith("SERIAL");
    }

    /** The identity with all that the database adds to it; null for none. */
    static @Nullable Identity stored(TablePair pair, Column<?> wanted) {
        Identity declared = wanted.identity();
        return declared == null || pair.form() == null
                ? declared
                : pair.form()
                        .column(wanted.name())
                        .map(column -> column.identity())
                        .orElse(declared);
    }

    /** What is not stated is the same as anything. */
    private static boolean isLike(Numbering before, Numbering after, boolean starts) {
        return (!starts || isLike(before.start(), after.start()))
                && isLike(before.increment(), after.increment())
                && isLike(before.minValue(), after.minValue())
                && isLike(before.maxValue(), after.maxValue())
                && isLike(before.cycle(), after.cycle())
                && isLike(before.cache(), after.cache());
    }

    private static boolean isLike(@Nullable Object before, @Nullable Object after) {
        return after == null || Objects.equals(before, after);
    }
}
