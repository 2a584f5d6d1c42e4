package io.aludel.orm;

import io.aludel.sql.ExecutionOption;

/**
 * How the objects of a session are brought in step with an UPDATE or DELETE of many rows.
 *
 * <pre>{@code
 * session.execute(update(User.class).set(User_.active, false).where(User_.id.in(ids)), Synchronization.FETCH);
 * }</pre>
 */
public enum Synchronization {
    /** {@link #EVALUATE} where the condition can be evaluated in memory, else {@link #FETCH}. */
    AUTO,
    /** The condition is evaluated for the objects that are here; one that only the database understands is refused. */
    EVALUATE,
    /** The database tells the keys of the rows: with the statement where it can, else by a query before it. */
    FETCH,
    /** Objects stay as they are; what they hold may be wrong until they are refreshed or expire. */
    NONE;

    /** Chooses it as an option of a statement: {@code statement.withOption(Synchronization.OPTION, FETCH)}. */
    public static final ExecutionOption<Synchronization> OPTION =
            ExecutionOption.of("synchronize", Synchronization.class);
}
