package io.aludel.engine;

import io.aludel.error.AludelException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Prepares, binds and executes statements on one connection, tells listeners, and translates what the driver throws. One thread at
 * a time.
 */
final class StatementRunner {
    private final Lease lease;
    private final EngineParts parts;
    private final StatementWatch watch;
    private final TransactionState transaction;
    private final List<Cursor> open = new ArrayList<>(2);

    StatementRunner(Lease lease, EngineParts parts, TransactionState transaction) {
        this.lease = lease;
        this.parts = parts;
        this.watch = parts.watch();
        this.transaction = transaction;
    }

    /** What one use of a prepared statement gives. */
    @FunctionalInterface
    interface Use<R> {
        R with(PreparedStatement statement) throws SQLException;
    }

    /** Executes a statement that yields rows. */
    Cursor open(Plan plan, @Nullable Object[] values, int fetchSize) {
        return execute(plan, List.<@Nullable Object[]>of(values), null, statement -> {
            if (fetchSize != 0) {
                statement.setFetchSize(fetchSize);
            }
            plan.bind(statement, values);
            return opened(plan, statement, statement.executeQuery(), fetchSize == 0);
        });
    }

    /** Executes a statement of which nobody knows whether it yields rows. */
    TextOutcome executeText(Plan plan, @Nullable Object[] values, int fetchSize) {
        return execute(plan, List.<@Nullable Object[]>of(values), null, statement -> {
            if (fetchSize != 0) {
                statement.setFetchSize(fetchSize);
            }
            plan.bind(statement, values);
            if (statement.execute()) {
                ResultSet rows = statement.getResultSet();
                Plan described = plan.width() > 0
                        ? plan
                        : plan.withColumns(TextColumns.describe(rows.getMetaData(), parts.dialect()), parts.dialect());
                // Rows that the driver described itself may have another shape next time.
                boolean reusable = fetchSize == 0 && plan.width() > 0;
                return new TextOutcome(opened(described, statement, rows, reusable), -1);
            }
            long count = statement.getUpdateCount();
            finish(plan.sql(), statement);
            return new TextOutcome(null, count);
        });
    }

    /** A cursor, or the number of changed rows. */
    record TextOutcome(@Nullable Cursor cursor, long rowCount) {}

    private Cursor opened(Plan plan, PreparedStatement statement, ResultSet rows, boolean reusable) {
        Cursor cursor = new Cursor(this, reusable, plan, statement, rows);
        open.add(cursor);
        return cursor;
    }

    /** Executes a statement that changes rows. */
    long update(Plan plan, @Nullable Object[] values) {
        return execute(plan, List.<@Nullable Object[]>of(values), null, statement -> {
            plan.bind(statement, values);
            long count = statement.executeUpdate();
            finish(plan.sql(), statement);
            return count;
        });
    }

    /** Executes a statement many times. */
    long[] batch(Plan plan, List<@Nullable Object[]> rows) {
        return execute(plan, rows, null, statement -> {
            addAll(plan, rows, statement);
            int[] counts = statement.executeBatch();
            finish(plan.sql(), statement);
            return Arrays.stream(counts).asLongStream().toArray();
        });
    }

    /** Executes an INSERT many times in one batch, with the driver collecting the keys. */
    <R> R batchWithKeys(Plan plan, List<@Nullable Object[]> rows, GeneratedKeys keys, Use<R> reader) {
        return execute(plan, rows, keys, statement -> {
            addAll(plan, rows, statement);
            statement.executeBatch();
            R read = reader.with(statement);
            finish(keys.cacheKey(plan.sql()), statement);
            return read;
        });
    }

    /** Executes an INSERT once, with the driver collecting the keys. */
    <R> R updateWithKeys(Plan plan, @Nullable Object[] values, GeneratedKeys keys, Use<R> reader) {
        return execute(plan, List.<@Nullable Object[]>of(values), keys, statement -> {
            plan.bind(statement, values);
            statement.executeUpdate();
            R read = reader.with(statement);
            finish(keys.cacheKey(plan.sql()), statement);
            return read;
        });
    }

    private static void addAll(Plan plan, List<@Nullable Object[]> rows, PreparedStatement statement)
            throws SQLException {
        for (@Nullable Object[] row : rows) {
            plan.bind(statement, row);
            statement.addBatch();
        }
    }

    private <R> R execute(Plan plan, List<@Nullable Object[]> rows, @Nullable GeneratedKeys keys, Use<R> use) {
        String sql = plan.sql();
        transaction.beginIfNeeded();
        boolean watched = watch.isWatching();
        if (watched) {
            watch.before(sql, plan.parameterCount(), rows);
        }
        long start = watched ? System.nanoTime() : 0;
        PreparedStatement statement = null;
        try {
            statement = prepare(sql, keys);
            R result = use.with(statement);
            if (watched) {
                watch.after(sql, plan.parameterCount(), rows.size(), System.nanoTime() - start, null);
            }
            return result;
        } catch (SQLException e) {
            AludelException failure = failure(e, sql);
            abandon(statement, failure);
            if (watched) {
                watch.after(sql, plan.parameterCount(), rows.size(), System.nanoTime() - start, failure);
            }
            throw failure;
        } catch (RuntimeException | Error e) {
            abandon(statement, e);
            throw e;
        }
    }

    private PreparedStatement prepare(String sql, @Nullable GeneratedKeys keys) throws SQLException {
        PreparedStatement kept = lease.statements().take(keys == null ? sql : keys.cacheKey(sql));
        if (kept != null) {
            return kept;
        }
        return keys == null ? lease.jdbc().prepareStatement(sql) : keys.prepare(lease.jdbc(), sql);
    }

    private void finish(String key, PreparedStatement statement) throws SQLException {
        lease.statements().giveBack(key, statement);
    }

    /** A statement that failed is not used again: who knows what the driver left in it. */
    private static void abandon(@Nullable PreparedStatement statement, Throwable failure) {
        if (statement != null) {
            try {
                statement.close();
            } catch (SQLException e) {
                failure.addSuppressed(new IllegalStateException("the failed statement could not be closed"));
            }
        }
    }

    /** Called by a cursor that has been read or closed. */
    void finished(Cursor cursor, boolean reusable, PreparedStatement statement, ResultSet rows) {
        open.remove(cursor);
        try {
            rows.close();
            if (reusable) {
                finish(cursor.plan().sql(), statement);
            } else {
                statement.close();
            }
        } catch (SQLException e) {
            throw failure(e, cursor.plan().sql());
        }
    }

    void closeCursors() {
        for (Cursor cursor : List.copyOf(open)) {
            cursor.close();
        }
    }

    /** Executes a definition; what was prepared before it is prepared anew afterwards. */
    void executeDefinition(String sql) {
        transaction.beginIfNeeded();
        boolean watched = watch.isWatching();
        if (watched) {
            watch.before(sql, 0, List.of());
        }
        long start = watched ? System.nanoTime() : 0;
        try (Statement statement = lease.jdbc().createStatement()) {
            lease.statements().clear();
            statement.execute(sql);
            if (watched) {
                watch.after(sql, 0, 1, System.nanoTime() - start, null);
            }
        } catch (SQLException e) {
            throw failure(e, sql);
        }
    }

    /** The translated exception; the transaction remembers that it has failed. */
    /** The exception for a value of a row that could not be read. */
    AludelException unreadable(SQLException thrown, String sql) {
        return failed(parts.errors().reading(thrown, sql));
    }

    AludelException failure(SQLException thrown, String sql) {
        return failed(parts.errors().statement(thrown, sql));
    }

    private AludelException failed(AludelException failure) {
        transaction.failed(parts.errors().isLost(failure));
        return failure;
    }
}
