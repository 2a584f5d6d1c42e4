package io.aludel.migrate.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads changelogs in YAML, and in JSON, which is YAML too. Used only where SnakeYAML is there. */
final class YamlChangelog {
    /** Lists whose members stand for themselves. */
    private static final Set<String> LISTS = Set.of("databaseChangeLog", "changes", "columns");

    private YamlChangelog() {}

    static ChangeNode parse(String text, String file) {
        try {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            if (read instanceof Map<?, ?> map && map.containsKey("databaseChangeLog")) {
                return node("databaseChangeLog", map);
            }
        } catch (YAMLException e) {
            throw ForeignErrors.script(file, "cannot be read: " + e.getMessage() + ".", e);
        }
        throw ForeignErrors.script(file, "has no databaseChangeLog.");
    }

    private static ChangeNode node(String name, @Nullable Object value) {
        Map<String, String> attributes = new LinkedHashMap<>();
        List<ChangeNode> children = new ArrayList<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> add(String.valueOf(key), inner, attributes, children));
        } else if (value instanceof List<?> list) {
            list.forEach(member -> children.addAll(members(name, member)));
        }
        boolean plain = value != null && !(value instanceof Map<?, ?>) && !(value instanceof List<?>);
        return new ChangeNode(name, attributes, children, plain ? String.valueOf(value) : "");
    }

    private static void add(
            String key, @Nullable Object value, Map<String, String> attributes, List<ChangeNode> children) {
        if (value instanceof List<?> list && LISTS.contains(key)) {
            list.forEach(member -> children.addAll(members(key, member)));
        } else if (value instanceof Map<?, ?> || value instanceof List<?> || key.equals("rollback")) {
            children.add(node(key, value));
        } else if (value != null) {
            attributes.put(key, String.valueOf(value));
        }
    }

    private static List<ChangeNode> members(String list, @Nullable Object member) {
        List<ChangeNode> members = new ArrayList<>();
        if (member instanceof Map<?, ?> map) {
            map.forEach((key, value) -> members.add(node(String.valueOf(key), value)));
        } else if (member != null) {
            members.add(node(list, member));
        }
        return members;
    }
}
