package io.aludel.orm;

import io.aludel.sql.ExecutionOption;

/**
 * What an INSERT makes of nulls in rows of values.
 *
 * <pre>{@code
 * session.execute(insert(User.class).withOption(Nulls.OPTION, Nulls.WRITTEN), rows);
 * }</pre>
 */
public enum Nulls {
    /** A null counts as not given: the column takes its default. Rows with nulls in other places make statements of their own. */
    OMITTED,
    /** A null is written, so that rows of the same attributes go together; defaults do not count for them. */
    WRITTEN;

    /** Chooses it as an option of a statement; {@link #OMITTED} unless chosen. */
    public static final ExecutionOption<Nulls> OPTION = ExecutionOption.of("nulls", Nulls.class);
}
