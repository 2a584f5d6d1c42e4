package io.aludel.sql.ast;

/**
 * Says that a limit is written as {@code FETCH FIRST n ROWS}, and what it counts.
 *
 * @param withTies whether rows that equal the last one in the order come too
 * @param percent whether the number is a part of a hundred of all rows
 */
public record Fetch(boolean withTies, boolean percent) {}
