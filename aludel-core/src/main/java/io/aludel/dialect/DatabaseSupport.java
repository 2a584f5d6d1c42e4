package io.aludel.dialect;

import org.jspecify.annotations.Nullable;

/**
 * How empty databases come and go; {@code %s} is a name. Immutable.
 *
 * @param memory the URL of a database in memory, or null where there is none
 * @param create the statement that creates a database on the server, outside a transaction, or null
 * @param drop the statement that drops it with all sessions, or null
 * @param schemas whether a database has schemas of its own; where it has none, another schema is another database
 */
public record DatabaseSupport(
        @Nullable String memory,
        @Nullable String create,
        @Nullable String drop,
        boolean schemas) {
    /** Nothing is known. */
    public static final DatabaseSupport NONE = new DatabaseSupport(null, null, null, false);
}
