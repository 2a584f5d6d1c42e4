package io.aludel.orm.runtime;

import java.util.List;

/**
 * What {@code @JoinTable} says of the table of links beyond its columns.
 *
 * @param uniques unique constraints
 * @param indexes indexes
 */
public record LinkTableFact(List<EntityDescription.UniqueFacts> uniques, List<EntityDescription.IndexFacts> indexes)
        implements AttributeFact {
    public LinkTableFact {
        uniques = List.copyOf(uniques);
        indexes = List.copyOf(indexes);
    }
}
