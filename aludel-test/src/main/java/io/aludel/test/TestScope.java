package io.aludel.test;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.test.TestDatabases.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one test has: a transaction, an engine and a session factory over it, and a log. One test; made when it is first asked for, and
 * undone when the test is over.
 */
final class TestScope implements AutoCloseable {
    private final TestDatabase database;
    private final TestSettings settings;
    private final TestTransaction transaction;
    private final Engine engine;
    private final SessionFactory sessions;
    private final SqlLog log;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private @Nullable Session session;
    private @Nullable Connection connection;
    private boolean closed;

    private TestScope(TestDatabase database, TestSettings settings) throws SQLException {
        this.database = database;
        this.settings = settings;
        this.transaction = new TestTransaction(database.engine().rawConnection());
        this.engine = Engine.builder(database.engine().url())
                .dialect(database.engine().dialect())
                .dataSource(transaction)
                .build();
        SessionFactory own = database.sessions().over(engine);
        this.sessions = settings.fetchMode() == null ? own : own.fetchMode(settings.fetchMode());
        this.log = SqlLog.of(engine, settings.sites());
    }

    /** Waits until the test may use the database. */
    static TestScope open(TestDatabase database, TestSettings settings) {
        if (database.alone() != null) {
            database.alone().acquireUninterruptibly();
        }
        try {
            return new TestScope(database, settings);
        } catch (SQLException | RuntimeException | Error e) {
            release(database);
            throw e instanceof SQLException failure ? failed(failure) : rethrown(e);
        }
    }

    private static RuntimeException rethrown(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return (RuntimeException) thrown;
    }

    private static IllegalStateException failed(SQLException cause) {
        return new IllegalStateException("the transaction of the test could not be begun or rolled back", cause);
    }

    private static void release(TestDatabase database) {
        if (database.alone() != null) {
            database.alone().release();
        }
    }

    TestSettings settings() {
        return settings;
    }

    SqlLog log() {
        return log;
    }

    SessionFactory sessions() {
        return sessions;
    }

    Engine engine() {
        return engine;
    }

    private Session session() {
        Session present = session;
        if (present == null) {
            present = sessions.open();
            session = present;
            opened.push(present);
        }
        return present;
    }

    private Connection connection() {
        Connection present = connection;
        if (present == null) {
            present = engine.connect();
            connection = present;
            opened.push(present);
        }
        return present;
    }

    /** What a test may have as a parameter, by its class; null for what it may not. */
    @Nullable
    Object part(Class<?> type) {
        Map<Class<?>, Supplier<?>> parts = Map.of(
                Session.class, this::session,
                Connection.class, this::connection,
                SessionFactory.class, this::sessions,
                Engine.class, this::engine,
                Registry.class, sessions::registry,
                SqlLog.class, this::log);
        Supplier<?> part = parts.get(type);
        return part == null ? null : part.get();
    }

    @Override
    public void close() throws Exception {
        if (closed) {
            return;
        }
        closed = true;
        try (transaction;
                engine;
                log) {
            while (!opened.isEmpty()) {
                opened.pop().close();
            }
        } finally {
            release(database);
        }
    }
}
