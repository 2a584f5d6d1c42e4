package io.aludel.migrate.render;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines of Java that are too long, as people would: between calls of a chain, or between arguments. Stateless. */
final class LongLines {
    private static final int WIDTH = 120;
    private static final String DEEPER = "        ";

    private LongLines() {}

    /** The same line, or several; one that belongs to a statement of several lines already stays as it is. */
    static List<String> broken(String line) {
        String text = line.strip();
        if (line.length() <= WIDTH || text.startsWith("//")) {
            return List.of(line);
        }
        String end = text.endsWith(";") || text.endsWith(",") ? text.substring(text.length() - 1) : "";
        String code = text.substring(0, text.length() - end.length());
        List<String> lines = new ArrayList<>();
        write(line.substring(0, line.indexOf(text)), code, end, lines);
        return lines;
    }

    /** Writes an expression, with what stands behind it. */
    private static void write(String indent, String code, String end, List<String> lines) {
        Brackets brackets = Brackets.of(code);
        if (indent.length() + code.length() + end.length() <= WIDTH || !brackets.isWhole()) {
            lines.add(indent + code + end);
        } else if (!brackets.chain().isEmpty()) {
            chain(indent, code, end, brackets.chain(), lines);
        } else if (!brackets.arguments().isEmpty()) {
            arguments(indent, code, end, brackets, lines);
        } else {
            lines.add(indent + code + end);
        }
    }

    private static void chain(String indent, String code, String end, List<Integer> dots, List<String> lines) {
        int from = 0;
        for (int dot : dots) {
            write(from == 0 ? indent : indent + DEEPER, code.substring(from, dot), "", lines);
            from = dot;
        }
        write(indent + DEEPER, code.substring(from), end, lines);
    }

    private static void arguments(String indent, String code, String end, Brackets brackets, List<String> lines) {
        List<Integer> ends = brackets.arguments();
        int from = brackets.open() + 1;
        lines.add(indent + code.substring(0, from));
        for (int index = 0; index < ends.size(); index++) {
            boolean last = index == ends.size() - 1;
            String behind = last ? code.substring(ends.get(index)) + end : ",";
            write(indent + DEEPER, code.substring(from, ends.get(index)).strip(), behind, lines);
            from = ends.get(index) + 1;
        }
    }

    /**
     * Where an expression can be broken.
     *
     * @param isWhole whether all that is opened is closed
     * @param chain the dots between its calls
     * @param open the bracket before the arguments of its first call
     * @param arguments where each of these arguments ends
     */
    private record Brackets(boolean isWhole, List<Integer> chain, int open, List<Integer> arguments) {
        static Brackets of(String code) {
            List<Integer> chain = new ArrayList<>();
            List<Integer> arguments = new ArrayList<>();
            int open = -1;
            int depth = 0;
            boolean closed = false;
            for (int at = 0; at < code.length(); at++) {
                char letter = code.charAt(at);
                if (letter == '"') {
                    at = endOfText(code, at);
                } else if (letter == '(' || letter == '{') {
                    open = open < 0 ? at : open;
                    depth++;
                } else if (letter == ')' || letter == '}') {
                    depth--;
                    if (depth == 0 && !closed) {
                        closed = true;
                        arguments.add(at);
                    }
                } else if (letter == ',' && depth == 1 && !closed) {
                    arguments.add(at);
                } else if (letter == '.' && depth == 0 && at > 0 && code.charAt(at - 1) == ')') {
                    chain.add(at);
                }
            }
            return new Brackets(depth == 0, chain, open, arguments);
        }

        private static int endOfText(String code, int begin) {
            int at = begin + 1;
            while (at < code.length() && code.charAt(at) != '"') {
                at += code.charAt(at) == '\\' ? 2 : 1;
            }
            return at;
        }
    }
}
