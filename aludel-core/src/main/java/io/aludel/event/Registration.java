package io.aludel.event;

import java.util.List;

/**
 * A listener that was added. Safe for use by many threads.
 *
 * <pre>{@code
 * try (Registration counting = engine.events().beforeExecute(event -> count++)) {
 *     …
 * }
 * }</pre>
 */
public interface Registration extends AutoCloseable {
    /** Whether the listener is still there: neither removed, nor called already where it was to be called once. */
    boolean isActive();

    /** Removes the listener; calling it again does nothing. A call that has begun in another thread goes on. */
    @Override
    void close();

    /**
     * Several listeners as one, for those who add them together.
     *
     * @param registrations is active while one of them is, and removes all
     */
    static Registration all(List<? extends Registration> registrations) {
        return new Registrations(List.copyOf(registrations));
    }
}
