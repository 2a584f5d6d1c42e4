package io.aludel.sql.ast;

/**
 * Writes statements and expressions for people to read, so that {@code toString()} shows SQL. Found by {@link java.util.ServiceLoader},
 * since nodes know no dialect; the one that Aludel brings writes standard SQL. Implementations are safe for use by many threads, have a
 * public constructor without parameters, and never throw.
 */
public interface StatementPrinter {
    /** A statement; values are hidden behind {@code ?}. */
    String print(Statement statement);

    /** An expression; values are hidden behind {@code ?}. */
    String print(Expr expression);
}
