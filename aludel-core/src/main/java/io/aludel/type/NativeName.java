package io.aludel.type;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A type's own name on the databases that have it. Immutable.
 *
 * @param text as it stands in DDL, without size
 * @param dialects the names of the dialects that know it; empty when nobody said
 */
public record NativeName(String text, Set<String> dialects) {
    public NativeName {
        requireNonNull(text, "text");
        dialects = Set.copyOf(dialects);
    }

    /** Whether the database of a dialect has the type, as far as is known. */
    public boolean isKnownTo(String dialect) {
        return dialects.isEmpty() || dialects.contains(dialect);
    }
}
