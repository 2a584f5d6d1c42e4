package io.aludel.migrate.autogenerate;

import io.aludel.schema.Column;
import io.aludel.schema.Computed;

/** Columns that the database computes, by their expressions in its own words. */
final class Computations {
    private Computations() {}

    static boolean differ(TablePair pair, Column<?> found, Column<?> wanted) {
        Computed before = found.computed();
        Computed after = wanted.computed();
        if (before == null || after == null) {
            return before != after;
        }
        return isPlaceDifferent(before, after)
                || !Wording.same(Wording.of(pair.dialect(), before.expression()), stored(pair, wanted, after));
    }

    /** Whether the column has to be dropped and added, since the database cannot change what it computes. */
    static boolean isMadeAgain(TablePair pair, Column<?> found, Column<?> wanted) {
        if (!differ(pair, found, wanted)) {
            return false;
        }
        Computed before = found.computed();
        Computed after = wanted.computed();
        return before == null
                || after == null
                || isPlaceDifferent(before, after)
                || !pair.dialect()
                        .likeness()
                        .changesComputations(
                                pair.dialect().definitions().context().version());
    }

    private static boolean isPlaceDifferent(Computed before, Computed after) {
        return before.persisted() != null
                && after.persisted() != null
                && !before.persisted().equals(after.persisted());
    }

    private static String stored(TablePair pair, Column<?> wanted, Computed declared) {
        Computed computed = pair.form() == null
                ? declared
                : pair.form()
                        .column(wanted.name())
                        .map(column -> column.computed())
                        .orElse(declared);
        return String.valueOf(Wording.of(pair.dialect(), computed.expression()));
    }
}
