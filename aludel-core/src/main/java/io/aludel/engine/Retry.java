package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.error.AludelException;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often a transaction is tried that got in the way of another one: a serialization failure, a deadlock, a lock that did not come
 * free. Immutable; safe for use by many threads.
 *
 * <pre>{@code
 * engine.transact(Retry.of(3), connection -> …);
 * sessions.transact(Retry.of(5).backOff(ofMillis(20), ofSeconds(2)), session -> …);
 * }</pre>
 *
 * <p>The whole work is done again, in a new transaction and with a new session, so that it has to read what it needs by itself, and must
 * not do what a rollback leaves standing: send a letter, say. It is never done again after something was committed, nor when the
 * connection was lost during COMMIT, since nobody knows then whether it was ({@link ErrorCode#COMMIT_UNKNOWN}).
 *
 * <p>When the last attempt fails, its failure is thrown; those of the earlier ones are suppressed in it.
 */
public final class Retry {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.engine.retry");

    private static final Duration FIRST = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final int attempts;
    private final Duration first;
    private final Duration longest;
    private final Set<ErrorCode> codes;
    private final Consumer<? super Attempt> listener;

    private Retry(
            int attempts, Duration first, Duration longest, Set<ErrorCode> codes, Consumer<? super Attempt> listener) {
        this.attempts = attempts;
        this.first = first;
        this.longest = longest;
        this.codes = codes;
        this.listener = listener;
    }

    /**
     * An attempt that failed and is followed by another one.
     *
     * @param number which one, from 1
     * @param failure what it ended with
     * @param pause how long is waited before the next one
     */
    public record Attempt(int number, RuntimeException failure, Duration pause) {}

    /** An attempt that goes on; for those who offer transactions. One thread at a time. */
    public static final class Trial {
        private final int number;
        private boolean kept;

        private Trial(int number) {
            this.number = number;
        }

        /** Which attempt it is, from 1. */
        public int number() {
            return number;
        }

        /** Something was committed: the work cannot be done again. */
        public void kept() {
            kept = true;
        }
    }

    /**
     * Tries at most so often, and waits ten milliseconds after the first failure, twice as long after each further one, at most a second.
     *
     * @param attempts how often altogether, at least 1
     */
    public static Retry of(int attempts) {
        return new Retry(
                Arguments.atLeast(attempts, 1, "attempts"),
                FIRST,
                LONGEST,
                Collections.unmodifiableSet(EnumSet.of(ErrorCode.SERIALIZATION_FAILURE)),
                attempt -> {});
    }

    /**
     * The same with other pauses. Each is between a half and the whole of what it is reckoned to be, so that two that got in each other's
     * way do not meet again.
     *
     * @param first after the first failure; each further pause is twice as long
     * @param longest no pause is longer
     */
    public Retry backOff(Duration first, Duration longest) {
        if (first.isNegative() || longest.compareTo(first) < 0) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the first pause must not be negative nor longer than the longest, but they are " + first + " and "
                            + longest + ".");
        }
        return new Retry(attempts, first, longest, codes, listener);
    }

    /**
     * The same after more kinds of failures: {@link ErrorCode#CONNECTION_LOST} for what a restart of the server cut off before its
     * COMMIT, {@link ErrorCode#STALE_DATA} for objects with a version that somebody else changed.
     *
     * @throws ArgumentException for {@link ErrorCode#COMMIT_UNKNOWN}, after which the work may have been done
     */
    public Retry on(ErrorCode... more) {
        EnumSet<ErrorCode> all = EnumSet.copyOf(codes);
        Collections.addAll(all, more);
        if (all.contains(ErrorCode.COMMIT_UNKNOWN)) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "work is not repeated after " + ErrorCode.COMMIT_UNKNOWN + ", since it may have been committed."
                            + "\n  Catch the exception, and look whether the work was done.");
        }
        return new Retry(attempts, first, longest, Collections.unmodifiableSet(all), listener);
    }

    /** The same with a listener that is told of each failure after which the work is tried again, beside those that are told already. */
    public Retry onRetry(Consumer<? super Attempt> told) {
        requireNonNull(told, "told");
        Consumer<? super Attempt> present = listener;
        return new Retry(attempts, first, longest, codes, attempt -> {
            present.accept(attempt);
            told.accept(attempt);
        });
    }

    /** How often the work is tried altogether. */
    public int attempts() {
        return attempts;
    }

    /**
     * Does work again while it fails in the way of another; for those who offer transactions, which begin and end within the work.
     *
     * @param work one attempt, which says when something was committed
     */
    public <T extends @Nullable Object> T repeat(Function<? super Trial, ? extends T> work) {
        List<RuntimeException> earlier = new ArrayList<>();
        for (int number = 1; ; number++) {
            Trial trial = new Trial(number);
            try {
                return work.apply(trial);
            } catch (RuntimeException failure) {
                if (number == attempts || !isWorthAnother(failure, trial) || !pause(number, failure)) {
                    throw withEarlier(failure, earlier);
                }
                earlier.add(failure);
            }
        }
    }

    private static RuntimeException withEarlier(RuntimeException failure, List<RuntimeException> earlier) {
        earlier.stream().filter(each -> each != failure).forEach(failure::addSuppressed);
        return failure;
    }

    private boolean isWorthAnother(RuntimeException failure, Trial trial) {
        boolean among = false;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof AludelException known) {
                if (known.code() == ErrorCode.COMMIT_UNKNOWN) {
                    return false;
                }
                among |= codes.contains(known.code());
            }
        }
        if (among && trial.kept) {
            LOG.warn("the work is not tried again after {}, since a part of it was committed", failure.toString());
        }
        return among && !trial.kept;
    }

    /** Waits, unless the thread is interrupted: then it is told again and the work ends. */
    private boolean pause(int number, RuntimeException failure) {
        Duration pause = pauseAfter(number);
        listener.accept(new Attempt(number, failure, pause));
        LOG.debug("attempt {} of {} failed, the next one follows in {}", number, attempts, pause);
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Duration pauseAfter(int number) {
        long most = longest.toNanos();
        long whole = first.toNanos();
        for (int doubled = 1; doubled < number && whole < most; doubled++) {
            whole = whole > most / 2 ? most : whole * 2;
        }
        return Duration.ofNanos(whole - ThreadLocalRandom.current().nextLong(whole / 2 + 1));
    }

    @Override
    public String toString() {
        return "Retry[attempts=" + attempts + ", on=" + codes + "]";
    }
}
