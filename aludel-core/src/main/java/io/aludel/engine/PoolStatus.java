package io.aludel.engine;

/**
 * How busy an engine's connections are. Immutable.
 *
 * @param active connections in use
 * @param idle connections that wait for use
 * @param waiting threads that wait for a connection
 */
public record PoolStatus(int active, int idle, int waiting) {
    static final PoolStatus NONE = new PoolStatus(0, 0, 0);

    /** How many connections are open. */
    public int open() {
        return active + idle;
    }
}
