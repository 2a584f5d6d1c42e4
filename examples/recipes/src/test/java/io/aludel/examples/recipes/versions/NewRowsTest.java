package io.aludel.examples.recipes.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.examples.recipes.Models;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

@EveryDatabase
class NewRowsTest {
    @Test
    void aChangeIsANewRow(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            SessionFactory sessions = Models.create(engine, Price.class);
            NewRows.insteadOfUpdates(sessions);
            sessions.transactWithoutResult(session -> session.add(new Price("tea", new BigDecimal("2.50"))));

            sessions.transactWithoutResult(
                    session -> NewRows.current(session, "tea").orElseThrow().setAmount(new BigDecimal("2.80")));

            try (Session session = sessions.open()) {
                assertThat(NewRows.of(session, "tea"))
                        .extracting(price -> price.getAmount().toPlainString())
                        .containsExactly("2.50", "2.80");
                assertThat(NewRows.current(session, "tea").orElseThrow().getAmount())
                        .isEqualByComparingTo("2.80");
            }
        }
    }
}
