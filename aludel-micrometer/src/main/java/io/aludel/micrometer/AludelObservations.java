package io.aludel.micrometer;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.CallSites;
import io.aludel.engine.Engine;
import io.aludel.engine.StatementEvent;
import io.aludel.event.Registration;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;

/**
 * Makes an observation of each statement: of its name and its time come metrics and spans, as the registry's handlers decide. Immutable;
 * costs nothing while the registry does nothing.
 *
 * <pre>{@code
 * AludelObservations.of(registry).observe(engine);
 * }</pre>
 *
 * <p>An observation is a child of the current one. It is not made the current one itself: nothing of the application runs within a
 * statement. A failure is told by its class, whose message shows no values.
 */
public final class AludelObservations {
    private final ObservationRegistry registry;
    private final StatementObservationConvention convention;
    private final CallSites sites;

    private AludelObservations(
            ObservationRegistry registry, StatementObservationConvention convention, CallSites sites) {
        this.registry = registry;
        this.convention = convention;
        this.sites = sites;
    }

    /** Observations for a registry. */
    public static AludelObservations of(ObservationRegistry registry) {
        return new AludelObservations(
                requireNonNull(registry, "registry"), new StatementObservationConvention(), CallSites.DEFAULT);
    }

    /** The same with other names. */
    public AludelObservations convention(StatementObservationConvention other) {
        return new AludelObservations(registry, requireNonNull(other, "other"), sites);
    }

    /** The same with other frames of the stack for the application's. */
    public AludelObservations callSites(CallSites other) {
        return new AludelObservations(registry, convention, requireNonNull(other, "other"));
    }

    /** Observes the statements of an engine until the registration is closed. */
    public Registration observe(Engine engine) {
        Registration before = engine.events().beforeExecute(this::start);
        Registration after = engine.events().afterExecute(this::stop);
        return Registration.all(List.of(before, after));
    }

    private void start(StatementEvent event) {
        if (registry.isNoop()) {
            return;
        }
        Observation observation = Observation.createNotStarted(
                convention,
                () -> new StatementObservationContext(
                        event.connection().dialect().name(),
                        event.shape(),
                        event.batchSize(),
                        event.callSite(sites).orElse(null),
                        event.cause().orElse(null)),
                registry);
        event.info().put(this, observation.start());
    }

    private void stop(StatementEvent event) {
        if (event.info().remove(this) instanceof Observation observation) {
            if (event.failure() != null) {
                observation.error(event.failure());
            }
            observation.stop();
        }
    }
}
