package io.aludel.orm;

import io.aludel.sql.ExecutionOption;

/** When pending changes are written before a statement is executed. */
public enum AutoFlush {
    /** When they touch a table that the statement names; always before {@code text(..)}, whose tables are unknown. */
    AFFECTED,
    /** Before every statement: SQLAlchemy's way. */
    ALWAYS,
    /** Only by {@link Session#flush()}, {@link Session#commit()} and {@link Session#beginNested()}. */
    NEVER;

    /** Chooses it for one statement: {@code select(User.class).withOption(AutoFlush.OPTION, AutoFlush.NEVER)}. */
    public static final ExecutionOption<AutoFlush> OPTION = ExecutionOption.of("autoFlush", AutoFlush.class);
}
