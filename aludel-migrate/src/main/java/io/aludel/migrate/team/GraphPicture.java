package io.aludel.migrate.team;

import io.aludel.migrate.graph.RevisionNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Revisions as a picture: newest on top, a column for each line. Immutable.
 *
 * @param revisions the revisions, newest first
 * @param current where a database is; none when nobody asked
 */
public record GraphPicture(List<RevisionNode> revisions, Collection<String> current) {
    private static final int COLUMN = 260;
    private static final int ROW = 70;
    private static final int WIDTH = 230;
    private static final int HEIGHT = 44;
    private static final int SHOWN = 34;

    public GraphPicture {
        revisions = List.copyOf(revisions);
        current = List.copyOf(current);
    }

    /** For PlantUML. */
    public String plantUml() {
        StringBuilder text = new StringBuilder("@startuml\nhide empty description\n");
        for (RevisionNode node : revisions) {
            text.append("state \"")
                    .append(label(node, "\\n").replace("\"", "'"))
                    .append("\" as ")
                    .append(name(node))
                    .append(current.contains(node.id()) ? " #lightgreen" : "")
                    .append('\n');
        }
        for (RevisionNode node : revisions) {
            node.down().stream()
                    .filter(revisions::contains)
                    .forEach(below -> text.append(name(below))
                            .append(" -up-> ")
                            .append(name(node))
                            .append('\n'));
            node.dependencies().stream()
                    .filter(revisions::contains)
                    .forEach(below -> text.append(name(below))
                            .append(" .up.> ")
                            .append(name(node))
                            .append(" : needed\n"));
        }
        return text.append("@enduml\n").toString();
    }

    /** For Mermaid, as pages of Git hosts show it. */
    public String mermaid() {
        StringBuilder text = new StringBuilder("flowchart BT\n");
        for (RevisionNode node : revisions) {
            text.append("    ")
                    .append(name(node))
                    .append("[\"")
                    .append(label(node, "<br/>").replace("\"", "#quot;"))
                    .append("\"]")
                    .append(current.contains(node.id()) ? ":::current" : "")
                    .append('\n');
        }
        for (RevisionNode node : revisions) {
            node.down().stream()
                    .filter(revisions::contains)
                    .forEach(below -> text.append("    ")
                            .append(name(below))
                            .append(" --> ")
                            .append(name(node))
                            .append('\n'));
            node.dependencies().stream()
                    .filter(revisions::contains)
                    .forEach(below -> text.append("    ")
                            .append(name(below))
                            .append(" -.-> ")
                            .append(name(node))
                            .append('\n'));
        }
        return text.append("    classDef current fill:#b6e3b6\n").toString();
    }

    /** A picture that browsers show. */
    public String svg() {
        Map<RevisionNode, Integer> columns = columns();
        int width = COLUMN
                        * (1
                                + columns.values().stream()
                                        .mapToInt(Integer::intValue)
                                        .max()
                                        .orElse(0))
                + 20;
        StringBuilder text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width
                + "\" height=\"" + (ROW * revisions.size() + 20) + "\" font-family=\"sans-serif\" font-size=\"12\">\n");
        for (RevisionNode node : revisions) {
            node.down().stream().filter(columns::containsKey).forEach(below -> line(text, columns, node, below, ""));
            node.dependencies().stream()
                    .filter(columns::containsKey)
                    .forEach(below -> line(text, columns, node, below, " stroke-dasharray=\"4 3\""));
        }
        revisions.forEach(node -> box(text, columns, node));
        return text.append("</svg>\n").toString();
    }

    /** Each revision stays in the column of one that follows it, if that column is still free. */
    private Map<RevisionNode, Integer> columns() {
        Map<RevisionNode, Integer> columns = new HashMap<>();
        List<@Nullable RevisionNode> expected = new ArrayList<>();
        for (RevisionNode node : revisions) {
            int column = expected.indexOf(node);
            if (column < 0) {
                column = free(expected);
            }
            columns.put(node, column);
            for (int other = 0; other < expected.size(); other++) {
                if (expected.get(other) == node) {
                    expected.set(other, other == column ? node : null);
                }
            }
            List<RevisionNode> below = node.down();
            expected.set(column, below.isEmpty() ? null : below.get(0));
            for (RevisionNode more : below.subList(Math.min(1, below.size()), below.size())) {
                if (!expected.contains(more)) {
                    expected.set(free(expected), more);
                }
            }
        }
        return columns;
    }

    private static int free(List<@Nullable RevisionNode> expected) {
        int gap = expected.indexOf(null);
        if (gap < 0) {
            expected.add(null);
            return expected.size() - 1;
        }
        return gap;
    }

    private void line(
            StringBuilder text,
            Map<RevisionNode, Integer> columns,
            RevisionNode above,
            RevisionNode below,
            String style) {
        text.append("<line x1=\"")
                .append(x(columns, above))
                .append("\" y1=\"")
                .append(y(above) + HEIGHT / 2)
                .append("\" x2=\"")
                .append(x(columns, below))
                .append("\" y2=\"")
                .append(y(below) - HEIGHT / 2)
                .append("\" stroke=\"#666\"")
                .append(style)
                .append("/>\n");
    }

    private void box(StringBuilder text, Map<RevisionNode, Integer> columns, RevisionNode node) {
        int x = x(columns, node);
        text.append("<rect x=\"")
                .append(x - WIDTH / 2)
                .append("\" y=\"")
                .append(y(node) - HEIGHT / 2)
                .append("\" width=\"")
                .append(WIDTH)
                .append("\" height=\"")
                .append(HEIGHT)
                .append("\" rx=\"6\" stroke=\"#666\" fill=\"")
                .append(current.contains(node.id()) ? "#b6e3b6" : "#f4f4f4")
                .append("\"/>\n");
        String[] lines = label(node, "\n").split("\n", 2);
        text.append("<text text-anchor=\"middle\" x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y(node) - 4)
                .append("\">")
                .append(escaped(lines[0]))
                .append("</text>\n");
        if (lines.length > 1) {
            text.append("<text text-anchor=\"middle\" x=\"")
                    .append(x)
                    .append("\" y=\"")
                    .append(y(node) + 13)
                    .append("\" fill=\"#444\">")
                    .append(escaped(lines[1]))
                    .append("</text>\n");
        }
    }

    private static int x(Map<RevisionNode, Integer> columns, RevisionNode node) {
        return 10 + COLUMN * columns.getOrDefault(node, 0) + COLUMN / 2;
    }

    private int y(RevisionNode node) {
        return 10 + ROW * revisions.indexOf(node) + ROW / 2;
    }

    private static String name(RevisionNode node) {
        return "r" + node.id().replaceAll("\\W", "_");
    }

    private static String label(RevisionNode node, String newLine) {
        String message = node.spec().message();
        String labels = node.spec().labels().isEmpty()
                ? ""
                : " (" + String.join(", ", node.spec().labels()) + ")";
        String shown = message.length() > SHOWN ? message.substring(0, SHOWN) + "…" : message;
        return node.id() + labels + (shown.isEmpty() ? "" : newLine + shown);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
