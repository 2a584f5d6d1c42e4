package io.aludel.orm.runtime;

/**
 * There always is a row at the other end.
 *
 * @param unnested whether the join is not nested into an outer join that leads to it
 */
public record InnerJoinFact(boolean unnested) implements AttributeFact {}
