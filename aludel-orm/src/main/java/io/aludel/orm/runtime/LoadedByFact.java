package io.aludel.orm.runtime;

import io.aludel.orm.annotation.LoadStrategy;

/**
 * How the relationship is loaded where the query says nothing.
 *
 * @param strategy how
 * @param depth how many times an entity that refers to itself is followed; 0 for once
 */
public record LoadedByFact(LoadStrategy strategy, int depth) implements AttributeFact {}
