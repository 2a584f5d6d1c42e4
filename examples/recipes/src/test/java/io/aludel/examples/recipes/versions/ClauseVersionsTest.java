package io.aludel.examples.recipes.versions;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class ClauseVersionsTest {
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void sign(TestDatabase db) {
        engine = Engine.create(db.url());
        sessions = Models.create(engine, Clause.class, Treaty.class);
        ClauseVersions.insteadOfUpdates(sessions);
        sessions.transactWithoutResult(session -> {
            session.add(new Treaty("of Ghent", new Clause(1, "peace")));
            session.add(new Clause(2, "trade"));
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Treaty treaty(Session session) {
        return session.execute(select(Treaty.class)).one();
    }

    private List<Clause> clauses() {
        try (Session session = sessions.open()) {
            return session.execute(select(Clause.class).orderBy(Clause_.number, Clause_.version))
                    .all();
        }
    }

    @Test
    void aChangeIsTheNextVersion() {
        try (Session session = sessions.open()) {
            Clause trade = session.getOne(Clause.class, new ClauseId(2, 1));
            trade.setWording("free trade");
            session.commit();
            trade.setWording("fair trade");
            session.commit();
            assertThat(trade.getVersion()).isEqualTo(3);
            assertThat(trade.getNewest()).isEqualTo(3);
        }
        assertThat(clauses())
                .extracting(
                        Clause::getNumber, Clause::getVersion, Clause::isCurrent, Clause::getNewest, Clause::getWording)
                .containsExactly(
                        tuple(1L, 1, true, 1, "peace"),
                        tuple(2L, 1, false, 3, "trade"),
                        tuple(2L, 2, false, 3, "free trade"),
                        tuple(2L, 3, true, 3, "fair trade"));
    }

    @Test
    void whoRefersToItRefersToTheNewest() {
        try (Session session = sessions.open()) {
            Treaty treaty = treaty(session);
            Clause peace = treaty.getClause();
            peace.setWording("lasting peace");
            session.commit();
            assertThat(treaty.getClause()).isSameAs(peace);
            assertThat(peace.getVersion()).isEqualTo(2);
        }
        try (Session session = sessions.open()) {
            assertThat(treaty(session).getClause().getWording()).isEqualTo("lasting peace");
            assertThat(session.scalars(select(Treaty_.clause.version())).all()).containsExactly(2);
        }
        assertThat(clauses())
                .extracting(Clause::getVersion, Clause::getWording, Clause::isCurrent)
                .containsExactly(tuple(1, "peace", false), tuple(2, "lasting peace", true), tuple(1, "trade", true));
    }
}
