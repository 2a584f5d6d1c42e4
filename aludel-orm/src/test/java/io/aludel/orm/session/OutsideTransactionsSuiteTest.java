package io.aludel.orm.session;

import static io.aludel.orm.Load.defer;
import static io.aludel.sql.ExecutionOptions.ISOLATION_LEVEL;
import static io.aludel.sql.ExecutionOptions.READ_ONLY;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.engine.PoolEvent;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.OutsideTransactions;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.orm.error.LazyLoadException;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions that only read outside of transactions, and one that stands for several. */
@EveryDatabase
class OutsideTransactionsSuiteTest {
    private static final Registry MODELS = Registry.of(Member.class, Loan.class, Badge.class);

    private final List<String> events = new ArrayList<>();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void create(TestDatabase database) {
        engine = Engine.create(database.url());
        MODELS.metadata().createAll(engine);
        SessionFactory.of(engine, MODELS).transactWithoutResult(session -> {
            Member ann = new Member("ann");
            ann.getLoans().add(new Loan("rake"));
            session.add(ann);
        });
        sessions = SessionFactory.of(engine, MODELS)
                .with(SessionOptions.DEFAULT.expireOnCommit(false).outside(OutsideTransactions.READ));
        engine.events().pool().on(PoolEvent.Kind.CHECKOUT, event -> events.add("out"));
        engine.events().pool().on(PoolEvent.Kind.CHECKIN, event -> events.add("in"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void eachCallGivesItsConnectionBack() {
        try (Session session = sessions.open()) {
            Member ann = session.execute(select(Member.class)).one();
            assertThat(events).containsExactly("out", "in");
            assertThat(ann.getLoans()).hasSize(1);
            assertThat(session.execute(text("SELECT name FROM member")).all()).hasSize(1);
            assertThat(session.get(Member.class, ann.getId())).containsSame(ann);

            assertThat(events).containsExactly("out", "in", "out", "in", "out", "in");
            assertThat(session.inTransaction()).isFalse();
        }
    }

    @Test
    void whatIsTouchedMayBeForbidden() {
        SessionOptions strict = sessions.options().outside(OutsideTransactions.READ_WITHOUT_LAZY_LOADS);
        try (Session session = sessions.open(strict)) {
            Member ann = session.execute(select(Member.class)).one();
            assertThatThrownBy(() -> ann.getLoans().size())
                    .isInstanceOf(LazyLoadException.class)
                    .hasMessage("ORM-2106: Member.loans of Member#" + ann.getId()
                            + " is not loaded, and loading it now is forbidden by OutsideTransactions.READ_WITHOUT_LAZY_LOADS,"
                            + " since there is no transaction."
                            + "\n  Load it with the query: options(selectinload(Member_.loans)).");

            session.begin();
            assertThat(ann.getLoans()).hasSize(1);
            session.commit();
            assertThat(ann.getLoans()).hasSize(1);
        }
    }

    @Test
    void soMayColumnsThatWereLeftOut() {
        SessionOptions strict = sessions.options().outside(OutsideTransactions.READ_WITHOUT_LAZY_LOADS);
        try (Session session = sessions.open(strict)) {
            Member ann = session.execute(select(Member.class).options(defer(Member_.email)))
                    .one();
            assertThatThrownBy(ann::getEmail)
                    .isInstanceOf(LazyLoadException.class)
                    .hasMessageContaining(
                            "is forbidden by OutsideTransactions.READ_WITHOUT_LAZY_LOADS, since there is no transaction.")
                    .hasMessageContaining("options(undefer(Member_.email))");
            session.begin();
            assertThat(ann.getEmail()).isNull();
        }
    }

    @Test
    void changesRaise() {
        try (Session session = sessions.open()) {
            Member ann = session.execute(select(Member.class)).one();

            assertThatThrownBy(() -> ann.setEmail("ann@example.org"))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage("""
                            ORM-2110: the session was asked to change something outside of a transaction, where it only reads.
                              Usually the method lacks @Transactional, or an object was changed after its transaction.
                              Do it within a transaction.""");
            assertThatThrownBy(() -> session.add(new Member("bob"))).hasMessageContaining("ORM-2110");
            assertThatThrownBy(() -> session.delete(ann)).hasMessageContaining("ORM-2110");
            assertThatThrownBy(() -> session.merge(ann)).hasMessageContaining("ORM-2110");
            assertThatThrownBy(() -> session.execute(delete(Member.class).allRows()))
                    .hasMessageContaining("ORM-2110");
            assertThatThrownBy(() -> session.bulkInsert(Member.class, List.of(new Member("bob"))))
                    .hasMessageContaining("ORM-2110");
            assertThatThrownBy(session::connection).hasMessageContaining("session.connection()");
            assertThatThrownBy(session::beginNested).hasMessageContaining("session.beginNested()");
            assertThatThrownBy(() -> session.stream(select(Member.class), 10))
                    .hasMessageContaining("session.stream(..)");

            assertThat(ann.getEmail()).isNull();
            assertThat(session.isModified(ann)).isFalse();
        }
    }

    @Test
    void aTransactionWritesAndItsObjectsStay() {
        try (Session session = sessions.open()) {
            session.begin();
            Member ann = session.execute(select(Member.class)).one();
            ann.setEmail("ann@example.org");
            session.commit();

            assertThat(ann.getEmail()).isEqualTo("ann@example.org");
            assertThat(events).containsExactly("out", "in");
            assertThat(session.contains(ann)).isTrue();
        }
    }

    @Test
    void aTransactionThatReadsOnlyRefusesChanges() {
        try (Session session = sessions.open()) {
            session.begin(ExecutionOptions.of(READ_ONLY, true));
            Member ann = session.execute(select(Member.class)).one();

            assertThatThrownBy(() -> ann.setEmail("ann@example.org"))
                    .hasMessageContaining("a transaction that was begun to read only");
            session.commit();

            session.begin();
            ann.setEmail("ann@example.org");
            session.commit();
        }
    }

    @Test
    void aTransactionHasOptionsOfItsOwn() {
        try (Session session = sessions.open()) {
            session.begin(ExecutionOptions.of(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE));
            assertThat(session.connection().driver().isolationLevel()).isEqualTo(IsolationLevel.SERIALIZABLE);
            session.commit();
        }
        try (Session session = sessions.open()) {
            session.begin();
            assertThat(session.connection().options().get(ISOLATION_LEVEL)).isEmpty();
        }
    }

    @Test
    void oneSessionStandsForAnother() {
        AtomicReference<Session> present = new AtomicReference<>();
        Session standIn = Session.of(present::get);
        List<Session> told = new ArrayList<>();
        sessions.events().beforeFlush(told::add);
        try (Session first = sessions.open();
                Session second = sessions.open()) {
            present.set(first);
            first.begin();
            Member bob = new Member("bob");
            standIn.add(bob);
            standIn.flush();
            assertThat(told).containsExactly(first);
            assertThat(first.contains(bob)).isTrue();
            assertThat(standIn.contains(bob)).isTrue();
            first.rollback();

            present.set(second);
            assertThat(standIn.contains(bob)).isFalse();
            standIn.info().put("key", "value");
            assertThat(second.info()).containsEntry("key", "value");
            assertThatThrownBy(standIn::commit)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("session.commit() was called on a session that stands for");
            assertThatThrownBy(standIn::close).hasMessageContaining("session.close()");
        }
    }
}
