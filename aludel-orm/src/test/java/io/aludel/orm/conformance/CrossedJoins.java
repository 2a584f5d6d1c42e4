package io.aludel.orm.conformance;

import java.util.ArrayList;
import java.util.List;

/** Writes inner joins as tables beside each other. */
final class CrossedJoins {
    private CrossedJoins() {}

    /** Inner joins as tables beside each other, their conditions in WHERE; as they are where an outer join is among them. */
    static String of(String select) {
        int from = SqlText.clause(select, 0, " FROM ");
        if (from == select.length()) {
            return select;
        }
        int end = select.length();
        for (String next : List.of(
                " WHERE ",
                " GROUP BY ",
                " ORDER BY ",
                " LIMIT ",
                " HAVING ",
                " UNION ",
                " FOR UPDATE",
                " INTERSECT ",
                " EXCEPT ")) {
            end = Math.min(end, SqlText.clause(select, from + 6, next));
        }
        String sources = select.substring(from + 6, end);
        if (sources.contains("LEFT ")
                || sources.contains("FULL ")
                || sources.contains("CROSS ")
                || sources.contains("RIGHT ")
                || sources.contains("LATERAL")) {
            return select;
        }
        List<String> tables = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        open(sources, tables, conditions);
        if (tables.size() == 1) {
            return select;
        }
        tables.sort(null);
        String rest = select.substring(end);
        String where = String.join(" AND ", conditions);
        if (!where.isEmpty()) {
            rest = rest.startsWith(" WHERE ")
                    ? " WHERE " + where + " AND " + rest.substring(7)
                    : " WHERE " + where + rest;
        }
        return select.substring(0, from + 6) + String.join(", ", tables) + rest;
    }

    /** Takes joins apart, those in parentheses, too. */
    private static void open(String sources, List<String> tables, List<String> conditions) {
        for (String source : SqlText.split(sources, ", ")) {
            for (String part : SqlText.split(source, " JOIN ")) {
                int on = SqlText.clause(part, 0, " ON ");
                String table = part.substring(0, on);
                if (table.startsWith("(")
                        && table.endsWith(")")
                        && !table.startsWith("SELECT ", 1)
                        && SqlText.closing(table, 0) == table.length() - 1) {
                    open(table.substring(1, table.length() - 1), tables, conditions);
                } else {
                    tables.add(table);
                }
                if (on < part.length()) {
                    conditions.add(part.substring(on + 4));
                }
            }
        }
    }
}
