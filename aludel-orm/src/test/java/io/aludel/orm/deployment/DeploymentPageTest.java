package io.aludel.orm.deployment;

import static io.aludel.sql.ExecutionOptions.ISOLATION_LEVEL;
import static io.aludel.sql.ExecutionOptions.NETWORK_TIMEOUT;
import static io.aludel.sql.ExecutionOptions.QUERY_TIMEOUT;
import static io.aludel.sql.ExecutionOptions.READ_ONLY;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.ReplicaChoice;
import io.aludel.engine.Replicas;
import io.aludel.engine.Retry;
import io.aludel.engine.ServerPooling;
import io.aludel.error.ErrorCode;
import io.aludel.orm.EngineRouter;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.Shards;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Does what the page about deployment shows. */
@EveryDatabase
class DeploymentPageTest {
    private static final Registry MODELS = Registry.of(TheatreSeat.class);

    private final List<String> log = new ArrayList<>();
    private String url = "";
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open(TestDatabase db) {
        url = db.url();
        engine = Engine.create(url);
        MODELS.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, MODELS);
        sessions.transactWithoutResult(session -> session.add(new TheatreSeat("12A", "Globe")));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void nothingWaitsForever() {
        // region timeouts
        Engine strict = Engine.builder(url)
                .poolTimeout(Duration.ofSeconds(2))
                .option(QUERY_TIMEOUT, Duration.ofSeconds(5))
                .option(NETWORK_TIMEOUT, Duration.ofSeconds(30))
                .build();
        Engine reports = strict.withOption(QUERY_TIMEOUT, Duration.ofMinutes(2))
                .withOption(NETWORK_TIMEOUT, Duration.ofMinutes(3)); // shares the pool
        // endregion
        try (strict) {
            if (!url.contains("sqlite") && !url.contains("h2")) { // which have no network
                assertThat(silence(strict)).isEqualTo(30_000);
                assertThat(silence(reports)).isEqualTo(180_000);
                assertThat(silence(strict)).isEqualTo(30_000);
            }
            assertThat(SessionFactory.of(reports, MODELS)
                            .<Object>transact(session ->
                                    session.getOne(TheatreSeat.class, "12A").getTheatre()))
                    .isEqualTo("Globe");
        }
    }

    private static int silence(Engine engine) {
        return engine.transact(connection -> connection.driver().use(jdbc -> jdbc.getNetworkTimeout()));
    }

    @Test
    void workIsDoneAgain() {
        String guest = "ann";
        // region conflict
        SessionFactory serializable =
                sessions.with(sessions.options().option(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE));
        boolean mine = serializable.transact(Retry.of(3), session -> {
            TheatreSeat seat = session.getOne(TheatreSeat.class, "12A");
            if (seat.getGuest() != null) {
                return false;
            }
            seat.setGuest(guest);
            return true;
        });
        // endregion
        assertThat(mine).isTrue();
        // region conflictOptions
        Retry retry = Retry.of(5) // attempts altogether
                .backOff(Duration.ofMillis(20), Duration.ofSeconds(2))
                .on(ErrorCode.CONNECTION_LOST, ErrorCode.STALE_DATA)
                .onRetry(attempt -> log.add(attempt.number() + ": " + attempt.failure()));
        // endregion
        assertThat(sessions.<Object>transact(
                        retry,
                        session -> session.get(TheatreSeat.class, "12A")
                                .map(TheatreSeat::getGuest)
                                .orElseThrow()))
                .isEqualTo("ann");
        assertThat(log).isEmpty();
    }

    @Test
    void replicasRead() {
        Engine primary = engine;
        String firstUrl = url;
        String secondUrl = url;
        // region replicas
        Engine first = Engine.builder(firstUrl)
                .poolTimeout(Duration.ofSeconds(1)) // so that the primary answers soon when this one does not
                .build();
        Engine second =
                Engine.builder(secondUrl).poolTimeout(Duration.ofSeconds(1)).build();
        Replicas replicas =
                Replicas.of(primary).replica(first).replica(second, 2).build();
        SessionFactory routed =
                SessionFactory.of(primary, MODELS).with(SessionOptions.DEFAULT.router(EngineRouter.replicas(replicas)));
        try (Session session = routed.open()) {
            session.begin(ExecutionOptions.of(READ_ONLY, true)); // one replica answers for this transaction
            session.execute(select(TheatreSeat.class)).all();
        }
        // endregion
        assertThat(first.statistics().statements()).isEqualTo(1);
        // region replicasOfCore
        Object free = replicas.read(connection -> connection.scalar(text("SELECT count(*) FROM theatre_seat")));
        // endregion
        assertThat(free).hasToString("1");
        replicas.close();
        // region replicaOptions
        Replicas chosen = Replicas.of(primary)
                .replica(first)
                .replica(second)
                .choice(ReplicaChoice.LATENCY)
                .leaveOut(Duration.ofSeconds(10))
                .stickAfterCommit(Duration.ofSeconds(5), () -> currentUser())
                .build();
        chosen.onChange(event -> log.add(event.kind() + " " + event.engine()));
        // endregion
        assertThat(chosen.status()).hasSize(2);
        chosen.close();
        first.close();
        second.close();
    }

    private static String currentUser() {
        return "ann";
    }

    // region lag
    /** How far a standby of PostgreSQL is behind; nothing when it has replayed all that it received. */
    static Duration lag(Engine standby) {
        try (Connection connection = standby.connect()) {
            Object millis =
                    connection.scalar(text("SELECT CASE WHEN pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn()"
                            + " THEN 0 ELSE coalesce((extract(epoch FROM now() - pg_last_xact_replay_timestamp()) * 1000)::bigint, 0)"
                            + " END"));
            return Duration.ofMillis(((Number) millis).longValue());
        }
    }
    // endregion

    @Test
    void aStandbySaysHowFarItIsBehind(TestDatabase db) {
        Assumptions.assumeThat(db.kind()).isEqualTo(TestDatabase.Kind.POSTGRESQL);
        try (Engine standby = Engine.create(url)) {
            // region lagLimit
            Replicas replicas = Replicas.of(engine)
                    .replica(standby)
                    .maxLag(Duration.ofSeconds(10), Duration.ofSeconds(2), DeploymentPageTest::lag)
                    .build();
            // endregion
            assertThat(replicas.choose()).isSameAs(standby);
            assertThat(replicas.status().get(0).lag()).isEqualTo(Duration.ZERO);
        }
    }

    @Test
    void aPoolerIsNamed(TestDatabase db) {
        Assumptions.assumeThat(db.kind()).isEqualTo(TestDatabase.Kind.POSTGRESQL);
        String pgbouncer = url.replaceAll("\\?.*", "");
        // region pgbouncer
        Engine pooled = Engine.create(pgbouncer + "?pooling=transaction");
        // endregion
        assertThat(pooled.serverPooling()).isEqualTo(ServerPooling.TRANSACTION);
        assertThat(SessionFactory.of(pooled, MODELS)
                        .<Object>transact(session -> session.get(TheatreSeat.class, "12A")
                                .map(TheatreSeat::getTheatre)
                                .orElseThrow()))
                .isEqualTo("Globe");
        pooled.close();
    }

    @Test
    void aSessionBelongsToOneShard(TestDatabase db) {
        Engine london = engine;
        TestDatabase second = TestDatabases.create(db.kind());
        Engine verona = Engine.create(second.url());
        MODELS.metadata().createAll(verona);
        // region shards
        Map<String, String> cities = Map.of("Globe", "london", "Arena", "verona");
        Shards<String> theatres = Shards.of(sessions, Map.of("london", london, "verona", verona), cities::get);
        theatres.<Object>transact("Arena", session -> {
            session.add(new TheatreSeat("12B", "Arena"));
            return "12B";
        });
        List<TheatreSeat> first = theatres.gather(
                session -> session.execute(select(TheatreSeat.class)
                                .where(TheatreSeat_.guest.isNull())
                                .orderBy(TheatreSeat_.place)
                                .limit(10))
                        .all(),
                Comparator.comparing(TheatreSeat::getPlace),
                10);
        // endregion
        assertThat(first).extracting(TheatreSeat::getPlace).containsExactly("12A", "12B");
        assertThat(places(london)).containsExactly("12A");
        assertThat(places(verona)).containsExactly("12B");
        try (Session session = theatres.open("Globe")) {
            assertThat(session.get(TheatreSeat.class, "12B")).isEmpty();
        }
        verona.close();
        second.close();
    }

    /** What is in one database, whoever has put it there. */
    private static List<String> places(Engine shard) {
        try (Connection connection = shard.connect()) {
            return connection.execute(text("SELECT place FROM theatre_seat")).all().stream()
                    .map(row -> row.get(0, String.class))
                    .toList();
        }
    }

    @Test
    void anEngineIsClosedLast() {
        Engine ending = Engine.create(url);
        // region shutdown
        Thread shutdown = new Thread(
                () -> {
                    stopTakingRequests(); // the server answers what it has begun
                    ending.close(); // connections in use go on, and are closed when they come back
                },
                "shutdown");
        Runtime.getRuntime().addShutdownHook(shutdown);
        // endregion
        assertThat(Runtime.getRuntime().removeShutdownHook(shutdown)).isTrue();
        shutdown.run();
        assertThat(log).containsExactly("stopped");
        assertThat(ending.poolStatus().open()).isZero();
    }

    private void stopTakingRequests() {
        log.add("stopped");
    }
}
