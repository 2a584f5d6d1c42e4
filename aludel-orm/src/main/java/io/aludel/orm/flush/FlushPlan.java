package io.aludel.orm.flush;

import java.util.List;

/**
 * The statements of one flush, in order. Immutable.
 *
 * <p>Its text has a line for each step and below it one for each row, which names the object and the keys it waits for, but no values:
 *
 * <pre>{@code
 * INSERT artists (name) × 1
 *   Artist(new#1)
 * INSERT albums (title, artist_id) × 2
 *   Album(new#1): artist_id = key of Artist(new#1)
 *   Album(new#2): artist_id = key of Artist(new#1)
 * }</pre>
 */
public final class FlushPlan {
    private final FlushWork work;
    private final List<FlushStep> steps;

    FlushPlan(FlushWork work, List<FlushStep> steps) {
        this.work = work;
        this.steps = List.copyOf(steps);
    }

    /** Whether there is nothing to send. */
    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** How many objects were looked at. */
    public int size() {
        return work.inserts().size() + work.updates().size() + work.deletes().size();
    }

    /** The steps as text, without their rows: {@code INSERT albums (title, artist_id) × 2}. */
    public List<String> summary() {
        return steps.stream().map(FlushStep::toString).toList();
    }

    List<FlushStep> steps() {
        return steps;
    }

    FlushWork work() {
        return work;
    }

    @Override
    public String toString() {
        return new PlanText(work).of(steps);
    }
}
