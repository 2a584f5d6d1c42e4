package io.aludel.orm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** When a session has written last. One thread at a time. */
final class SessionWrites {
    private boolean writing;
    private boolean written;
    private long committedAt;

    /** The present transaction writes. */
    void begun() {
        writing = true;
    }

    /** The present transaction has been committed. */
    void committed() {
        if (writing) {
            written = true;
            committedAt = System.nanoTime();
        }
    }

    /** The present transaction has ended. */
    void ended() {
        writing = false;
    }

    /** How long ago; zero within a transaction that writes, null when it never did. */
    @Nullable
    Duration since() {
        if (writing) {
            return Duration.ZERO;
        }
        return written ? Duration.ofNanos(System.nanoTime() - committedAt) : null;
    }
}
