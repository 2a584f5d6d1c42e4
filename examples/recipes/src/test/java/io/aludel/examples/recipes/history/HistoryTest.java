package io.aludel.examples.recipes.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class HistoryTest {
    private Engine engine;
    private SessionFactory sessions;
    private History history;
    private long id;

    @BeforeEach
    void sign(TestDatabase db) {
        engine = Engine.create(db.url());
        Registry models = Registry.of(Contract.class);
        history = History.of(models, Contract.class);
        models.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, models);
        history.keepBy(sessions);
        id = sessions.transact(session -> {
            Contract contract = new Contract("Rent", new BigDecimal("500.00"));
            session.add(contract);
            session.flush();
            return contract.getId();
        });
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatWasBeforeIsKept() {
        change("Rent, second floor", "500.00");
        change("Rent, second floor", "550.00");

        try (Session session = sessions.open()) {
            assertThat(session.get(Contract.class, id).orElseThrow().getFee()).isEqualByComparingTo("550");
            assertThat(history.of(session, id))
                    .extracting(row -> row.get("title", String.class) + " " + row.get("fee", BigDecimal.class))
                    .containsExactly("Rent 500.00", "Rent, second floor 500.00");
        }
    }

    @Test
    void whatIsDeletedIsKeptToo() {
        sessions.transactWithoutResult(
                session -> session.delete(session.get(Contract.class, id).orElseThrow()));

        try (Session session = sessions.open()) {
            assertThat(session.get(Contract.class, id)).isEmpty();
            assertThat(history.of(session, id)).hasSize(1);
        }
    }

    @Test
    void aTransactionThatIsRolledBackLeavesNoHistory() {
        try (Session session = sessions.open()) {
            session.get(Contract.class, id).orElseThrow().setTitle("Never");
            session.flush();
            session.rollback();

            assertThat(history.of(session, id)).isEmpty();
        }
    }

    @Test
    void withoutAChangeThereIsNoHistory() {
        change("Rent", "500.00");

        try (Session session = sessions.open()) {
            assertThat(history.of(session, id)).isEmpty();
        }
    }

    private void change(String title, String fee) {
        sessions.transactWithoutResult(session -> {
            Contract contract = session.get(Contract.class, id).orElseThrow();
            contract.setTitle(title);
            contract.setFee(new BigDecimal(fee));
        });
    }
}
