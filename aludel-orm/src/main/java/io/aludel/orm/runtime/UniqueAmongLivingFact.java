package io.aludel.orm.runtime;

import java.util.List;

/**
 * What no two living rows share.
 *
 * @param uniques each of what is unique
 */
public record UniqueAmongLivingFact(List<Unique> uniques) implements EntityFact {
    /**
     * Some attributes.
     *
     * @param attributes their paths
     * @param name the name of the index; empty for one that is made
     * @param column the name of the computed column
     */
    public record Unique(List<String> attributes, String name, String column) {
        public Unique {
            attributes = List.copyOf(attributes);
        }
    }

    public UniqueAmongLivingFact {
        uniques = List.copyOf(uniques);
    }
}
