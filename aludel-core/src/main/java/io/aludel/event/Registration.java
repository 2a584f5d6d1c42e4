package io.aludel.event;

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
}
