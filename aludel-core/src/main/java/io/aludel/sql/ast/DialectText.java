package io.aludel.sql.ast;

/**
 * SQL that is written for one dialect, or for all.
 *
 * @param text what is written
 * @param dialect the name of the dialect, or {@value #ANY}
 */
public record DialectText(Expr text, String dialect) {
    /** For every dialect. */
    public static final String ANY = "*";

    /** Whether a dialect writes it. */
    public boolean isFor(String name) {
        return dialect.equals(ANY) || dialect.equals(name);
    }
}
