package io.aludel.orm.session;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Savepoint;
import io.aludel.orm.EngineRouter;
import io.aludel.orm.JoinMode;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sessions on connections and transactions that others have begun. */
@EveryDatabase
class SessionOnConnectionSuiteTest extends SessionSuite {
    @Test
    void aSessionOnAConnectionWithoutATransactionHasItsOwn() {
        try (Connection connection = engine.connect()) {
            try (Session session = sessions.open(connection)) {
                session.add(new Member("ann"));
                session.commit();
                session.add(new Member("bob"));
                session.flush();
            }
            assertThat(connection.isClosed()).isFalse();
        }
        assertThat(names()).containsExactly("ann");
    }

    @Test
    void aCommitLeavesTheTransactionOfTheConnectionOpen() {
        try (Connection connection = engine.connect()) {
            connection.beginTransaction();
            try (Session session = sessions.open(connection)) {
                session.add(new Member("ann"));
                session.commit();
            }
            assertThat(connection.inTransaction()).isTrue();
            connection.rollback();
        }
        assertThat(names()).isEmpty();
        try (Connection connection = engine.connect()) {
            connection.beginTransaction();
            try (Session session = sessions.open(connection)) {
                session.add(new Member("ann"));
                session.flush();
                session.rollback();
            }
            assertThat(connection.inTransaction()).isFalse();
        }
    }

    @Test
    void aSessionCanControlTheTransactionOfTheConnection() {
        try (Connection connection = engine.connect()) {
            connection.beginTransaction();
            try (Session session = with(SessionOptions.CLASSIC.joinMode(JoinMode.CONTROL_FULLY))
                    .open(connection)) {
                session.add(new Member("ann"));
                session.commit();
            }
            assertThat(connection.inTransaction()).isFalse();
        }
        assertThat(names()).containsExactly("ann");
    }

    @Test
    void codeThatCommitsCanBeTestedWithinATransaction() {
        try (Connection connection = engine.connect()) {
            connection.beginTransaction();
            SessionFactory factory = with(SessionOptions.CLASSIC.joinMode(JoinMode.CREATE_SAVEPOINT));
            try (Session session = factory.open(connection)) {
                session.add(new Member("ann"));
                session.commit();
                session.add(new Member("bob"));
                session.flush();
                session.rollback();
                session.add(new Member("cid"));
                session.commit();
                assertThat(session.execute(
                                        select(Member_.name).from(Member.class).orderBy(Member_.name))
                                .all())
                        .containsExactly("ann", "cid");
            }
            assertThat(connection.inTransaction()).isTrue();
            connection.rollback();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void withinASavepointASessionTakesOneOfItsOwn() {
        try (Connection connection = engine.connect()) {
            connection.beginTransaction();
            Savepoint around = connection.beginNested();
            try (Session session = sessions.open(connection)) {
                session.add(new Member("ann"));
                session.flush();
                session.rollback();
                assertThat(around.isActive()).isTrue();
                session.add(new Member("bob"));
                session.commit();
                assertThat(around.isActive()).isTrue();
            }
            around.commit();
            connection.commit();
        }
        assertThat(names()).containsExactly("bob");
    }

    @Test
    void eachEntityCanHaveADatabaseOfItsOwn(TestDatabase database) {
        List<Class<?>> asked = new ArrayList<>();
        EngineRouter router = request -> {
            if (request.entity() != null) {
                asked.add(request.entity());
            }
            return null;
        };
        try (Session session = with(SessionOptions.CLASSIC.router(router)).open()) {
            session.connection(Member.class);
        }
        assertThat(asked).containsExactly(Member.class);
        assertThat(EngineRouter.byEntity(Map.of(Member.class, engine))
                        .engine(new EngineRouter.Request(Member.class, false, true)))
                .isSameAs(engine);
    }
}
