package io.aludel.orm.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code (a, b) IN ((1, 2), (3, 4))} as {@code a = 1 AND b = 2 OR a = 3 AND b = 4}: rows in order, each once. */
final class RowLists {
    private static final String VALUE = "\u00ab[^\u00ab\u00bb]*\u00bb";
    private static final String TUPLE = "\\(" + VALUE + "(?:, " + VALUE + ")*\\)";
    private static final Pattern LIST =
            Pattern.compile("\\(([\\w.]+(?:, [\\w.]+)+)\\) IN \\((?:VALUES )?(" + TUPLE + "(?:, " + TUPLE + ")*)\\)");
    private static final String EQUAL = "[\\w.]+ = " + VALUE;
    private static final String ROW = EQUAL + "(?: AND " + EQUAL + ")+";
    private static final Pattern ROWS = Pattern.compile(ROW + "(?: OR " + ROW + ")+");

    private RowLists() {}

    static String spelledOut(String text) {
        return LIST.matcher(text)
                .replaceAll(list -> Matcher.quoteReplacement(within(text, list)))
                .transform(spelled ->
                        ROWS.matcher(spelled).replaceAll(rows -> Matcher.quoteReplacement(ordered(rows.group()))));
    }

    /** In parentheses beside other conditions. */
    private static String within(String text, MatchResult list) {
        String rows = rows(list.group(1), list.group(2));
        boolean beside = text.startsWith(" AND ", list.end()) || text.startsWith("AND ", list.start() - 4);
        return beside && rows.contains(" OR ") ? "(" + rows + ")" : rows;
    }

    private static String rows(String columns, String tuples) {
        String[] names = columns.split(", ");
        List<String> rows = new ArrayList<>();
        for (String tuple : tuples.substring(1, tuples.length() - 1).split("\\), \\(")) {
            String[] values = tuple.split(", ");
            List<String> terms = new ArrayList<>();
            for (int index = 0; index < names.length; index++) {
                terms.add(names[index] + " = " + values[index]);
            }
            rows.add(String.join(" AND ", terms));
        }
        return String.join(" OR ", rows);
    }

    private static String ordered(String rows) {
        Set<String> ordered = new TreeSet<>();
        for (String row : rows.split(" OR ")) {
            ordered.add(String.join(" AND ", new TreeSet<>(List.of(row.split(" AND ")))));
        }
        return String.join(" OR ", ordered);
    }
}
