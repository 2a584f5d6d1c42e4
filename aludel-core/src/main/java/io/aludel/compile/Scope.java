package io.aludel.compile;

/**
 * The FROM elements that the subqueries of a statement may refer to. Immutable.
 *
 * @param sources what stands in FROM of the statement being written
 */
record Scope(Sources sources) {}
