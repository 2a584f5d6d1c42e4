package io.aludel.migrate.autogenerate;

import org.jspecify.annotations.Nullable;

/**
 * Decides whether something of a column differs, before it is compared in the usual way.
 *
 * <pre>{@code
 * CompareOptions.DEFAULT.compareType(pair -> pair.wanted().name().equals("payload") ? false : null)
 * }</pre>
 */
@FunctionalInterface
public interface ColumnDecision {
    /** Everything is compared in the usual way. */
    ColumnDecision USUAL = pair -> null;

    /** Whether it differs; null to compare it in the usual way. */
    @Nullable
    Boolean differ(ColumnPair pair);
}
