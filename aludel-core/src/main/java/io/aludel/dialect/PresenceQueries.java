package io.aludel.dialect;

import org.jspecify.annotations.Nullable;

/**
 * The questions by which it is found out what is there already, before something is created or dropped. Each gives a row for each thing,
 * whose last column is 1 when it is found without its schema. Immutable.
 *
 * @param types asks for the types with names of their own: their schema and their name; null when the database has none
 * @param sequences asks for the sequences: their schema and their name; null when the database has none, or does not list them
 * @param objects asks for functions, triggers and the like: their schema, their kind in lower case, their name, and their table or an empty
 *     text; null when the database does not list them
 */
public record PresenceQueries(
        @Nullable String types,
        @Nullable String sequences,
        @Nullable String objects) {
    /** Nothing of this is listed. */
    public static final PresenceQueries NONE = new PresenceQueries(null, null, null);

    /** The same with a question for sequences. */
    public PresenceQueries withSequences(String query) {
        return new PresenceQueries(types, query, objects);
    }
}
