package io.aludel.test;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.CallSites;
import io.aludel.engine.Engine;
import io.aludel.engine.StatementEvent;
import io.aludel.engine.StatementKind;
import io.aludel.engine.StatementShape;
import io.aludel.event.Registration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down the statements of an engine, with the lines of the application that caused them, and counts them. Safe for use by many
 * threads. A parameter of tests with {@link AludelTest}; other tests make one:
 *
 * <pre>{@code
 * try (SqlLog log = SqlLog.of(engine)) {
 *     posts.titles();
 *     log.assertStatements(2);
 *     log.measure(() -> posts.rename(1, "Hello")).assertUpdates(1);
 * }
 * }</pre>
 */
public final class SqlLog implements AutoCloseable {
    private final List<LoggedStatement> statements = new ArrayList<>();
    private final CallSites sites;
    private final Supplier<? extends @Nullable Object> unit;
    private final Map<Object, Integer> units = new IdentityHashMap<>();
    private final Registration registration;

    private SqlLog(Engine engine, CallSites sites, Supplier<? extends @Nullable Object> unit) {
        this.sites = requireNonNull(sites, "sites");
        this.unit = requireNonNull(unit, "unit");
        this.registration = engine.events().beforeExecute(this::add);
    }

    /** A log that runs until it is closed. */
    public static SqlLog of(Engine engine) {
        return of(engine, CallSites.DEFAULT);
    }

    /** A log that knows which lines are the application's. */
    public static SqlLog of(Engine engine, CallSites sites) {
        return new SqlLog(engine, sites, () -> null);
    }

    /**
     * A log that tells pieces of work apart: what several of them do is no loop.
     *
     * @param unit the present piece of work, such as a web request; null where there is none. Asked in the thread of each statement
     */
    public static SqlLog of(Engine engine, CallSites sites, Supplier<? extends @Nullable Object> unit) {
        return new SqlLog(engine, sites, unit);
    }

    private void add(StatementEvent event) {
        Object work = unit.get();
        LoggedStatement statement = new LoggedStatement(
                event.sql(),
                event.shape(),
                event.batchSize(),
                event.callPath(sites),
                event.callSite(sites).orElse(null),
                event.cause().orElse(null),
                work == null ? 0 : number(work));
        synchronized (statements) {
            statements.add(statement);
        }
    }

    private int number(Object work) {
        synchronized (statements) {
            return units.computeIfAbsent(work, added -> units.size() + 1);
        }
    }

    /** What some work does. */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        /**
         * Does it.
         *
         * @throws X what it throws
         */
        void run() throws X;
    }

    /**
     * The statements of some work, which stay in this log as well.
     *
     * @throws X what the work throws
     */
    public <X extends Exception> SqlStatements measure(Work<X> work) throws X {
        int before = count();
        work.run();
        List<LoggedStatement> now = statements().all();
        return new SqlStatements(now.subList(Math.min(before, now.size()), now.size()));
    }

    /** The statements so far. */
    public SqlStatements statements() {
        synchronized (statements) {
            return new SqlStatements(statements);
        }
    }

    /** The texts so far. */
    public List<String> sql() {
        return statements().sql();
    }

    /** How many statements there were so far; a batch counts once. */
    public int count() {
        synchronized (statements) {
            return statements.size();
        }
    }

    /** How many there were so far of each shape. */
    public Map<StatementShape, Integer> byShape() {
        return statements().byShape();
    }

    /** Forgets what was sent so far. */
    public void clear() {
        synchronized (statements) {
            statements.clear();
        }
    }

    /** There were so many statements so far. */
    public void assertStatements(int expected) {
        statements().assertStatements(expected);
    }

    /** There were so many statements of one kind. */
    public void assertStatements(StatementKind kind, int expected) {
        statements().assertStatements(kind, expected);
    }

    /** There were so many statements of one kind on a table, which they change, or read as their first one. */
    public void assertStatements(StatementKind kind, String table, int expected) {
        statements().assertStatements(kind, table, expected);
    }

    /** There were not more than so many statements. */
    public void assertAtMost(int most) {
        statements().assertAtMost(most);
    }

    /** There were no statements. */
    public void assertNoStatements() {
        statements().assertNoStatements();
    }

    /** There were so many SELECTs. */
    public void assertSelects(int expected) {
        statements().assertSelects(expected);
    }

    /** There were so many INSERTs. */
    public void assertInserts(int expected) {
        statements().assertInserts(expected);
    }

    /** There were so many UPDATEs. */
    public void assertUpdates(int expected) {
        statements().assertUpdates(expected);
    }

    /** There were so many DELETEs. */
    public void assertDeletes(int expected) {
        statements().assertDeletes(expected);
    }

    /**
     * Nothing was loaded in a loop so far.
     *
     * @param threshold how many statements of one shape from one place are too many
     */
    public void assertNoNPlusOne(int threshold) {
        new NPlusOneFinder(statements().all(), threshold).check();
    }

    @Override
    public void close() {
        registration.close();
    }

    /** The statements so far. */
    @Override
    public String toString() {
        return "SqlLog" + statements();
    }
}
