package io.aludel.compile;

/**
 * The FROM elements that the subqueries of a statement may refer to. Immutable.
 *
 * @param sources what stands in FROM of the statement being written
 * @param around the same, and what stands in FROM of the statements around it
 */
record Scope(Sources sources, Sources around) {
    /** The scope of an outermost statement. */
    Scope(Sources sources) {
        this(sources, sources);
    }

    /** The scope of a statement inside another. */
    static Scope inside(Scope outer, Sources sources) {
        Sources all = new Sources();
        outer.around.all().forEach(all::add);
        sources.all().forEach(all::add);
        return new Scope(sources, all);
    }
}
