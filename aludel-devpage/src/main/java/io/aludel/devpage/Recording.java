package io.aludel.devpage;

import io.aludel.devpage.Step.StatementStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one request, or another unit of work, has done so far. Safe for use by many threads. */
final class Recording {
    /** What began a unit of work. */
    enum Kind {
        REQUEST,
        WORK,
        /** Nobody has named it: what a thread did at one go. */
        UNNAMED
    }

    /**
     * A unit of work at one moment. Immutable.
     *
     * @param id counts from 1
     * @param name the method and path of a request, the name that the application gave, or that of the thread
     * @param elapsed how long it took, or takes already
     * @param outcome the status of an answer, or the class of an exception; null for none
     * @param ended whether it is over
     * @param steps what it did
     * @param dropped how many steps more there were
     */
    record Snapshot(
            long id,
            Kind kind,
            String name,
            Instant began,
            Duration elapsed,
            @Nullable String outcome,
            boolean ended,
            List<Step> steps,
            long dropped) {
        Snapshot {
            steps = List.copyOf(steps);
        }

        List<StatementStep> statements() {
            return steps.stream()
                    .filter(StatementStep.class::isInstance)
                    .map(StatementStep.class::cast)
                    .toList();
        }
    }

    private final long id;
    private final Kind kind;
    private final String name;
    private final int most;
    private final Instant began = Instant.now();
    private final long start = System.nanoTime();
    private final Thread thread = Thread.currentThread();
    private final List<Step> steps = new ArrayList<>();
    private long last = start;
    private long dropped;
    private boolean ended;
    private @Nullable String outcome;

    Recording(long id, Kind kind, String name, int most) {
        this.id = id;
        this.kind = kind;
        this.name = name;
        this.most = most;
    }

    long id() {
        return id;
    }

    /** How long ago it began. */
    Duration now() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    synchronized void add(Step step) {
        last = System.nanoTime();
        if (steps.size() < most) {
            steps.add(step);
        } else {
            dropped++;
        }
    }

    /** Whether it is what the present thread does at one go: the thread has not paused for long. */
    synchronized boolean goesOn(Duration pause) {
        return kind == Kind.UNNAMED && thread == Thread.currentThread() && System.nanoTime() - last < pause.toNanos();
    }

    synchronized void end(@Nullable String how) {
        if (!ended) {
            ended = true;
            outcome = how;
            last = System.nanoTime();
            steps.replaceAll(step -> step instanceof StatementStep statement ? statement.settled() : step);
        }
    }

    synchronized Snapshot snapshot() {
        boolean unnamed = kind == Kind.UNNAMED;
        Duration elapsed = ended || unnamed ? Duration.ofNanos(last - start) : now();
        return new Snapshot(id, kind, name, began, elapsed, outcome, ended || unnamed, steps, dropped);
    }
}
