package io.aludel.orm;

import io.aludel.orm.event.EventKind;
import io.aludel.orm.event.EventStore;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners what happens to a session and its objects. What has to go to its end, a rollback above all, does so whatever listeners
 * throw; their first exception reaches the caller afterwards. One session, one thread.
 */
final class SessionTeller {
    private final SessionContext session;
    private int completing;
    private @Nullable Throwable failure;

    SessionTeller(SessionContext session) {
        this.session = session;
    }

    /** Something has happened to the session. */
    void tell(EventKind kind) {
        EventStore events = session.events();
        if (events.has(kind)) {
            call(() -> events.<Consumer<Session>>each(kind, listener -> listener.accept(session.session())));
        }
    }

    /** Something has happened to an object, a transaction or a connection of the session. */
    void tell(EventKind kind, Object subject) {
        EventStore events = session.events();
        if (events.has(kind)) {
            call(() -> events.<BiConsumer<Session, Object>>each(
                    kind, listener -> listener.accept(session.session(), subject)));
        }
    }

    /** An object has forgotten attributes; all when none is named. */
    void expired(Object entity, Set<String> attributes) {
        EventStore events = session.events();
        if (events.has(EventKind.EXPIRE)) {
            call(() -> events.<BiConsumer<Object, Set<String>>>each(
                    EventKind.EXPIRE, entity, listener -> listener.accept(entity, attributes)));
        }
    }

    private void call(Runnable telling) {
        int outer = completing;
        if (outer == 0) {
            telling.run();
            return;
        }
        completing = 0; // what a listener does itself may fail at once
        try {
            telling.run();
        } catch (RuntimeException | Error thrown) {
            note(thrown);
        } finally {
            completing = outer;
        }
    }

    private void note(Throwable thrown) {
        Throwable first = failure;
        if (first == null) {
            failure = thrown;
        } else if (first != thrown) {
            first.addSuppressed(thrown);
        }
    }

    /** Does something to its end, whatever listeners throw meanwhile. */
    void completing(Runnable work) {
        completing++;
        try {
            work.run();
        } catch (RuntimeException | Error thrown) {
            note(thrown);
        } finally {
            completing--;
        }
        Throwable first = failure;
        if (completing == 0 && first != null) {
            failure = null;
            raise(first);
        }
    }

    private static void raise(Throwable noted) {
        if (noted instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) noted;
    }
}
