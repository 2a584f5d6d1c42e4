package io.aludel.orm.session;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.engine.PoolKind;
import io.aludel.engine.Replicas;
import io.aludel.engine.ReplicasBuilder;
import io.aludel.orm.EngineRouter;
import io.aludel.orm.OutsideTransactions;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.sql.ExecutionOptions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which database a session reads from. Each holds a badge of its own name, so that the answer says who gave it. */
class ReplicaRoutingTest {
    private static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);
    private static final ExecutionOptions READ_ONLY = ExecutionOptions.of(ExecutionOptions.READ_ONLY, true);

    @TempDir
    Path directory;

    private Engine primary;
    private Engine first;
    private Engine second;
    private boolean firstIsDown;

    @BeforeEach
    void open() {
        primary = database("primary");
        first = database("first");
        second = database("second");
        first.events().pool().onConnecting(target -> {
            if (firstIsDown) {
                throw new SQLException("the server does not answer", "08001");
            }
            return null;
        });
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
        MODELS.metadata().createAll(engine);
        SessionFactory.of(engine, MODELS).transactWithoutResult(session -> session.add(new Badge(name, 1)));
        return engine;
    }

    private ReplicasBuilder both() {
        return Replicas.of(primary).replica(first).replica(second);
    }

    private SessionFactory sessions(Replicas replicas) {
        return SessionFactory.of(primary, MODELS)
                .with(SessionOptions.DEFAULT.outside(OutsideTransactions.READ).router(EngineRouter.replicas(replicas)));
    }

    private static List<String> read(Session session) {
        return session.execute(select(Badge_.code).from(Badge.class).orderBy(Badge_.level, Badge_.code))
                .all();
    }

    @Test
    void whatIsReadOutsideOfTransactionsGoesToReplicasInTurn() {
        try (Session session = sessions(both().build()).open()) {
            assertThat(read(session)).containsExactly("first");
            assertThat(read(session)).containsExactly("second");
            assertThat(session.get(Badge.class, "first")).isPresent();
            assertThat(session.execute(text("SELECT code FROM badge")).one().get(0, String.class))
                    .isEqualTo("second");
        }
    }

    @Test
    void oneReplicaAnswersForATransactionThatOnlyReads() {
        try (Session session = sessions(both().build()).open()) {
            session.begin(READ_ONLY);
            assertThat(read(session)).containsExactly("first");
            assertThat(read(session)).containsExactly("first");
            session.commit();
            session.begin(READ_ONLY);
            assertThat(read(session)).containsExactly("second");
            session.commit();
        }
    }

    @Test
    void aTransactionThatMayWriteReadsFromThePrimary() {
        try (Session session = sessions(both().build()).open()) {
            session.begin();
            assertThat(read(session)).containsExactly("primary");
            session.getOne(Badge.class, "primary").setLevel(2);
            session.commit();
        }
    }

    @Test
    void aSessionThatHasWrittenStaysWithThePrimary() {
        try (Session session = sessions(both().build()).open()) {
            assertThat(read(session)).containsExactly("first");
            session.begin();
            session.add(new Badge("new", 2));
            session.commit();
            assertThat(read(session)).containsExactly("primary", "new");
            session.begin(READ_ONLY);
            assertThat(read(session)).containsExactly("primary", "new");
            session.commit();
        }
        try (Session other = sessions(both().build()).open()) {
            assertThat(read(other)).containsExactly("first");
        }
    }

    @Test
    void whatWasRolledBackWasNotWritten() {
        try (Session session = sessions(both().build()).open()) {
            session.begin();
            session.add(new Badge("new", 2));
            session.flush();
            session.rollback();
            assertThat(read(session)).containsExactly("first");
        }
    }

    @Test
    void sqlOfTheApplicationsOwnMayWrite() {
        try (Session session = sessions(both().build()).open()) {
            session.begin();
            session.connection().execute(text("UPDATE badge SET level = 3"));
            session.commit();
            assertThat(read(session)).containsExactly("primary");
        }
    }

    @Test
    void someTimeAfterItsCommitItReadsFromReplicasAgain() throws InterruptedException {
        Replicas replicas = both().stickAfterCommit(Duration.ofMillis(150)).build();
        try (Session session = sessions(replicas).open()) {
            session.begin();
            session.add(new Badge("new", 2));
            session.commit();
            assertThat(read(session)).containsExactly("primary", "new");
            Thread.sleep(200);
            assertThat(read(session)).containsExactly("first");
        }
    }

    @Test
    void whatSomebodyHasCommittedIsSeenByTheirOtherSessions() {
        String[] user = {"ann"};
        Replicas replicas =
                both().stickAfterCommit(Duration.ofMinutes(1), () -> user[0]).build();
        SessionFactory sessions = sessions(replicas);
        sessions.transactWithoutResult(
                session -> session.getOne(Badge.class, "primary").setLevel(2));
        try (Session session = sessions.open()) {
            assertThat(read(session)).containsExactly("primary");
        }
        user[0] = "bob";
        try (Session session = sessions.open()) {
            assertThat(read(session)).containsExactly("first");
        }
    }

    @Test
    void aReplicaThatDoesNotAnswerIsLeftOutAndThePrimaryAnswers() {
        firstIsDown = true;
        try (Session session = sessions(both().build()).open()) {
            assertThat(read(session)).containsExactly("primary");
            assertThat(read(session)).containsExactly("second");
            assertThat(read(session)).containsExactly("second");
        }
    }

    @Test
    void withoutReplicasTheRouterLeavesAllToThePrimary() {
        try (Session session = sessions(Replicas.of(primary).build()).open()) {
            assertThat(read(session)).containsExactly("primary");
        }
    }
}
