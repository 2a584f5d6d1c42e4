package io.aludel.engine;

import io.aludel.schema.Table;
import io.aludel.sql.ExecutionOptions;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Prepares, binds and executes statements on one connection, tells listeners, and translates what the driver throws. One thread at
 * a time.
 */
final class StatementRunner {
    private final Checkout checkout;
    private final EngineParts parts;
    private final ConnectionWatch watch;
    private final TransactionState transaction;
    private final List<Cursor> open = new ArrayList<>(2);
    private final AtomicReference<Thread> user = new AtomicReference<>();
    /** How long the next statement may run. */
    private @Nullable Duration limit;

    private @Nullable Duration standing;
    private @Nullable StatementContext context;

    StatementRunner(Checkout checkout, EngineParts parts, ConnectionWatch watch, TransactionState transaction) {
        this.checkout = checkout;
        this.parts = parts;
        this.watch = watch;
        this.transaction = transaction;
    }

    /** Limits the next execution, and that one alone; without it the connection's own limit holds. */
    void limit(@Nullable Duration longest) {
        limit = longest;
    }

    void part(Part part) {
        watch.part(part);
    }

    /** Limits all executions from now on that have no limit of their own; null to leave them to the connection's. */
    void limitAll(@Nullable Duration longest) {
        standing = longest;
    }

    /** Answers what statements ask their surroundings for; null when nobody does. */
    void within(@Nullable StatementContext surroundings) {
        context = surroundings;
    }

    /** What one use of a prepared statement gives. */
    @FunctionalInterface
    interface Use<R> {
        R with(PreparedStatement statement) throws SQLException;
    }

    /** The same where a listener may have changed what is sent. */
    @FunctionalInterface
    private interface Sending<R> {
        R with(PreparedStatement statement, Plan plan, Sent sent) throws SQLException;
    }

    /** Executes a statement that yields rows. */
    Cursor open(Plan plan, @Nullable Object[] values, int fetchSize) {
        return execute(plan, List.<@Nullable Object[]>of(values), null, (statement, prepared, sent) -> {
            prepared.bind(statement, sent.rows().get(0));
            ResultSet found = streamed(statement, fetchSize, statement::executeQuery);
            return opened(prepared, sent, statement, found, fetchSize == 0);
        });
    }

    /** Executes a statement of which nobody knows whether it yields rows. */
    TextOutcome executeText(Plan plan, @Nullable Object[] values, int fetchSize) {
        return execute(plan, List.<@Nullable Object[]>of(values), null, (statement, prepared, sent) -> {
            prepared.bind(statement, sent.rows().get(0));
            if (streamed(statement, fetchSize, statement::execute)) {
                ResultSet rows = statement.getResultSet();
                Plan described = prepared.width() > 0
                        ? prepared
                        : prepared.withColumns(
                                TextColumns.describe(rows.getMetaData(), parts.dialect()), parts.dialect());
                // Rows that the driver described itself may have another shape next time.
                boolean reusable = fetchSize == 0 && prepared.width() > 0;
                return new TextOutcome(opened(described, sent, statement, rows, reusable), -1);
            }
            long count = statement.getUpdateCount();
            sent.counted(count);
            finish(prepared.sql(), statement);
            return new TextOutcome(null, count);
        });
    }

    /** What the driver does. */
    @FunctionalInterface
    private interface DriverCall<R> {
        R call() throws SQLException;
    }

    /** Executes with rows fetched in portions, unless the size is zero. */
    private <R> R streamed(PreparedStatement statement, int fetchSize, DriverCall<R> executed) throws SQLException {
        if (fetchSize == 0) {
            return executed.call();
        }
        statement.setFetchSize(fetchSize);
        executeAll(parts.dialect().beforeStreaming());
        try {
            return executed.call();
        } finally {
            executeAll(parts.dialect().afterStreaming());
        }
    }

    private void executeAll(List<String> settings) throws SQLException {
        if (!settings.isEmpty()) {
            try (Statement statement = checkout.jdbc().createStatement()) {
                for (String sql : settings) {
                    statement.execute(sql);
                }
            }
        }
    }

    /** A cursor, or the number of changed rows. */
    record TextOutcome(@Nullable Cursor cursor, long rowCount) {}

    private Cursor opened(Plan plan, Sent sent, PreparedStatement statement, ResultSet rows, boolean reusable) {
        Cursor cursor = new Cursor(this, reusable, plan, sent, statement, rows);
        open.add(cursor);
        return cursor;
    }

    /** Executes a statement that changes rows. */
    long update(Plan plan, @Nullable Object[] values) {
        return execute(plan, List.<@Nullable Object[]>of(values), null, (statement, prepared, sent) -> {
            prepared.bind(statement, sent.rows().get(0));
            long count = statement.executeUpdate();
            sent.counted(count);
            finish(prepared.sql(), statement);
            return count;
        });
    }

    /** Executes a statement many times. */
    long[] batch(Plan plan, List<@Nullable Object[]> rows) {
        return execute(plan, rows, null, (statement, prepared, sent) -> {
            addAll(prepared, sent.rows(), statement);
            int[] counts = statement.executeBatch();
            sent.counted(sum(counts));
            finish(prepared.sql(), statement);
            return Arrays.stream(counts).asLongStream().toArray();
        });
    }

    /** Executes an INSERT many times in one batch, with the driver collecting the keys. */
    <R> R batchWithKeys(Plan plan, List<@Nullable Object[]> rows, GeneratedKeys keys, Use<R> reader) {
        return execute(plan, rows, keys, (statement, prepared, sent) -> {
            addAll(prepared, sent.rows(), statement);
            sent.counted(sum(statement.executeBatch()));
            R read = reader.with(statement);
            finish(keys.cacheKey(prepared.sql()), statement);
            return read;
        });
    }

    /** Executes an INSERT once, with the driver collecting the keys. */
    Keyed updateWithKeys(Plan plan, @Nullable Object[] values, GeneratedKeys keys) {
        return execute(plan, List.<@Nullable Object[]>of(values), keys, (statement, prepared, sent) -> {
            prepared.bind(statement, sent.rows().get(0));
            int count = statement.executeUpdate();
            sent.counted(count);
            Keyed made = new Keyed(count, count == 0 ? List.of() : keys.read(statement));
            finish(keys.cacheKey(prepared.sql()), statement);
            return made;
        });
    }

    /** How many rows were inserted, and the keys that the database gave to them. */
    record Keyed(long count, List<@Nullable Object[]> keys) {}

    /** Drivers that do not count tell a negative number. */
    private static long sum(int[] counts) {
        return Arrays.stream(counts).allMatch(count -> count >= 0)
                ? Arrays.stream(counts).asLongStream().sum()
                : -1;
    }

    private static void addAll(Plan plan, List<@Nullable Object[]> rows, PreparedStatement statement)
            throws SQLException {
        for (@Nullable Object[] row : rows) {
            plan.bind(statement, row);
            statement.addBatch();
        }
    }

    private <R> R execute(Plan plan, List<@Nullable Object[]> rows, @Nullable GeneratedKeys keys, Sending<R> use) {
        Thread current = Thread.currentThread();
        Thread other = user.compareAndExchange(null, current);
        if (other == current) {
            // A listener of the statement that is running.
            return executeAlone(plan, rows, keys, use);
        }
        // Two threads on one connection would get each other's rows; drivers do not always notice.
        if (other != null) {
            throw Failures.usedByTwo(other);
        }
        try {
            return executeAlone(plan, rows, keys, use);
        } finally {
            user.set(null);
        }
    }

    private <R> R executeAlone(
            Plan asked, List<@Nullable Object[]> rows, @Nullable GeneratedKeys keys, Sending<R> use) {
        Plan plan = asked.in(context, rows);
        transaction.beginIfNeeded();
        Sent sent = listening(() -> watch.rewritten(Sent.of(plan, rows)));
        Plan sentPlan = Objects.requireNonNull(sent.plan());
        listening(() -> {
            watch.before(sent);
            return sent;
        });
        int opened = open.size();
        long start = System.nanoTime();
        PreparedStatement statement = null;
        R result;
        try {
            PreparedStatement prepared = prepare(sent.sql(), keys);
            statement = prepared;
            watch.prepared(statement, sent.sql());
            result = limited(statement, () -> use.with(prepared, sentPlan, sent));
        } catch (SQLException e) {
            RuntimeException failure = failed(watch.failure(e, sent.sql(), sentPlan.target()));
            abandon(statement, failure);
            watch.after(sent, System.nanoTime() - start, failure);
            throw failure;
        } catch (RuntimeException | Error e) {
            abandon(statement, e);
            throw e;
        }
        try {
            watch.after(sent, System.nanoTime() - start, null);
        } catch (RuntimeException | Error e) {
            transaction.failed();
            closeCursorsFrom(opened);
            throw e;
        }
        return result;
    }

    private <R> R limited(Statement statement, DriverCall<R> call) throws SQLException {
        Duration longest = limit != null ? limit : standing;
        limit = null;
        if (longest == null) {
            longest = checkout.options().get(ExecutionOptions.QUERY_TIMEOUT).orElse(null);
        }
        if (longest == null) {
            return call.call();
        }
        Deadline deadline = Deadline.start(statement, longest, parts.dialect());
        try {
            return call.call();
        } finally {
            deadline.end();
        }
    }

    /** A listener that throws fails the transaction as a statement would: what it was to see to has not happened. */
    private <R> R listening(Supplier<R> told) {
        try {
            return told.get();
        } catch (RuntimeException | Error e) {
            transaction.failed();
            throw e;
        }
    }

    private void closeCursorsFrom(int first) {
        for (Cursor cursor : List.copyOf(open.subList(Math.min(first, open.size()), open.size()))) {
            cursor.close();
        }
    }

    private PreparedStatement prepare(String sql, @Nullable GeneratedKeys keys) throws SQLException {
        PreparedStatement kept = checkout.physical().statements().take(keys == null ? sql : keys.cacheKey(sql));
        if (kept != null) {
            return kept;
        }
        return keys == null ? checkout.jdbc().prepareStatement(sql) : keys.prepare(checkout.jdbc(), sql);
    }

    private void finish(String key, PreparedStatement statement) throws SQLException {
        checkout.keep(key, statement);
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
            if (!transaction.isLost()) {
                throw failure(e, cursor.plan().sql());
            }
        }
    }

    void closeCursors() {
        for (Cursor cursor : List.copyOf(open)) {
            cursor.close();
        }
    }

    /** Executes a definition; what was prepared before it is prepared anew afterwards. */
    void executeDefinition(String sql) {
        work(sql, null, jdbc -> {
            try (Statement statement = jdbc.createStatement()) {
                checkout.physical().statements().clear();
                return statement.execute(sql);
            }
        });
    }

    /** Does what only the driver's connection can do, under a text by which listeners know it. */
    <R> R work(String sql, @Nullable Table target, JdbcWork<R> work) {
        transaction.beginIfNeeded();
        Sent sent = Sent.definition(sql);
        listening(() -> {
            watch.before(sent);
            return sent;
        });
        long start = System.nanoTime();
        R result;
        try {
            result = work.with(checkout.jdbc());
        } catch (SQLException e) {
            RuntimeException failure = failed(watch.failure(e, sql, target));
            watch.after(sent, System.nanoTime() - start, failure);
            throw failure;
        }
        listening(() -> {
            watch.after(sent, System.nanoTime() - start, null);
            return sent;
        });
        return result;
    }

    /** The exception for a value of a row that could not be read; the transaction remembers that it has failed. */
    RuntimeException unreadable(SQLException thrown, String sql) {
        return failed(watch.unreadable(thrown, sql));
    }

    /** The translated exception; the transaction remembers that it has failed. */
    RuntimeException failure(SQLException thrown, String sql) {
        return failed(watch.failure(thrown, sql, null));
    }

    /** The same for rows of a statement, which may change a table and return what it changed. */
    RuntimeException failure(SQLException thrown, Plan plan) {
        return failed(watch.failure(thrown, plan.sql(), plan.target()));
    }

    private RuntimeException failed(Failure failure) {
        transaction.failed(failure);
        return failure.exception();
    }

    /** Rows that are written to the log, or null. */
    @Nullable
    RowLog rowLog(Plan plan) {
        return watch.rows(plan);
    }
}
