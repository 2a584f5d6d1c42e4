package io.aludel.migrate.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts a script of SQL at its semicolons, but not within quotes, comments, PostgreSQL's dollar quotes, and bodies of triggers and
 * routines between {@code BEGIN} and {@code END}. Lines with {@code DELIMITER} name another end. Other statements that have semicolons
 * of their own are put between {@code -- aludel: statement} and {@code -- aludel: end}.
 */
public final class SqlStatements {
    private static final String BEGIN = "-- aludel: statement";
    private static final String END = "-- aludel: end";

    private final String text;
    private final List<String> statements = new ArrayList<>();
    private final Bodies bodies = new Bodies();
    private String delimiter = ";";
    private int start;
    private int position;

    private SqlStatements(String text) {
        this.text = text;
    }

    /** The statements of a script, without what ends them. */
    public static List<String> of(String text) {
        return new SqlStatements(text).parted();
    }

    /** A statement as a script has it, so that {@link #of} finds it again. */
    public static String written(String statement) {
        return of(statement).equals(List.of(statement))
                ? statement + ";\n"
                : BEGIN + "\n" + statement + "\n" + END + "\n";
    }

    private List<String> parted() {
        while (position < text.length()) {
            char letter = text.charAt(position);
            if (text.startsWith(delimiter, position) && !bodies.isOpen()) {
                add(position);
                position += delimiter.length();
                start = position;
            } else if (text.startsWith(BEGIN, position)) {
                whole();
            } else if (text.startsWith("--", position)) {
                to("\n", 0);
            } else if (text.startsWith("/*", position)) {
                to("*/", 2);
            } else if (letter == '\'' || letter == '"' || letter == '`') {
                position++;
                to(String.valueOf(letter), 1);
            } else if (letter == '$') {
                dollar();
            } else if (Character.isLetter(letter)) {
                word();
            } else {
                position++;
            }
        }
        add(text.length());
        return statements;
    }

    private void word() {
        int end = position;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        String word = text.substring(position, end);
        if (word.equalsIgnoreCase("DELIMITER")
                && text.substring(start, position).isBlank()) {
            int line = text.indexOf('\n', end);
            delimiter = text.substring(end, line < 0 ? text.length() : line).strip();
            position = line < 0 ? text.length() : line;
            start = position;
        } else {
            bodies.word(word);
            position = end;
        }
    }

    /** Goes behind the next such text, or to the end. */
    private void to(String end, int length) {
        int found = text.indexOf(end, position);
        position = found < 0 ? text.length() : found + Math.max(length, end.length());
    }

    private void dollar() {
        int end = position + 1;
        while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
            end++;
        }
        if (end < text.length() && text.charAt(end) == '$') {
            String tag = text.substring(position, end + 1);
            position = end + 1;
            to(tag, tag.length());
        } else {
            position++;
        }
    }

    private void whole() {
        add(position);
        int from = text.indexOf('\n', position);
        int end = from < 0 ? -1 : text.indexOf(END, from);
        String statement = from < 0
                ? ""
                : text.substring(from, end < 0 ? text.length() : end).strip();
        if (!statement.isEmpty()) {
            statements.add(statement);
        }
        position = end < 0 ? text.length() : end + END.length();
        start = position;
    }

    private void add(int end) {
        String statement = text.substring(start, end).strip();
        bodies.reset();
        if (!onlyComments(statement)) {
            statements.add(statement);
        }
    }

    private static boolean onlyComments(String statement) {
        return statement
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .lines()
                .map(String::strip)
                .allMatch(line -> line.isEmpty() || line.startsWith("--"));
    }
}
