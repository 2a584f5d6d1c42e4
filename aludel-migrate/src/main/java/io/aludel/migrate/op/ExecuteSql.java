package io.aludel.migrate.op;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Executes SQL as the application wrote it. Immutable.
 *
 * @param sql the statement, to the letter
 * @param reversal what takes it back; null when nothing does
 */
public record ExecuteSql(String sql, @Nullable MigrationOp reversal) implements Execution {
    private static final int SHOWN = 60;

    public ExecuteSql {
        requireNonNull(sql, "sql");
    }

    /** Executes SQL that nothing takes back. */
    public static ExecuteSql of(String sql) {
        return new ExecuteSql(sql, null);
    }

    /** The same, taken back by other SQL. */
    public ExecuteSql reversedBy(String other) {
        return new ExecuteSql(sql, new ExecuteSql(other, this));
    }

    @Override
    public String describe() {
        String line = sql.strip().replaceAll("\\s+", " ");
        return "execute " + (line.length() > SHOWN ? line.substring(0, SHOWN) + ".." : line);
    }
}
