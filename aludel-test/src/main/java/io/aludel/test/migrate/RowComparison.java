package io.aludel.test.migrate;

import io.aludel.test.migrate.StoredRows.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares rows with those of an earlier time: which are gone, which values are gone, which are others. It tells no values. Immutable.
 *
 * <p>Rows are told apart by their key. Where a table has none, or another one than before, each column's values are compared
 * regardless of the rows that they are in.
 *
 * @param before the rows of the earlier time
 * @param renames what became of the names since then
 */
record RowComparison(StoredRows before, Renames renames) {
    /**
     * What is to be said of a table or column.
     *
     * @param place the name of the table or column in the earlier time
     * @param isLoss whether something is gone; if not, it is another value
     * @param text a line
     */
    record Difference(String place, boolean isLoss, String text) {}

    /** What is gone or changed in the places that are still there. */
    List<Difference> with(StoredRows after) {
        List<Difference> differences = new ArrayList<>();
        before.tables().forEach((name, was) -> {
            Content is = after.table(renames.table(name));
            if (is != null) {
                differences.addAll(compared(name, was, is));
            }
        });
        return differences;
    }

    /** The tables and columns of the earlier time that are not in the database at a later one, and whose values cannot come back. */
    Set<String> goneIn(StoredRows after) {
        Set<String> gone = new HashSet<>();
        before.tables().forEach((table, was) -> {
            Content is = after.table(renames.table(table));
            if (is == null) {
                gone.add(table);
            }
            for (String column : was.types().keySet()) {
                if (is == null || !is.types().containsKey(renames.column(table, column))) {
                    gone.add(table + "." + column);
                    if (was.key().contains(column)) {
                        gone.add(table);
                    }
                }
            }
        });
        return gone;
    }

    private List<Difference> compared(String table, Content was, Content is) {
        if (is.rows().size() < was.rows().size()) {
            String text = "table " + table + " had " + was.rows().size() + " rows, and has "
                    + is.rows().size();
            return List.of(new Difference(table, true, text));
        }
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : was.types().keySet()) {
            String name = renames.column(table, column);
            if (is.types().containsKey(name)) {
                columns.put(column, name);
            }
        }
        List<String> key =
                was.key().stream().map(column -> renames.column(table, column)).toList();
        return was.key().isEmpty() || !key.equals(is.key()) || !columns.keySet().containsAll(was.key())
                ? byColumn(table, columns, was, is)
                : byKey(table, columns, was, is);
    }

    private List<Difference> byKey(String table, Map<String, String> columns, Content was, Content is) {
        Map<List<String>, Map<String, String>> found = new HashMap<>();
        is.rows().forEach(row -> found.put(identity(row, is.key()), row));
        int gone = 0;
        Map<String, Integer> lost = new TreeMap<>();
        Map<String, Integer> changed = new TreeMap<>();
        for (Map<String, String> old : was.rows()) {
            Map<String, String> row = found.get(identity(old, was.key()));
            if (row == null) {
                gone++;
                continue;
            }
            columns.forEach((column, name) -> {
                String value = old.get(column);
                String now = row.get(name);
                if (value != null && now == null) {
                    lost.merge(column, 1, Integer::sum);
                } else if (value != null && !same(value, type(was, column), now, type(is, name))) {
                    changed.merge(column, 1, Integer::sum);
                }
            });
        }
        List<Difference> differences = new ArrayList<>();
        if (gone > 0) {
            differences.add(new Difference(table, true, "table " + table + " has lost " + rows(gone)));
        }
        lost.forEach((column, count) -> differences.add(lost(table, column, count)));
        changed.forEach((column, count) -> differences.add(changed(table, column, count)));
        return differences;
    }

    private static List<String> identity(Map<String, String> row, List<String> key) {
        return key.stream()
                .map(column -> SameValue.identity(row.getOrDefault(column, "")))
                .toList();
    }

    private List<Difference> byColumn(String table, Map<String, String> columns, Content was, Content is) {
        List<Difference> differences = new ArrayList<>();
        columns.forEach((column, name) -> {
            List<String> left = new ArrayList<>(values(is, name));
            List<String> missing = new ArrayList<>(values(was, column));
            int had = missing.size();
            int has = left.size();
            missing.removeIf(value -> left.remove(value));
            missing.removeIf(value -> {
                String same = left.stream()
                        .filter(now -> same(value, type(was, column), now, type(is, name)))
                        .findFirst()
                        .orElse(null);
                return same != null && left.remove(same);
            });
            int lost = Math.min(missing.size(), Math.max(0, had - has));
            if (lost > 0) {
                differences.add(lost(table, column, lost));
            }
            if (missing.size() > lost) {
                differences.add(changed(table, column, missing.size() - lost));
            }
        });
        return differences;
    }

    private static List<String> values(Content content, String column) {
        return content.rows().stream()
                .filter(row -> row.containsKey(column))
                .map(row -> row.getOrDefault(column, ""))
                .toList();
    }

    private Difference lost(String table, String column, int count) {
        return new Difference(
                table + "." + column, true, "column " + named(table, column) + " has lost its value in " + rows(count));
    }

    private Difference changed(String table, String column, int count) {
        return new Difference(
                table + "." + column, false, "column " + named(table, column) + " has another value in " + rows(count));
    }

    private String named(String table, String column) {
        String old = table + "." + column;
        String now = renames.table(table) + "." + renames.column(table, column);
        return old.equals(now) ? old : old + " (now " + now + ")";
    }

    private static String rows(int count) {
        return count == 1 ? "1 row" : count + " rows";
    }

    private static String type(Content content, String column) {
        return content.types().getOrDefault(column, "");
    }

    private static boolean same(String value, String type, @Nullable String now, String typeNow) {
        return now != null && SameValue.of(value, type, now, typeNow);
    }

    /** Without what is said of some places. */
    static List<Difference> without(List<Difference> differences, Set<String> places) {
        return differences.stream()
                .filter(difference -> !places.contains(difference.place()))
                .toList();
    }
}
