package io.aludel.migrate.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a changelog, the same from XML, YAML, JSON and formatted SQL. Immutable.
 *
 * @param name what it is, such as {@code createTable}
 * @param attributes what is said of it by name
 * @param children the pieces within it
 * @param text the text within it
 */
record ChangeNode(String name, Map<String, String> attributes, List<ChangeNode> children, String text) {
    ChangeNode {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    @Nullable
    String get(String attribute) {
        return attributes.get(attribute);
    }

    /** The value of the first of these attributes that is said. */
    String first(String... names) {
        for (String candidate : names) {
            String value = attributes.get(candidate);
            if (value != null) {
                return value;
            }
        }
        return "";
    }

    /**
     * The value of an attribute.
     *
     * @throws io.aludel.migrate.error.MigrationException when it is not said
     */
    String required(String attribute) {
        String value = attributes.get(attribute);
        if (value == null) {
            throw ForeignErrors.script(name, "'" + attribute + "' is not said.");
        }
        return value;
    }

    boolean is(String attribute, boolean otherwise) {
        String value = attributes.get(attribute);
        return value == null ? otherwise : Boolean.parseBoolean(value);
    }

    List<ChangeNode> all(String childName) {
        return children.stream().filter(child -> child.name().equals(childName)).toList();
    }

    Optional<ChangeNode> child(String childName) {
        return all(childName).stream().findFirst();
    }

    /** What is said in an attribute, in a piece of that name, or as text. */
    String said(String attribute) {
        String value = attributes.get(attribute);
        return value != null ? value : child(attribute).map(ChangeNode::text).orElse("");
    }

    /** The same with all its texts changed. */
    ChangeNode mapped(UnaryOperator<String> change) {
        Map<String, String> changed = new LinkedHashMap<>();
        attributes.forEach((attribute, value) -> changed.put(attribute, change.apply(value)));
        List<ChangeNode> all = new ArrayList<>();
        children.forEach(child -> all.add(child.mapped(change)));
        return new ChangeNode(name, changed, all, change.apply(text));
    }
}
