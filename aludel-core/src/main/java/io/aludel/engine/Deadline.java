package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Ends one execution that takes too long: by the driver's own time-out, or where the driver has none by cancelling the statement from
 * another thread. Used once, by one thread.
 */
final class Deadline {
    private final Statement statement;
    private final ReentrantLock ending = new ReentrantLock();
    private boolean running = true;
    private @Nullable Future<?> alarm;
    private boolean byDriver;

    private Deadline(Statement statement) {
        this.statement = statement;
    }

    /** Starts the clock for a statement that is about to be executed. */
    static Deadline start(Statement statement, Duration limit, Dialect dialect) throws SQLException {
        Deadline deadline = new Deadline(statement);
        if (dialect.has(Feature.QUERY_TIMEOUT)) {
            deadline.byDriver = true;
            statement.setQueryTimeout((int) Math.max(1, limit.plusMillis(999).toSeconds()));
        } else {
            deadline.alarm = Alarms.CLOCK.schedule(deadline::cancel, limit.toMillis(), TimeUnit.MILLISECONDS);
        }
        return deadline;
    }

    /** A statement that has ended must not be cancelled: the next one on the connection would be hit. */
    private void cancel() {
        ending.lock();
        try {
            if (running) {
                statement.cancel();
            }
        } catch (SQLException e) {
            Closing.LOG.debug(
                    "A statement that took too long could not be cancelled: {}",
                    e.getClass().getName());
        } finally {
            ending.unlock();
        }
    }

    /** Stops the clock; the statement may be executed again without a limit. */
    void end() throws SQLException {
        ending.lock();
        running = false;
        ending.unlock();
        if (alarm != null) {
            alarm.cancel(false);
        }
        if (byDriver && !statement.isClosed()) {
            statement.setQueryTimeout(0);
        }
    }

    /** Started by the first deadline that needs it. */
    private static final class Alarms {
        static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(runnable -> {
            Thread thread = new Thread(runnable, "aludel-deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }
}
