package io.aludel.orm.tables;

import io.aludel.engine.Engine;
import io.aludel.sql.Sql;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a test has sent, in short. */
final class Script {
    private static final Pattern KIND =
            Pattern.compile("(INSERT INTO|UPDATE|DELETE FROM|SELECT .*? FROM) [`\"]?(\\w+)");

    private final Engine engine;
    private final List<String> statements = new ArrayList<>();

    Script(Engine engine) {
        this.engine = engine;
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    void clear() {
        statements.clear();
    }

    List<String> statements() {
        return statements;
    }

    /** {@code INSERT worker}: what was done to which table. */
    List<String> essence() {
        return statements.stream().map(Script::essence).toList();
    }

    private static String essence(String sql) {
        var matcher = KIND.matcher(sql.replaceFirst("^SELECT .* FROM FINAL TABLE \\(", ""));
        return matcher.find() ? matcher.group(1).replaceFirst(" .*", "") + " " + matcher.group(2) : sql;
    }

    /** The rows of a query, each as its values. */
    List<String> rows(String sql) {
        List<String> rows = new ArrayList<>();
        try (var connection = engine.connect()) {
            for (var row : connection.execute(Sql.text(sql)).all()) {
                List<String> values = new ArrayList<>();
                for (int column = 0; column < row.size(); column++) {
                    values.add(String.valueOf(row.get(column)));
                }
                rows.add(String.join(" ", values));
            }
        }
        return rows;
    }

    /** Executes SQL as it stands. */
    void run(String sql) {
        try (var connection = engine.connect()) {
            connection.execute(Sql.text(sql));
            connection.commit();
        }
    }
}
