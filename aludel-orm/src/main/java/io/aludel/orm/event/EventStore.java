package io.aludel.orm.event;

import io.aludel.event.ListenerOption;
import io.aludel.event.Listeners;
import io.aludel.event.Registration;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The listeners of a session factory, or of one session on top of them. For those who tell what happens; applications use
 * {@code SessionEvents}. Safe for use by many threads.
 *
 * <p>Asking whether anybody listens costs two reads, so that what nobody listens to costs nothing else.
 */
public final class EventStore {
    private final @Nullable EventStore outer;
    private final AtomicReferenceArray<@Nullable Listeners<Targeted>> byKind =
            new AtomicReferenceArray<>(EventKind.values().length);

    /** A listener, with the class of the objects that it is for. */
    private record Targeted(Class<?> type, Object listener) {}

    /**
     * An empty store.
     *
     * @param outer the store whose listeners are called first, or null
     */
    public EventStore(@Nullable EventStore outer) {
        this.outer = outer;
    }

    /** Adds a listener for everything of a kind. */
    public Registration add(EventKind kind, Object listener, ListenerOption... options) {
        return add(kind, Object.class, listener, options);
    }

    /** Adds a listener for objects of a class. */
    public Registration add(EventKind kind, Class<?> type, Object listener, ListenerOption... options) {
        Listeners<Targeted> present = byKind.get(kind.ordinal());
        if (present == null) {
            byKind.compareAndSet(kind.ordinal(), null, new Listeners<>());
            present = byKind.get(kind.ordinal());
        }
        if (present == null) {
            throw new IllegalStateException("lost listeners of " + kind);
        }
        return present.add(new Targeted(type, listener), options);
    }

    /** Whether anybody listens. */
    public boolean has(EventKind kind) {
        Listeners<Targeted> own = byKind.get(kind.ordinal());
        return (own != null && !own.isEmpty()) || (outer != null && outer.has(kind));
    }

    /**
     * Calls the listeners of a kind, those of the outer store first. What one throws reaches the caller, and the rest is not called.
     *
     * @param call calls one listener; the kind says of which class it is
     */
    @SuppressWarnings("unchecked") // a kind has listeners of one class, which those who add and call agree on
    public <L> void each(EventKind kind, Consumer<L> call) {
        if (outer != null) {
            outer.each(kind, call);
        }
        Listeners<Targeted> own = byKind.get(kind.ordinal());
        if (own != null) {
            own.each(entry -> call.accept((L) entry.listener()));
        }
    }

    /** Calls those listeners of a kind that are for the class of an object. */
    @SuppressWarnings("unchecked") // as above
    public <L> void each(EventKind kind, Object subject, Consumer<L> call) {
        if (outer != null) {
            outer.each(kind, subject, call);
        }
        Listeners<Targeted> own = byKind.get(kind.ordinal());
        if (own != null) {
            own.each(entry -> entry.type().isInstance(subject), entry -> call.accept((L) entry.listener()));
        }
    }

    /** Whether anybody listens to what happens to objects of a class. */
    public boolean has(EventKind kind, Class<?> type) {
        Listeners<Targeted> own = byKind.get(kind.ordinal());
        return (own != null && own.any(entry -> entry.type().isAssignableFrom(type)))
                || (outer != null && outer.has(kind, type));
    }
}
