package io.aludel.orm.load;

import io.aludel.sql.ast.EntityRef;
import java.util.List;

/**
 * One loader option: a way along relationships, with what to do at each step. Immutable.
 *
 * @param entity the entity at which it begins
 * @param steps the relationships, in order
 */
public record LoadPath(EntityRef entity, List<Step> steps) {
    public LoadPath {
        steps = List.copyOf(steps);
    }

    /**
     * A step along a relationship.
     *
     * @param attribute the relationship's name
     * @param strategy how it is loaded
     * @param only the basic attributes to load of the entity at its end; empty for all
     */
    public record Step(String attribute, Strategy strategy, List<String> only) {
        public Step {
            only = List.copyOf(only);
        }
    }
}
