package io.aludel.migrate.imports;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a changelog and those that it includes, in the order in which Liquibase does. One use, one thread. */
final class Changelog {
    private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^}]+)}");

    private final Path root;
    private final Map<String, String> parameters;
    private final List<ChangeSet> changeSets = new ArrayList<>();

    private Changelog(Path root, Map<String, String> parameters) {
        this.root = root;
        this.parameters = new HashMap<>(parameters);
    }

    /**
     * The changesets of a changelog.
     *
     * @param root where names of files begin
     * @param file its name
     * @param parameters values for {@code ${name}}, which win over those that it says itself
     */
    static List<ChangeSet> read(Path root, String file, Map<String, String> parameters) {
        Changelog changelog = new Changelog(root, parameters);
        changelog.include(file);
        return changelog.changeSets;
    }

    private void include(String file) {
        Path path = root.resolve(ChangeSet.path(file));
        if (!Files.exists(path)) {
            throw ForeignErrors.script(
                    file, "is not there: " + path + ".\n  Say where names of files begin with --root.");
        }
        String text = ForeignFiles.read(path, StandardCharsets.UTF_8);
        ChangeNode node = parsed(text, file);
        String logical = node.get("logicalFilePath") == null ? file : node.required("logicalFilePath");
        for (ChangeNode child : node.children()) {
            switch (child.name()) {
                case "property" -> parameters.putIfAbsent(child.required("name"), replaced(child.first("value")));
                case "include" -> include(relative(child, "file", file));
                case "includeAll" -> includeAll(relative(child, "path", file));
                case "changeSet" -> {
                    String own = child.get("logicalFilePath") == null ? logical : child.required("logicalFilePath");
                    ChangeNode filled = child.mapped(value -> replaced(value));
                    changeSets.add(new ChangeSet(own, withFiles(filled, file)));
                }
                default -> {
                    // preconditions, comments and the like change nothing
                }
            }
        }
    }

    private static ChangeNode parsed(String text, String file) {
        if (file.endsWith(".xml")) {
            return XmlChangelog.parse(text, file);
        }
        if (file.endsWith(".sql")) {
            return FormattedSql.parse(text, file);
        }
        if (file.endsWith(".yaml") || file.endsWith(".yml") || file.endsWith(".json")) {
            try {
                return YamlChangelog.parse(text, file);
            } catch (NoClassDefFoundError e) {
                throw ForeignErrors.script(
                        file, "changelogs in YAML and JSON are read with SnakeYAML.\n  Add org.yaml:snakeyaml.", e);
            }
        }
        throw ForeignErrors.script(file, "is neither XML, YAML, JSON nor formatted SQL.");
    }

    private void includeAll(String folder) {
        Path path = root.resolve(ChangeSet.path(folder));
        for (Path file : ForeignFiles.below(path, List.of(".xml", ".sql", ".yaml", ".yml", ".json"))) {
            include(root.relativize(file).toString().replace('\\', '/'));
        }
    }

    private String relative(ChangeNode node, String attribute, String from) {
        String said = replaced(node.required(attribute));
        int slash = from.lastIndexOf('/');
        return node.is("relativeToChangelogFile", false) && slash >= 0 ? from.substring(0, slash + 1) + said : said;
    }

    /** Scripts in files of their own are read at once, as if they stood in the changelog. */
    private ChangeNode withFiles(ChangeNode changeSet, String from) {
        List<ChangeNode> children = new ArrayList<>();
        for (ChangeNode child : changeSet.children()) {
            if (child.name().equals("sqlFile")) {
                Path file = root.resolve(ChangeSet.path(relative(child, "path", from)));
                children.add(new ChangeNode(
                        "sql",
                        child.attributes(),
                        List.of(),
                        replaced(ForeignFiles.read(file, StandardCharsets.UTF_8))));
            } else {
                children.add(child);
            }
        }
        return new ChangeNode(changeSet.name(), changeSet.attributes(), children, changeSet.text());
    }

    /** Parameters without a value stay as they are, as in Liquibase. */
    private String replaced(String text) {
        Matcher parameter = PARAMETER.matcher(text);
        return parameter.replaceAll(found -> {
            String value = parameters.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }
}
