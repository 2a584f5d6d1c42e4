package io.aludel.migrate.conformance;

import java.util.ArrayList;
import java.util.List;

/** Scripts of recordings and ours in one form. */
final class GraphScript {
    private GraphScript() {}

    /** A statement with single blanks and without what ends it. */
    static String tidy(String statement) {
        String line = statement.strip().replaceAll("\\s+", " ").replaceAll(";$", "");
        // A value that comes back cannot be received by a script; the reference asks for it all the same.
        return line.replaceAll(" RETURNING [\\w.]+$", "");
    }

    /** The parts of a script of ours. */
    static List<String> of(String script) {
        List<String> lines = new ArrayList<>();
        for (String part : script.split("\n\n")) {
            if (!part.isBlank()) {
                lines.add(tidy(part));
            }
        }
        return lines;
    }

    /** SQLite takes definitions back, and the reference does not rely on that; ours has transactions there. */
    static List<String> agreed(List<String> recorded, String command) {
        if (!command.contains("\"sqlite\"")) {
            return recorded;
        }
        List<String> lines = new ArrayList<>(recorded);
        lines.add(0, "BEGIN");
        lines.add("COMMIT");
        return lines;
    }
}
