package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what replicas need. Not thread-safe; one use. */
public final class ReplicasBuilder {
    private final Engine primary;
    private final List<Weighted> given = new ArrayList<>();
    private ReplicaChoice choice = ReplicaChoice.ROUND_ROBIN;
    private Duration leftOut = Duration.ofSeconds(30);
    private @Nullable ReplicaLag lag;
    private @Nullable Duration stickTime;
    private @Nullable ReplicaStickiness stickiness;

    private record Weighted(Engine engine, int weight) {}

    ReplicasBuilder(Engine primary) {
        this.primary = requireNonNull(primary, "primary");
    }

    /** One more replica. A short {@link EngineBuilder#poolTimeout} lets the others answer soon when it does not. */
    public ReplicasBuilder replica(Engine engine) {
        return replica(engine, 1);
    }

    /**
     * One more replica.
     *
     * @param weight how much it takes beside others, from 1
     */
    public ReplicasBuilder replica(Engine engine, int weight) {
        requireNonNull(engine, "engine");
        if (!engine.dialect().name().equals(primary.dialect().name())) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    engine + " cannot stand for " + primary + ", since it is another kind of database."
                            + "\n  Statements are compiled once for all of them.");
        }
        given.add(new Weighted(engine, Arguments.atLeast(weight, 1, "the weight of a replica")));
        return this;
    }

    /** Which one is taken next; {@link ReplicaChoice#ROUND_ROBIN} unless chosen. */
    public ReplicasBuilder choice(ReplicaChoice chosen) {
        choice = requireNonNull(chosen, "chosen");
        return this;
    }

    /** How long a replica that failed is left out before somebody tries it again; 30 seconds unless chosen. */
    public ReplicasBuilder leaveOut(Duration time) {
        leftOut = requireNonNull(time, "time");
        return this;
    }

    /**
     * Leaves out replicas that are too far behind.
     *
     * @param limit how far they may be
     * @param every how often a replica is asked at most; the one who needs it then waits for the answer
     * @param measure asks a replica how far it is behind
     */
    public ReplicasBuilder maxLag(Duration limit, Duration every, Function<? super Engine, Duration> measure) {
        lag = new ReplicaLag(
                requireNonNull(limit, "limit"), requireNonNull(every, "every"), requireNonNull(measure, "measure"));
        return this;
    }

    /**
     * Lets a session that has written read from the replicas again some time after its commit. Without it such a session stays with the
     * primary.
     */
    public ReplicasBuilder stickAfterCommit(Duration time) {
        stickTime = requireNonNull(time, "time");
        return this;
    }

    /**
     * {@link #stickAfterCommit(Duration)} for everything that somebody does in this process, in whatever session or connection: who has
     * saved a form sees it on the next page.
     *
     * @param whose who works in the present thread: a user, say; null for nobody, whose commits have no consequences
     */
    public ReplicasBuilder stickAfterCommit(Duration time, Supplier<? extends @Nullable Object> whose) {
        stickAfterCommit(time);
        stickiness = new ReplicaStickiness(time, requireNonNull(whose, "whose"));
        return this;
    }

    /** The replicas. */
    public Replicas build() {
        return new Replicas(primary, new ReplicaPicker(choice), stickTime, stickiness, this::replicas);
    }

    private List<Replica> replicas(Consumer<ReplicaEvent> told) {
        return given.stream()
                .map(each -> new Replica(each.engine(), each.weight(), leftOut, lag, told))
                .toList();
    }
}
