package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.event.EventKind;
import io.aludel.orm.flush.FlushCoordinator;
import io.aludel.orm.flush.FlushPlan;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.schema.Table;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When a session writes: as soon as it is told to, and by itself before it reads what it has changed. One session, one thread. */
final class Flushing {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.session");

    private final SessionContext session;
    private final FlushDoor door;
    private long count;
    private boolean running;
    private boolean sending;
    private int suspensions;

    Flushing(SessionContext session, FlushDoor door) {
        this.session = session;
        this.door = door;
    }

    /** Writes all pending changes; a failure rolls back the innermost transaction and leaves the session waiting for a rollback. */
    void flush() {
        SessionTransactions transactions = session.transactions();
        session.access().checkUsable();
        if (running) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_REQUEST,
                    "the session is already flushing; flush() was called from within."
                            + "\n  Usually a listener or callback calls flush(), commit() or a query. Change objects in beforeFlush, or execute statements on the"
                            + " connection that the listener is given.");
        }
        if (session.work().isEmpty()) {
            return;
        }
        session.access().checkMayChange();
        running = true;
        SessionTransaction part = null;
        boolean began = false;
        try {
            session.teller().tell(EventKind.BEFORE_FLUSH);
            began = true;
            part = transactions.beginFlush();
            sending = true;
            FlushPlan done = new FlushCoordinator(door).flush();
            count++;
            if (LOG.isDebugEnabled()) {
                LOG.debug("flushed {} objects: {}", done.size(), done.summary());
            }
            sending = false;
            session.work().written();
            session.teller().tell(EventKind.AFTER_FLUSH_POSTEXEC);
        } catch (RuntimeException | Error failure) {
            running = false;
            sending = false;
            if (began) { // what a listener throws before anything was begun leaves everything as it is
                transactions.flushFailed(failure, part);
            }
            throw failure;
        } finally {
            running = false;
        }
        transactions.endFlush(part);
    }

    /** Everything was sent, and objects are still in the states that they had. */
    void sent() {
        sending = false;
        session.teller().tell(EventKind.AFTER_FLUSH);
    }

    /** Writes pending changes when they touch tables that a statement reads; unknown tables count as touched. */
    void beforeReading(@Nullable Set<Table> tables) {
        AutoFlush mode = session.options().autoFlush();
        if (running
                || suspensions > 0
                || mode == AutoFlush.NEVER
                || session.work().isEmpty()) {
            return;
        }
        if (mode == AutoFlush.ALWAYS || tables == null || AffectedTables.touch(session.work(), tables)) {
            flush();
        }
    }

    /** The same before a load from an entity, which reads its own tables and those at the ends of its relationships. */
    void beforeLoading(EntityMapping mapping) {
        if (!running && !session.work().isEmpty()) {
            beforeReading(AffectedTables.around(mapping));
        }
    }

    /** Does something before which, and within which, nothing is written by itself. */
    <T extends @Nullable Object> T suspended(Supplier<? extends T> work) {
        suspensions++;
        try {
            return work.get();
        } finally {
            suspensions--;
        }
    }

    /** Whether the session is flushing now. */
    boolean isRunning() {
        return running;
    }

    /** How often something was written. */
    long count() {
        return count;
    }

    /** An object cannot come or go while a flush is sending: what it sends is decided. */
    void warnWithin(String what) {
        if (sending) {
            LOG.warn(
                    "session.{}(..) was called within a flush that is being sent; it has no effect there. Use beforeFlush.",
                    what);
        }
    }
}
