package io.aludel.orm.load;

import java.util.List;

/**
 * What an option says about columns of an entity. Immutable.
 *
 * @param kind what is done with them
 * @param names the attributes, or the group; empty for all
 */
public record ColumnChoice(Kind kind, List<String> names) {
    /** What is done with columns. */
    public enum Kind {
        /** They are loaded with the row. */
        UNDEFER,
        /** They are loaded at the first touch. */
        DEFER,
        /** Touching them raises. */
        DEFER_RAISE,
        /** Those of a group are loaded with the row. */
        UNDEFER_GROUP,
        /** They are loaded with the row, others at the first touch. */
        ONLY,
        /** They are loaded with the row, touching others raises. */
        ONLY_RAISE
    }

    public ColumnChoice {
        names = List.copyOf(names);
    }
}
