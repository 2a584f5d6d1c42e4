package io.aludel.orm;

import io.aludel.sql.ExecutionOption;

/**
 * How a session executes a statement that changes rows of an entity.
 *
 * <pre>{@code
 * session.execute(
 *         update(User.class).set(User_.active, false).where(User_.name.eq(parameter("who", VARCHAR)))
 *                 .withOption(DmlStrategy.OPTION, DmlStrategy.RAW),
 *         List.of(Map.of("who", "ann"), Map.of("who", "bob")));
 * }</pre>
 */
public enum DmlStrategy {
    /** {@link #BULK} with rows of values, {@link #ORM} without. */
    AUTO,
    /**
     * As it stands, with what the entity adds: defaults, discriminator, conditions of the session's options. Objects that are here are
     * brought in step. With rows it is executed for each of them, as values of its parameters.
     */
    ORM,
    /** Rows hold values by attribute: those of new rows, or new values by key. */
    BULK,
    /**
     * As it stands, with nothing added, and objects that are here stay as they are. Rows are values of its parameters and are sent as one
     * batch; those of an INSERT that names no attributes hold values by column.
     */
    RAW;

    /** Chooses it as an option of a statement; {@link #AUTO} unless chosen. */
    public static final ExecutionOption<DmlStrategy> OPTION = ExecutionOption.of("dmlStrategy", DmlStrategy.class);
}
