package io.aludel.sql;

import io.aludel.sql.ast.Statement;

/**
 * An INSERT, UPDATE or DELETE that gives values of its rows back. Immutable.
 *
 * @param <T> the Java type of a row
 */
public record Returning<T>(Statement statement, int arity) implements Query<T> {}
