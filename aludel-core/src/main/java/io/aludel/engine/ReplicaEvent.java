package io.aludel.engine;

import org.jspecify.annotations.Nullable;

/**
 * A replica is left out, or is back. Immutable.
 *
 * @param kind what happens
 * @param engine the replica
 * @param cause the failure for which it is left out; null when it is too far behind, and when it is back
 */
public record ReplicaEvent(
        Kind kind, Engine engine, @Nullable RuntimeException cause) {
    /** What happens. */
    public enum Kind {
        /** It failed or is too far behind, and others answer in its place. */
        LEFT_OUT,
        /** It answers again. */
        BACK
    }
}
