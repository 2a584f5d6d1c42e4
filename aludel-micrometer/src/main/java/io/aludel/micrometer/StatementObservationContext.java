package io.aludel.micrometer;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.CallSite;
import io.aludel.engine.StatementCause;
import io.aludel.engine.StatementShape;
import io.micrometer.observation.Observation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an observation of a statement knows, for conventions and handlers. One thread at a time; holds no values. */
public final class StatementObservationContext extends Observation.Context {
    private final String system;
    private final StatementShape shape;
    private final int batchSize;
    private final @Nullable CallSite callSite;
    private final @Nullable StatementCause cause;

    StatementObservationContext(
            String system,
            StatementShape shape,
            int batchSize,
            @Nullable CallSite callSite,
            @Nullable StatementCause cause) {
        this.system = requireNonNull(system, "system");
        this.shape = requireNonNull(shape, "shape");
        this.batchSize = batchSize;
        this.callSite = callSite;
        this.cause = cause;
    }

    /** The name of the database's dialect. */
    public String system() {
        return system;
    }

    /** The statement without values. */
    public StatementShape shape() {
        return shape;
    }

    /** How many executions go together; 1 for a plain statement. */
    public int batchSize() {
        return batchSize;
    }

    /** The line of the application that caused it. */
    public Optional<CallSite> callSite() {
        return Optional.ofNullable(callSite);
    }

    /** The attribute that is loaded because it was touched. */
    public Optional<StatementCause> cause() {
        return Optional.ofNullable(cause);
    }
}
