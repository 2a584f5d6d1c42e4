package io.aludel.orm.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An INSERT as the single rows that it stands for. */
final class InsertShape {
    private static final Pattern INSERT = Pattern.compile("INSERT INTO (\\w+) ?\\(([^()]*)\\) ?VALUES ?(.*)");
    private static final Pattern BATCHED =
            Pattern.compile("INSERT INTO (\\w+) ?\\(([^()]*)\\) SELECT .* FROM \\(VALUES (.*)\\) AS imp_sen.*");
    private static final Pattern ROW = Pattern.compile("\\(([^()]*)\\)");

    private InsertShape() {}

    static List<String> of(String text) {
        Matcher batched = BATCHED.matcher(text);
        if (batched.matches()) {
            return rows(batched.group(1), batched.group(2), batched.group(3), true);
        }
        String plain = text.contains("ON CONFLICT") ? text : text.replaceAll(" RETURNING .*", "");
        Matcher insert = INSERT.matcher(plain);
        if (plain.contains("ON CONFLICT") || !insert.matches()) {
            return List.of(plain.replaceAll(" ?DEFAULT VALUES", " DEFAULT VALUES"));
        }
        return rows(insert.group(1), insert.group(2), insert.group(3), false);
    }

    private static List<String> rows(String table, String columns, String values, boolean numbered) {
        List<String> shapes = new ArrayList<>();
        List<String> names = SqlText.split(columns, ", ");
        Matcher row = ROW.matcher(values);
        while (row.find()) {
            List<String> cells = SqlText.split(row.group(1), ", ");
            List<String> pairs = new ArrayList<>();
            for (int index = 0; index < names.size() && index < cells.size(); index++) {
                pairs.add(names.get(index).strip() + "=" + cells.get(index).strip());
            }
            pairs.sort(null);
            shapes.add("INSERT INTO " + table + " " + pairs);
        }
        return numbered || !shapes.isEmpty() ? shapes : List.of("INSERT INTO " + table + " " + values);
    }
}
