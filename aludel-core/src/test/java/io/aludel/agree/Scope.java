package io.aludel.agree;

import io.aludel.sql.TableExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Whose columns an expression may name, and whether it may be a window.
 *
 * @param tables by alias, the innermost last
 * @param windows false where SQL takes none: in conditions and in arguments of aggregates and windows
 */
record Scope(List<Source> tables, boolean windows) {
    static final Scope ROOT = new Scope(List.of(new Source(Sample.TABLE.name(), Sample.ROOT)), true);

    /** A table under its alias. */
    record Source(String alias, TableExpr table) {}

    Scope {
        tables = List.copyOf(tables);
    }

    Source innermost() {
        return tables.get(tables.size() - 1);
    }

    Source pick(Random random) {
        return random.nextInt(3) > 0 ? innermost() : tables.get(random.nextInt(tables.size()));
    }

    Scope withoutWindows() {
        return new Scope(tables, false);
    }

    /** With the columns of a subquery, {@code s1} in the first. */
    Scope nested() {
        List<Source> all = new ArrayList<>(tables);
        String alias = "s" + tables.size();
        all.add(new Source(alias, Sample.ROOT.as(alias)));
        return new Scope(all, false);
    }

    /** An aggregate over columns of outer queries only would belong to those, so its argument sees the innermost only. */
    Scope innermostOnly() {
        return new Scope(List.of(innermost()), false);
    }
}
