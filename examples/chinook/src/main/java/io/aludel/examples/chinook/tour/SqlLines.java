package io.aludel.examples.chinook.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks a statement into lines: not at all when it is short, else before each clause, and between words where that is not enough. */
final class SqlLines {
    private static final int WIDTH = 94;
    private static final Pattern BEFORE_CLAUSE =
            Pattern.compile("(?<!DELETE) (?=(FROM|JOIN|WHERE|GROUP BY|ORDER BY|VALUES|RETURNING) )");

    private SqlLines() {}

    static List<String> of(String sql) {
        if (sql.length() <= WIDTH) {
            return List.of(sql);
        }
        List<String> lines = new ArrayList<>();
        for (String clause : BEFORE_CLAUSE.split(sql)) {
            String indent = lines.isEmpty() ? "" : "  ";
            StringBuilder line = new StringBuilder(indent);
            for (String word : clause.split(" ")) {
                if (line.length() + word.length() > WIDTH) {
                    lines.add(line.toString().stripTrailing());
                    line = new StringBuilder("    ");
                }
                line.append(word).append(' ');
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
