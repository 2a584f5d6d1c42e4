package io.aludel.migrate.autogenerate;

import io.aludel.engine.Connection;
import io.aludel.engine.Savepoint;
import io.aludel.error.AludelException;
import io.aludel.schema.Column;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether two defaults give the same value. The database is asked, since it writes defaults in its own way. */
final class DefaultComparison {
    private DefaultComparison() {}

    static boolean differ(TablePair pair, Column<?> found, Column<?> wanted) {
        String before = text(pair, found);
        String after = text(pair, wanted);
        if (before == null || after == null) {
            return before != after && !isNumbering(pair, found, wanted, before, after);
        }
        if (plain(before).equals(plain(after))) {
            return false;
        }
        boolean texts = before.startsWith("'") && after.startsWith("'");
        return texts || !sameValue(pair.connection(), before, after);
    }

    private static @Nullable String text(TablePair pair, Column<?> column) {
        return pair.dialect().definitions().context().serverDefault(column);
    }

    /** A column that numbers itself has a default in the database that nobody declared. */
    private static boolean isNumbering(
            TablePair pair, Column<?> found, Column<?> wanted, @Nullable String before, @Nullable String after) {
        return after == null
                && before != null
                && before.toLowerCase(Locale.ROOT).startsWith("nextval(")
                && (wanted.equals(pair.wanted().autoIncrementColumn()) || found.isPrimaryKey());
    }

    /** Without quotes, casts and outer parentheses. */
    private static String plain(String text) {
        String plain = text.strip().replaceAll("::[a-z0-9_ \"\\[\\]().]+$", "");
        while (plain.startsWith("(") && plain.endsWith(")")) {
            plain = plain.substring(1, plain.length() - 1).strip();
        }
        if (plain.length() > 1 && plain.startsWith("'") && plain.endsWith("'")) {
            plain = plain.substring(1, plain.length() - 1);
        }
        String word = plain.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        return switch (word) {
            case "now()", "current_timestamp()", "current_timestamp" -> "current_timestamp";
            default -> plain;
        };
    }

    private static boolean sameValue(Connection connection, String before, String after) {
        Savepoint savepoint = connection.beginNested();
        try {
            boolean same = connection.driver().use(jdbc -> {
                try (var statement = jdbc.createStatement();
                        var result = statement.executeQuery("SELECT (" + before + ") = (" + after + ")")) {
                    return result.next() && result.getBoolean(1);
                }
            });
            savepoint.commit();
            return same;
        } catch (AludelException e) {
            savepoint.rollback(); // the two cannot even be compared
            return false;
        }
    }
}
