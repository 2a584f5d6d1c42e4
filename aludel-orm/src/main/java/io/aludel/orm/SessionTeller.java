package io.aludel.orm;

import io.aludel.orm.event.EventKind;
import io.aludel.orm.event.EventStore;
import io.aludel.orm.event.ObjectTeller;
import io.aludel.orm.load.LoadObserver;
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
    private EventStore events;
    private ObjectTeller objects;
    private LoadedObjects loaded;
    private int completing;
    private @Nullable Throwable failure;

    SessionTeller(SessionContext session) {
        this.session = session;
        this.events = session.factory().events().listeners();
        this.objects = new ObjectTeller(events, session.mappings());
        this.loaded = new LoadedObjects(session, objects);
    }

    /** From now on the session has listeners of its own. */
    void listenTo(EventStore own) {
        events = own;
        objects = new ObjectTeller(own, session.mappings());
        loaded = new LoadedObjects(session, objects);
    }

    /** The listeners of the factory, and of this session if there are any. */
    EventStore events() {
        return events;
    }

    /** Tells of rows that are written; null when nobody listens. */
    @Nullable
    ObjectTeller ofRows() {
        return objects.tellsOfRows() ? objects : null;
    }

    /** Tells of objects that are loaded; null when nobody listens. */
    @Nullable
    LoadObserver ofLoads() {
        return objects.tellsOfLoads() ? loaded : null;
    }

    /** Something has happened to the session. */
    void tell(EventKind kind) {
        if (events.has(kind)) {
            call(() -> events.<Consumer<Session>>each(kind, listener -> listener.accept(session.session())));
        }
    }

    /** Something has happened to an object, a transaction or a connection of the session. */
    void tell(EventKind kind, Object subject) {
        if (events.has(kind)) {
            call(() -> events.<BiConsumer<Session, Object>>each(
                    kind, listener -> listener.accept(session.session(), subject)));
        }
    }

    /** An object has forgotten attributes; all when none is named. */
    void expired(Object entity, Set<String> attributes) {
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
