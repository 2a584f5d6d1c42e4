package io.aludel.dialect;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database's sessions keep each other out by a name, say who they are, and wait. Immutable.
 *
 * @param locks how a session locks a name, or null where only rows can be locked
 * @param filed whether the database is a file, which processes lock through the operating system
 * @param number a query for the session's own number, or null where it has none
 * @param end the statement that ends another session; {@code %s} is its number; null where none can
 * @param lockLimit how long statements of the session wait for the locks of others, or null where it cannot be said
 */
public record SessionSupport(
        @Nullable NameLocks locks,
        boolean filed,
        @Nullable String number,
        @Nullable String end,
        @Nullable Limit lockLimit) {
    /** A session of which nothing is known. */
    public static final SessionSupport NONE = new SessionSupport(null, false, null, null, null);

    /**
     * A session's locks of names, which end with it. Each statement has the name as its only parameter.
     *
     * @param take a query that gives 1 when the session has the lock now, and something else at once when another has it
     * @param release a query that gives it back
     * @param holder a query for the session that has it: number, user, address, what it says of itself, since when; each but the first
     *     may be null; no row when none has it
     * @param announce a query that lets the session say something of itself, its only parameter, or null where it cannot
     * @param silence the statement that takes this back, or null
     */
    public record NameLocks(
            String take,
            String release,
            String holder,
            @Nullable String announce,
            @Nullable String silence) {}

    /**
     * A time that sessions keep.
     *
     * @param set the statements that say it; {@code %s} is the number of units
     * @param unit what the number counts
     * @param reset the statements that forget it
     */
    public record Limit(List<String> set, Duration unit, List<String> reset) {
        public Limit {
            set = List.copyOf(set);
            reset = List.copyOf(reset);
        }

        /** The statements for a time, which is rounded up to a whole number of units. */
        public List<String> of(Duration time) {
            long units = Math.max(1, -Math.floorDiv(-time.toNanos(), unit.toNanos()));
            return set.stream()
                    .map(statement -> statement.replace("%s", String.valueOf(units)))
                    .toList();
        }
    }
}
