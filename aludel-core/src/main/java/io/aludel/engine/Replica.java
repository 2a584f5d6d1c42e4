package io.aludel.engine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A replica, and whether it can be asked. Safe for use by many threads. */
final class Replica {
    private final Engine engine;
    private final int weight;
    private final long leftOut;
    private final @Nullable ReplicaLag lag;
    private final Consumer<ReplicaEvent> told;
    private final LongAdder chosen = new LongAdder();
    private final AtomicLong latency = new AtomicLong();
    private final AtomicLong nextTry = new AtomicLong();
    private final AtomicLong nextLag = new AtomicLong(System.nanoTime());
    private volatile boolean failing;
    private volatile boolean late;
    private volatile @Nullable Duration lastLag;

    Replica(Engine engine, int weight, Duration leftOut, @Nullable ReplicaLag lag, Consumer<ReplicaEvent> told) {
        this.engine = engine;
        this.weight = weight;
        this.leftOut = leftOut.toNanos();
        this.lag = lag;
        this.told = told;
    }

    Engine engine() {
        return engine;
    }

    int weight() {
        return weight;
    }

    void chosen() {
        chosen.increment();
    }

    /** Whether it can be asked now. Of those that ask when its time is up, one may try it; the others wait for the outcome. */
    boolean isAvailable() {
        long now = System.nanoTime();
        long next = nextTry.get();
        if (failing && (now - next < 0 || !nextTry.compareAndSet(next, now + leftOut))) {
            return false;
        }
        measureLag(now);
        return !late;
    }

    private void measureLag(long now) {
        if (lag == null) {
            return;
        }
        long next = nextLag.get();
        if (now - next < 0 || !nextLag.compareAndSet(next, now + lag.every().toNanos())) {
            return;
        }
        try {
            Duration measured = lag.measure().apply(engine);
            lastLag = measured;
            late(measured.compareTo(lag.limit()) > 0);
        } catch (RuntimeException failure) {
            // Whoever cannot say how late it is may be as late as can be.
            late = true;
            failed(failure);
        }
    }

    private void late(boolean now) {
        boolean before = late;
        late = now;
        if (before != now && !failing) {
            told.accept(new ReplicaEvent(now ? ReplicaEvent.Kind.LEFT_OUT : ReplicaEvent.Kind.BACK, engine, null));
        }
    }

    /** It could not be reached, or was lost. */
    void failed(RuntimeException failure) {
        nextTry.set(System.nanoTime() + leftOut);
        boolean before = failing;
        failing = true;
        if (!before) {
            told.accept(new ReplicaEvent(ReplicaEvent.Kind.LEFT_OUT, engine, failure));
        }
    }

    /** A connection was had. */
    void answered() {
        if (failing) {
            failing = false;
            if (!late) {
                told.accept(new ReplicaEvent(ReplicaEvent.Kind.BACK, engine, null));
            }
        }
    }

    /** A statement took so long: the last ten or so count. */
    void took(Duration elapsed) {
        long nanos = Math.max(1, elapsed.toNanos());
        latency.updateAndGet(mean -> mean == 0 ? nanos : mean + (nanos - mean) / 8);
    }

    /** How likely it is chosen when the quicker ones are. */
    double speed() {
        long mean = latency.get();
        return mean == 0 ? 0 : weight / (double) mean;
    }

    ReplicaStatus status() {
        return new ReplicaStatus(
                engine, weight, !failing && !late, chosen.sum(), Duration.ofNanos(latency.get()), lastLag);
    }
}
