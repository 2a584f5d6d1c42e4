package io.aludel.dialect;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;

/**
 * All dialects by name: Aludel's own and those that other libraries bring through {@link DialectProvider}. Safe for use by many
 * threads.
 */
public final class Dialects {
    /** SQLite 3.35 or newer. */
    public static final Dialect SQLITE = byName("sqlite");

    /** PostgreSQL. */
    public static final Dialect POSTGRESQL = byName("postgresql");

    /** MariaDB 10.7 or newer. */
    public static final Dialect MARIADB = byName("mariadb");

    /** MySQL 8.0.19 or newer. */
    public static final Dialect MYSQL = byName("mysql");

    /** H2 2.x. */
    public static final Dialect H2 = byName("h2");

    /** Standard SQL that no database speaks to the letter; for reading statements, not for executing them. */
    public static final Dialect DEFAULT = byName("default");

    /** Plain SQL for databases that Aludel does not know, good enough for reading from them. */
    public static final Dialect GENERIC = byName("generic");

    private Dialects() {}

    /**
     * A dialect by name.
     *
     * @throws ArgumentException when there is none; the message names the nearest
     */
    public static Dialect byName(String name) {
        return DialectRegistry.find(name)
                .orElseThrow(() -> new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "there is no dialect '" + name + "'."
                                + Suggestions.didYouMean(name, DialectRegistry.names())
                                + "\n  Known are " + DialectRegistry.names()
                                + "; a library can bring others as services of " + DialectProvider.class.getName()
                                + "."));
    }

    /** Whether there is a dialect of this name. */
    public static boolean isKnown(String name) {
        return DialectRegistry.names().contains(name);
    }
}
