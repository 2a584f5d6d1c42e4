package io.aludel.orm.runtime;

import java.util.Map;

/**
 * Components of an embedded value that have other columns here than their class says.
 *
 * @param components what is said of a component here, by the path to it: {@code street}, {@code position.x}
 */
public record OverridesFact(Map<String, AttributeDescription> components) implements AttributeFact {
    public OverridesFact {
        components = Map.copyOf(components);
    }
}
