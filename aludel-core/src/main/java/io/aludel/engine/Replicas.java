package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ConnectionException;
import io.aludel.error.ErrorCode;
import io.aludel.event.ListenerOption;
import io.aludel.event.Listeners;
import io.aludel.event.Registration;
import io.aludel.sql.ExecutionOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A primary database and copies of it that only read. Which one answers is decided before a connection is taken. A replica that fails is
 * left out for a while, and another one or the primary answers. Safe for use by many threads; make one beside the engines, and close it
 * before them.
 *
 * <pre>{@code
 * Replicas replicas = Replicas.of(primary).replica(first).replica(second, 2).build();
 * SessionFactory sessions = SessionFactory.of(primary, models)
 *         .with(SessionOptions.DEFAULT.router(EngineRouter.replicas(replicas)));
 * long posts = replicas.read(connection -> connection.scalar(select(count()).from(POSTS)));
 * }</pre>
 */
public final class Replicas implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.engine.replicas");

    private final Engine primary;
    private final List<Replica> replicas;
    private final ReplicaPicker picker;
    private final @Nullable Duration stickTime;
    private final @Nullable ReplicaStickiness stickiness;
    private final Listeners<Consumer<ReplicaEvent>> listeners = new Listeners<>();
    private final List<Registration> registrations = new ArrayList<>();

    Replicas(
            Engine primary,
            ReplicaPicker picker,
            @Nullable Duration stickTime,
            @Nullable ReplicaStickiness stickiness,
            Function<Consumer<ReplicaEvent>, List<Replica>> replicas) {
        this.primary = primary;
        this.picker = picker;
        this.stickTime = stickTime;
        this.stickiness = stickiness;
        this.replicas = replicas.apply(this::tell);
        this.replicas.forEach(this::watch);
        if (stickiness != null) {
            registrations.add(primary.events().onTransaction(event -> committing(event, stickiness)));
        }
    }

    /** Replicas of an engine, which are told one by one. */
    public static ReplicasBuilder of(Engine primary) {
        return new ReplicasBuilder(primary);
    }

    private void watch(Replica replica) {
        EngineEvents events = replica.engine().events();
        registrations.add(events.onConnection(connection -> replica.answered()));
        registrations.add(events.afterExecute(event -> replica.took(event.elapsed())));
        registrations.add(events.onError(event -> {
            if (event.isDisconnect() && !event.isPing()) {
                replica.failed(event.failure());
            }
        }));
    }

    private static void committing(TransactionEvent event, ReplicaStickiness stickiness) {
        boolean commits =
                event.kind() == TransactionEvent.Kind.COMMIT || event.kind() == TransactionEvent.Kind.COMMIT_PREPARED;
        if (commits && !event.connection().options().get(ExecutionOptions.READ_ONLY, false)) {
            stickiness.committed();
        }
    }

    private void tell(ReplicaEvent event) {
        if (event.kind() == ReplicaEvent.Kind.BACK) {
            LOG.info("{} answers again", event.engine());
        } else if (event.cause() == null) {
            LOG.warn("{} is left out: it is too far behind", event.engine());
        } else {
            LOG.warn("{} is left out: {}", event.engine(), event.cause().toString());
        }
        listeners.each(listener -> listener.accept(event));
    }

    /** Calls the listener when a replica is left out, and when it is back. */
    public Registration onChange(Consumer<ReplicaEvent> listener, ListenerOption... options) {
        return listeners.add(listener, options);
    }

    /** The database that is written to. */
    public Engine primary() {
        return primary;
    }

    /** How the replicas do. */
    public List<ReplicaStatus> status() {
        return replicas.stream().map(Replica::status).toList();
    }

    /** How long a session that has committed reads from the primary; nothing for always. */
    public Optional<Duration> stickTime() {
        return Optional.ofNullable(stickTime);
    }

    /** Whether an engine is one of the replicas. */
    public boolean isReplica(Engine engine) {
        return replicas.stream().anyMatch(replica -> replica.engine() == engine);
    }

    /** Who is to read next: a replica, or the primary when none can, or when whoever works here has committed something lately. */
    public Engine choose() {
        if (stickiness != null && stickiness.holds()) {
            return primary;
        }
        List<Replica> available = replicas.stream().filter(Replica::isAvailable).toList();
        if (available.isEmpty()) {
            return primary;
        }
        Replica picked = picker.pick(available);
        picked.chosen();
        return picked.engine();
    }

    /**
     * Who reads in the place of a replica that could not be reached: the primary. The replica is left out from now on, unless all its
     * connections were in use.
     *
     * @param failed the engine that was chosen
     * @throws ConnectionException the failure, when it was the primary's
     */
    public Engine insteadOf(Engine failed, ConnectionException failure) {
        requireNonNull(failure, "failure");
        Replica replica = replicas.stream()
                .filter(each -> each.engine() == failed)
                .findFirst()
                .orElseThrow(() -> failure);
        if (failure.code() != ErrorCode.POOL_EXHAUSTED) {
            replica.failed(failure);
        }
        return primary;
    }

    /** A connection for reading, of a replica or of the primary. Where the database knows such transactions, they only read. */
    public Connection connect() {
        Engine chosen = choose();
        try {
            return reading(chosen);
        } catch (ConnectionException failure) {
            return reading(insteadOf(chosen, failure));
        }
    }

    private static Connection reading(Engine engine) {
        boolean unknown = engine.dialect().transactions().readOnly() == null;
        return (unknown ? engine : engine.withOption(ExecutionOptions.READ_ONLY, true)).connect();
    }

    /** Does some work that only reads, in a transaction of a replica or of the primary. */
    public <T extends @Nullable Object> T read(Function<? super Connection, ? extends T> work) {
        try (Connection connection = connect()) {
            return work.apply(connection);
        }
    }

    /** Listens to the engines no longer. They are not closed. */
    @Override
    public void close() {
        registrations.forEach(Registration::close);
    }
}
