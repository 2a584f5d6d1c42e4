package io.aludel.micrometer;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Engine;
import io.aludel.engine.EngineStatistics;
import io.aludel.engine.PlanStatistics;
import io.aludel.engine.PoolStatus;
import io.aludel.engine.StatementEvent;
import io.aludel.event.Registration;
import io.aludel.orm.SessionFactory;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Meters of an engine, and of the sessions over it. Safe for use by many threads; listens from {@link #bindTo} to {@link #close}.
 *
 * <pre>{@code
 * new AludelMetrics(sessions, "blog").bindTo(registry);
 * }</pre>
 *
 * <p>All meters have the tag {@code engine}. Tags have few values: kinds of statements, attributes of the model, and never a text or a
 * value.
 */
public final class AludelMetrics implements MeterBinder, AutoCloseable {
    private final Engine engine;
    private final @Nullable SessionFactory sessions;
    private final Tags tags;
    private final List<Registration> registrations = new CopyOnWriteArrayList<>();

    /**
     * Meters of an engine alone.
     *
     * @param name what tells the engine from others
     */
    public AludelMetrics(Engine engine, String name) {
        this(engine, null, name);
    }

    /**
     * Meters of the sessions of a factory, and of its engine.
     *
     * @param name what tells the engine from others
     */
    public AludelMetrics(SessionFactory sessions, String name) {
        this(sessions.engine(), sessions, name);
    }

    private AludelMetrics(Engine engine, @Nullable SessionFactory sessions, String name) {
        this.engine = requireNonNull(engine, "engine");
        this.sessions = sessions;
        this.tags = Tags.of("engine", name);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        pool(registry);
        plans(registry);
        transactions(registry);
        registrations.add(engine.events().afterExecute(event -> statement(registry, event)));
        if (sessions != null) {
            registrations.addAll(new SessionMeters(registry, tags).listen(sessions.events()));
        }
    }

    private void statement(MeterRegistry registry, StatementEvent event) {
        String kind = event.shape().kind().name().toLowerCase(Locale.ROOT);
        Timer.builder("aludel.statements")
                .description("statements, by the time that the database took to answer")
                .tags(tags.and("kind", kind, "outcome", event.failure() == null ? "success" : "error"))
                .register(registry)
                .record(event.elapsed());
        event.cause()
                .ifPresent(cause -> Counter.builder("aludel.lazy.loads")
                        .description("statements that load an attribute because it was touched")
                        .tags(tags.and("attribute", cause.name()))
                        .register(registry)
                        .increment());
    }

    private void pool(MeterRegistry registry) {
        pool(registry, "aludel.pool.active", "connections in use", PoolStatus::active);
        pool(registry, "aludel.pool.idle", "connections that wait for use", PoolStatus::idle);
        pool(registry, "aludel.pool.waiting", "threads that wait for a connection", PoolStatus::waiting);
        counter(registry, "aludel.pool.opened", "connections that were opened", tags, EngineStatistics::opened);
        counter(registry, "aludel.pool.lent", "times a connection was lent", tags, EngineStatistics::lent);
    }

    private void pool(MeterRegistry registry, String name, String what, ToDoubleFunction<PoolStatus> value) {
        Gauge.builder(name, engine, watched -> value.applyAsDouble(watched.poolStatus()))
                .description(what)
                .tags(tags)
                .register(registry);
    }

    private void plans(MeterRegistry registry) {
        plans(registry, "hit", PlanStatistics::hits);
        plans(registry, "miss", PlanStatistics::misses);
        plans(registry, "uncached", PlanStatistics::uncached);
        counter(
                registry,
                "aludel.plans.evictions",
                "compiled statements that were dropped to make room",
                tags,
                statistics -> statistics.plans().evictions());
        Gauge.builder(
                        "aludel.plans.size",
                        engine,
                        watched -> watched.statistics().plans().size())
                .description("compiled statements that are kept")
                .tags(tags)
                .register(registry);
    }

    private void plans(MeterRegistry registry, String result, ToDoubleFunction<PlanStatistics> value) {
        counter(
                registry,
                "aludel.plans",
                "compiled statements that were asked for",
                tags.and("result", result),
                statistics -> value.applyAsDouble(statistics.plans()));
    }

    private void transactions(MeterRegistry registry) {
        counter(
                registry,
                "aludel.transactions",
                "transactions that ended",
                tags.and("outcome", "commit"),
                EngineStatistics::commits);
        counter(
                registry,
                "aludel.transactions",
                "transactions that ended",
                tags.and("outcome", "rollback"),
                EngineStatistics::rollbacks);
    }

    private void counter(
            MeterRegistry registry, String name, String what, Tags all, ToDoubleFunction<EngineStatistics> value) {
        FunctionCounter.builder(name, engine, watched -> value.applyAsDouble(watched.statistics()))
                .description(what)
                .tags(all)
                .register(registry);
    }

    /** Listens no more; meters stay where they are. */
    @Override
    public void close() {
        registrations.forEach(Registration::close);
        registrations.clear();
    }
}
