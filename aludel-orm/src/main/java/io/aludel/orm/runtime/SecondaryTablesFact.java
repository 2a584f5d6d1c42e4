package io.aludel.orm.runtime;

import java.util.List;

/**
 * The further tables over which the objects of an entity are spread, as {@code @SecondaryTable} names them.
 *
 * @param tables the tables, in the order of the annotations
 */
public record SecondaryTablesFact(List<Further> tables) implements EntityFact {
    public SecondaryTablesFact {
        tables = List.copyOf(tables);
    }

    /**
     * One further table.
     *
     * @param name its name
     * @param schema its schema, or the empty string
     * @param key the columns by which its rows belong to those of the entity's own table
     * @param uniques what is unique in it
     * @param indexes its indexes
     */
    public record Further(
            String name,
            String schema,
            KeyJoinFact key,
            List<EntityDescription.UniqueFacts> uniques,
            List<EntityDescription.IndexFacts> indexes) {
        public Further {
            uniques = List.copyOf(uniques);
            indexes = List.copyOf(indexes);
        }
    }
}
