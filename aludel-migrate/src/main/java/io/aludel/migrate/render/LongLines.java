package io.aludel.migrate.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks lines of Java that are too long, as people would: between calls of a chain, or between arguments. Stateless. */
final class LongLines {
    private static final int WIDTH = 120;
    private static final String DEEPER = "        ";
    private static final String LINE_END = "\\n\"";
    private static final String NEXT = " + \"";

    private LongLines() {}

    /** The same lines, or more; one that opens what it does not close stays as it is. */
    static List<String> broken(List<String> lines) {
        List<String> broken = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            int last = at;
            while (last + 1 < lines.size() && isOneText(lines.get(last), lines.get(last + 1))) {
                last++;
            }
            List<String> parts = lines.subList(at, last + 1);
            if (parts.stream().allMatch(line -> line.length() <= WIDTH)) {
                broken.addAll(parts);
            } else {
                broken.addAll(broken(joined(parts)));
            }
            at = last;
        }
        return broken;
    }

    /** Whether a text of several lines goes on, each of them as a literal. */
    private static boolean isOneText(String line, String next) {
        return line.endsWith(LINE_END) && next.strip().startsWith(NEXT.strip());
    }

    private static String joined(List<String> parts) {
        return parts.get(0)
                + parts.stream().skip(1).map(part -> " " + part.strip()).collect(Collectors.joining());
    }

    private static List<String> broken(String line) {
        String text = line.strip();
        if (text.startsWith("//")) {
            return List.of(line);
        }
        int length = text.length();
        while (length > 0
                && (text.charAt(length - 1) == ';'
                        || text.charAt(length - 1) == ','
                        || text.charAt(length - 1) == ')'
                                && Brackets.of(text.substring(0, length)).closesMore())) {
            length--;
        }
        List<String> lines = new ArrayList<>();
        write(line.substring(0, line.indexOf(text)), text.substring(0, length), text.substring(length), lines);
        return lines;
    }

    /** A text of several lines has them in lines of their own. */
    private static void add(String indent, String code, List<String> lines) {
        String at = indent;
        int from = 0;
        for (int next = code.indexOf(LINE_END + NEXT); next >= 0; next = code.indexOf(LINE_END + NEXT, from)) {
            addText(at, code.substring(from, next + LINE_END.length()), lines);
            from = next + LINE_END.length() + 1;
            at = indent + DEEPER;
        }
        addText(at, code.substring(from), lines);
    }

    /** A literal that is longer than a line goes on in the next, between words. */
    private static void addText(String indent, String code, List<String> lines) {
        String sign = code.startsWith(NEXT.strip()) ? "+ " : "";
        int space = code.lastIndexOf(' ', WIDTH - indent.length() - 2);
        boolean within = code.startsWith("\"", sign.length())
                && space > sign.length()
                && space < Brackets.endOfText(code, sign.length());
        if (indent.length() + code.length() <= WIDTH || !within) {
            lines.add(indent + code);
            return;
        }
        lines.add(indent + code.substring(0, space + 1) + "\"");
        addText(sign.isEmpty() ? indent + DEEPER : indent, "+ \"" + code.substring(space + 1), lines);
    }

    /** Writes an expression, with what stands behind it. */
    private static void write(String indent, String code, String end, List<String> lines) {
        Brackets brackets = Brackets.of(code);
        if (indent.length() + code.length() + end.length() <= WIDTH || !brackets.isWhole()) {
            add(indent, code + end, lines);
        } else if (!brackets.chain().isEmpty()) {
            chain(indent, code, end, brackets.chain(), lines);
        } else if (!brackets.arguments().isEmpty()) {
            arguments(indent, code, end, brackets, lines);
        } else {
            add(indent, code + end, lines);
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
     * @param left how many brackets stay open; fewer than none where more are closed than opened
     * @param chain the dots between its calls
     * @param open the bracket before the arguments of its first call
     * @param arguments where each of these arguments ends
     */
    private record Brackets(int left, List<Integer> chain, int open, List<Integer> arguments) {
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
            return new Brackets(depth, chain, open, arguments);
        }

        boolean isWhole() {
            return left == 0;
        }

        boolean closesMore() {
            return left < 0;
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
