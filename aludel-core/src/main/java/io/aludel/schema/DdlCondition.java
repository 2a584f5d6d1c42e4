package io.aludel.schema;

import java.util.Arrays;
import java.util.Set;

/**
 * Decides where a definition applies. Implementations are immutable.
 *
 * <pre>{@code
 * DdlCondition.onlyFor("postgresql", "sqlite")
 * }</pre>
 */
@FunctionalInterface
public interface DdlCondition {
    /**
     * Whether the definition applies.
     *
     * @param dialect the name of the dialect that is written for
     */
    boolean appliesTo(String dialect);

    /** Applies on the named dialects only. */
    static DdlCondition onlyFor(String... dialects) {
        return Set.copyOf(Arrays.asList(dialects))::contains;
    }
}
