package io.aludel.engine;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.error.ConnectionException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who reads: replicas in turn, without those that fail or are too far behind. */
class ReplicasTest {
    @TempDir
    Path directory;

    private final Set<String> down = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private Engine primary;
    private Engine first;
    private Engine second;

    @BeforeEach
    void open() {
        primary = database("primary");
        first = database("first");
        second = database("second");
    }

    @AfterEach
    void close() {
        primary.close();
        first.close();
        second.close();
    }

    private Engine database(String name) {
        Engine engine = Engine.builder("sqlite:" + directory.resolve(name + ".db"))
                .pool(PoolKind.UNPOOLED)
                .build();
        engine.transact(connection -> connection.execute(text("CREATE TABLE self (name TEXT)")));
        engine.transact(connection -> connection.execute(text("INSERT INTO self VALUES ('" + name + "')")));
        engine.events().pool().onConnecting(target -> {
            if (down.contains(name)) {
                throw new SQLException("the server does not answer", "08001");
            }
            return null;
        });
        return engine;
    }

    private Replicas listened(ReplicasBuilder builder) {
        Replicas replicas = builder.build();
        replicas.onChange(event -> told.add(name(event.engine()) + " " + event.kind()));
        return replicas;
    }

    private ReplicasBuilder both() {
        return Replicas.of(primary).replica(first).replica(second);
    }

    private String name(Engine engine) {
        return engine == primary ? "primary" : engine == first ? "first" : "second";
    }

    private static List<String> answers(Replicas replicas, int times) {
        List<String> names = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            names.add(replicas.read(connection -> String.valueOf(connection.scalar(text("SELECT name FROM self")))));
        }
        return names;
    }

    @Test
    void oneAfterTheOther() {
        assertThat(answers(both().build(), 4)).containsExactly("first", "second", "first", "second");
    }

    @Test
    void weightsGiveMoreTurns() {
        Replicas replicas =
                Replicas.of(primary).replica(first).replica(second, 2).build();
        assertThat(answers(replicas, 6)).containsExactly("first", "second", "second", "first", "second", "second");
        assertThat(replicas.status()).extracting(ReplicaStatus::chosen).containsExactly(2L, 4L);
    }

    @Test
    void byChanceEachHasItsShare() {
        Replicas replicas = Replicas.of(primary)
                .replica(first)
                .replica(second, 9)
                .choice(ReplicaChoice.RANDOM)
                .build();
        for (int time = 0; time < 1_000; time++) {
            replicas.choose();
        }
        assertThat(replicas.status().get(0).chosen()).isBetween(40L, 200L);
    }

    @Test
    void theQuickerOneIsChosenMoreOften() {
        Replicas replicas = both().choice(ReplicaChoice.LATENCY).build();
        Replica slow = new Replica(first, 1, Duration.ofSeconds(1), null, event -> {});
        Replica quick = new Replica(second, 1, Duration.ofSeconds(1), null, event -> {});
        slow.took(Duration.ofMillis(90));
        quick.took(Duration.ofMillis(10));
        ReplicaPicker picker = new ReplicaPicker(ReplicaChoice.LATENCY);
        int quickly = 0;
        for (int time = 0; time < 1_000; time++) {
            quickly += picker.pick(List.of(slow, quick)) == quick ? 1 : 0;
        }
        assertThat(quickly).isBetween(800, 970);
        assertThat(new HashSet<>(answers(replicas, 2))).containsExactlyInAnyOrder("first", "second");
        assertThat(replicas.status())
                .allSatisfy(status -> assertThat(status.latency()).isPositive());
    }

    @Test
    void aReplicaThatFailsIsLeftOutAndThePrimaryAnswers() {
        Replicas replicas = listened(both().leaveOut(Duration.ofMillis(150)));
        down.add("first");
        assertThat(answers(replicas, 4)).containsExactly("primary", "second", "second", "second");
        assertThat(told).containsExactly("first LEFT_OUT");
        assertThat(replicas.status()).extracting(ReplicaStatus::isAvailable).containsExactly(false, true);
    }

    @Test
    void whenItsTimeIsUpOneTriesItAgain() throws InterruptedException {
        Replicas replicas = listened(Replicas.of(primary).replica(first).leaveOut(Duration.ofMillis(100)));
        down.add("first");
        assertThat(answers(replicas, 2)).containsExactly("primary", "primary");
        down.clear();
        Thread.sleep(150);
        assertThat(answers(replicas, 2)).containsExactly("first", "first");
        assertThat(told).containsExactly("first LEFT_OUT", "first BACK");
    }

    @Test
    void whoIsTooFarBehindIsLeftOut() throws InterruptedException {
        List<Duration> lags = Collections.synchronizedList(new ArrayList<>());
        lags.add(Duration.ofSeconds(9));
        Replicas replicas = listened(Replicas.of(primary)
                .replica(first)
                .maxLag(Duration.ofSeconds(5), Duration.ofMillis(50), engine -> lags.get(0)));
        assertThat(answers(replicas, 2)).containsExactly("primary", "primary");
        lags.set(0, Duration.ofSeconds(1));
        Thread.sleep(80);
        assertThat(answers(replicas, 2)).containsExactly("first", "first");
        assertThat(told).containsExactly("first LEFT_OUT", "first BACK");
        assertThat(replicas.status().get(0).lag()).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoCannotSayHowFarItIsBehindIsLeftOut() {
        Replicas replicas = listened(both().maxLag(Duration.ofSeconds(5), Duration.ofSeconds(5), engine -> {
            if (engine == first) {
                throw new IllegalStateException("no such function");
            }
            return Duration.ZERO;
        }));
        assertThat(answers(replicas, 2)).containsExactly("second", "second");
        assertThat(told).containsExactly("first LEFT_OUT");
    }

    @Test
    void whoHasCommittedReadsFromThePrimaryForATime() throws InterruptedException {
        String[] user = {"ann"};
        Replicas replicas = Replicas.of(primary)
                .replica(first)
                .stickAfterCommit(Duration.ofMillis(200), () -> user[0])
                .build();
        primary.transact(connection -> connection.execute(text("INSERT INTO self VALUES ('more')")));
        assertThat(answers(replicas, 1)).containsExactly("primary");
        user[0] = "bob";
        assertThat(answers(replicas, 1)).containsExactly("first");
        user[0] = "ann";
        Thread.sleep(250);
        assertThat(answers(replicas, 1)).containsExactly("first");
        replicas.close();
        primary.transact(connection -> connection.execute(text("INSERT INTO self VALUES ('more')")));
        assertThat(answers(replicas, 1)).containsExactly("first");
    }

    @Test
    void withoutReplicasThePrimaryReads() {
        assertThat(answers(Replicas.of(primary).build(), 1)).containsExactly("primary");
    }

    @Test
    void thePrimarysOwnFailureIsTold() {
        down.addAll(Set.of("primary", "first"));
        Replicas replicas = Replicas.of(primary).replica(first).build();
        assertThatThrownBy(replicas::connect).isInstanceOf(ConnectionException.class);
    }

    @Test
    void replicasAreOfTheSameKind() {
        try (Engine other = Engine.create("h2:mem:other")) {
            assertThatThrownBy(() -> Replicas.of(primary).replica(other))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("another kind of database");
        }
    }
}
