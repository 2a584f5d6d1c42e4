package io.aludel.engine;

import io.aludel.dialect.Dialect;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks the database how it goes about a statement. */
final class QueryPlans {
    /** Databases show conditions with the values that they were asked with. */
    private static final Pattern TEXT = Pattern.compile("'(?:[^']|'')*'");

    private static final Pattern COMPARED = Pattern.compile("(\\s(?:=|<>|<|>|<=|>=|~~)\\s\\(?)-?\\d[\\d.]*");

    private QueryPlans() {}

    /** Whether the database explains such statements. */
    static boolean isExplained(Dialect dialect, StatementShape shape) {
        return dialect.explanation() != null && shape.kind() != StatementKind.OTHER;
    }

    static List<String> of(Connection connection, Plan plan, @Nullable Object[] values) {
        String explanation = connection.dialect().explanation();
        if (explanation == null) {
            return List.of();
        }
        return connection.driver().use(jdbc -> {
            try (PreparedStatement statement = jdbc.prepareStatement(explanation + " " + plan.sql())) {
                plan.bind(statement, values);
                try (ResultSet rows = statement.executeQuery()) {
                    return lines(rows);
                }
            }
        });
    }

    private static List<String> lines(ResultSet rows) throws SQLException {
        ResultSetMetaData columns = rows.getMetaData();
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
            StringBuilder line = new StringBuilder();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                String value = rows.getString(column);
                if (value != null) {
                    line.append(line.isEmpty() ? "" : " | ").append(value);
                }
            }
            lines.addAll(withoutValues(line.toString()).lines().toList());
        }
        return lines;
    }

    static String withoutValues(String line) {
        String texts = TEXT.matcher(line).replaceAll("?");
        return COMPARED.matcher(texts).replaceAll("$1?");
    }
}
