package io.aludel.migrate.render;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The parts of the source of a class that JavaPoet has written. Immutable. */
final class SourceParts {
    private static final int WIDTH = 120;

    private final List<String> lines;

    SourceParts(String source) {
        this.lines = source.lines().toList();
    }

    /**
     * The imports, the static ones first.
     *
     * @param more names that are imported besides; {@code static a.B.c} for a member
     */
    String imports(Collection<String> more) {
        TreeSet<String> statics = new TreeSet<>();
        TreeSet<String> classes = new TreeSet<>();
        lines.stream()
                .filter(line -> line.startsWith("import "))
                .forEach(line -> (isStatic(line) ? statics : classes).add(line));
        for (String name : more) {
            String line = "import " + name + ";";
            (isStatic(line) ? statics : classes).add(line);
        }
        String first = statics.stream().collect(Collectors.joining("\n"));
        String second = classes.stream().collect(Collectors.joining("\n"));
        return first.isEmpty() || second.isEmpty() ? first + second : first + "\n\n" + second;
    }

    private static boolean isStatic(String line) {
        return line.startsWith("import static ");
    }

    /** The annotation of the class, in one line if it fits. */
    String annotation() {
        List<String> written = lines.subList(index("@Revision"), index("public final class "));
        int last = written.size() - 1;
        if (last > 0) {
            String joined = written.get(0)
                    + written.subList(1, last).stream().map(String::strip).collect(Collectors.joining(" "))
                    + written.get(last);
            if (joined.length() <= WIDTH) {
                return joined;
            }
        }
        return String.join("\n", written);
    }

    /** What a method does. */
    String method(String name) {
        int begin = index("    public void " + name + "(") + 1;
        int end = begin;
        while (!lines.get(end).equals("    }")) {
            end++;
        }
        return String.join("\n", LongLines.broken(lines.subList(begin, end))).stripIndent();
    }

    private int index(String beginning) {
        for (int index = 0; index < lines.size(); index++) {
            if (lines.get(index).startsWith(beginning)) {
                return index;
            }
        }
        throw new IllegalStateException("no line begins with '" + beginning + "' in\n" + String.join("\n", lines));
    }
}
