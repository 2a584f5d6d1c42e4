package io.aludel.orm;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notices when two threads use a session at once, and names both. */
final class ThreadGuard {
    private final AtomicReference<@Nullable Thread> user = new AtomicReference<>();
    private final Runnable ending;
    private int depth;

    /**
     * A guard of a session.
     *
     * @param ending is done when a call from outside ends, while it still has the session
     */
    ThreadGuard(Runnable ending) {
        this.ending = ending;
    }

    /** Does something while no other thread may. */
    void run(Runnable work) {
        enter();
        try {
            work.run();
        } finally {
            leave();
        }
    }

    /** Does something that has an answer while no other thread may. */
    <T extends @Nullable Object> T call(Supplier<? extends T> work) {
        enter();
        try {
            return work.get();
        } finally {
            leave();
        }
    }

    void enter() {
        Thread current = Thread.currentThread();
        if (user.get() == current) {
            depth++;
            return;
        }
        if (!user.compareAndSet(null, current)) {
            Thread other = user.get();
            throw new InvalidRequestException(
                    ErrorCode.CONCURRENT_USE,
                    "thread " + name(current) + " uses a session that "
                            + (other == null ? "another thread" : "thread " + name(other)) + " is using."
                            + "\n  Usually a session was put into a shared field, or its objects were handed to another thread."
                            + "\n  Open a session for each thread, or hand over objects that are loaded and detached.");
        }
        depth = 1;
    }

    /** Virtual threads have no names unless they are given one. */
    private static String name(Thread thread) {
        return thread.getName().isEmpty() ? "#" + thread.getId() : "'" + thread.getName() + "'";
    }

    void leave() {
        if (depth > 1) {
            depth--;
            return;
        }
        try {
            ending.run();
        } finally {
            depth = 0;
            user.set(null);
        }
    }
}
