package io.aludel.orm.runtime;

import java.util.Map;

/**
 * Other names of attributes.
 *
 * @param attributes attributes by their other names
 */
public record SynonymsFact(Map<String, String> attributes) implements EntityFact {
    public SynonymsFact {
        attributes = Map.copyOf(attributes);
    }
}
