package io.aludel.orm.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Other names of attributes and hybrids.
 *
 * @param attributes attributes and hybrids by their other names
 */
public record SynonymsFact(Map<String, String> attributes) implements EntityFact {
    public SynonymsFact {
        attributes = Map.copyOf(attributes);
    }

    /** Other names that a class and those above it give; those of a subclass stand in place of those above. */
    public static Map<String, String> of(EntityDescription description) {
        Map<String, String> found = new LinkedHashMap<>();
        for (EntityDescription level = description; level != null; level = level.superclass()) {
            SynonymsFact declared = level.fact(SynonymsFact.class);
            if (declared != null) {
                declared.attributes().forEach(found::putIfAbsent);
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
