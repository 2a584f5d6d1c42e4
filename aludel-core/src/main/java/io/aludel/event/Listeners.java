package io.aludel.event;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * The listeners of one kind, in the order in which they are called. Safe for use by many threads; a listener may add and remove
 * others, which counts from the next event on.
 *
 * <p>What a listener throws reaches whoever caused the event, and the listeners after it are not called.
 *
 * <pre>{@code
 * private final Listeners<Consumer<StatementEvent>> before = new Listeners<>();
 *
 * public Registration beforeExecute(Consumer<StatementEvent> listener, ListenerOption... options) {
 *     return before.add(listener, options);
 * }
 * }</pre>
 *
 * @param <L> the class of the listeners
 */
public final class Listeners<L> {
    private final CopyOnWriteArrayList<Entry<L>> entries = new CopyOnWriteArrayList<>();

    /** Something done with each listener. */
    @FunctionalInterface
    public interface Call<L, X extends Exception> {
        /**
         * Calls the listener.
         *
         * @throws X what the listener throws
         */
        void on(L listener) throws X;
    }

    /** None yet. */
    public Listeners() {}

    /** Adds a listener, which may be added several times. */
    public Registration add(L listener, ListenerOption... options) {
        List<ListenerOption> chosen = List.of(options);
        Entry<L> entry = new Entry<>(this, requireNonNull(listener, "listener"), chosen.contains(ListenerOption.ONCE));
        if (chosen.contains(ListenerOption.FIRST)) {
            entries.add(0, entry);
        } else {
            entries.add(entry);
        }
        return entry;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * Calls the listeners one after the other.
     *
     * @throws X what a listener throws
     */
    public <X extends Exception> void each(Call<? super L, X> call) throws X {
        for (Entry<L> entry : entries) {
            if (entry.mayRun()) {
                call.on(entry.listener);
            }
        }
    }

    /**
     * Calls those listeners that pass a test, one after the other; one that is to be called once is kept when it does not.
     *
     * @throws X what a listener throws
     */
    public <X extends Exception> void each(Predicate<? super L> test, Call<? super L, X> call) throws X {
        for (Entry<L> entry : entries) {
            if (test.test(entry.listener) && entry.mayRun()) {
                call.on(entry.listener);
            }
        }
    }

    /** Whether there is a listener that passes a test. */
    public boolean any(Predicate<? super L> test) {
        for (Entry<L> entry : entries) {
            if (entry.isActive() && test.test(entry.listener)) {
                return true;
            }
        }
        return false;
    }

    /** Hands a value from one listener to the next, each of which may replace it. */
    public <V> V fold(V value, BiFunction<? super L, V, V> call) {
        V current = value;
        for (Entry<L> entry : entries) {
            if (entry.mayRun()) {
                current = requireNonNull(call.apply(entry.listener, current), "a listener returned null");
            }
        }
        return current;
    }

    private static final class Entry<L> implements Registration {
        private final Listeners<L> owner;
        private final L listener;
        private final boolean once;
        private final AtomicBoolean active = new AtomicBoolean(true);

        Entry(Listeners<L> owner, L listener, boolean once) {
            this.owner = owner;
            this.listener = listener;
            this.once = once;
        }

        /** One that is to be called once is gone before it is called, so that it cannot cause its own event again. */
        boolean mayRun() {
            if (!once) {
                return active.get();
            }
            boolean first = active.compareAndSet(true, false);
            owner.entries.remove(this);
            return first;
        }

        @Override
        public boolean isActive() {
            return active.get();
        }

        @Override
        public void close() {
            active.set(false);
            owner.entries.remove(this);
        }
    }
}
