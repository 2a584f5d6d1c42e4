package io.aludel.orm.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The code of the page on mapping that needs entities of its own. */
@EveryDatabase
class MappingPagesTest {
    private static final Registry MODELS = Registry.of(Currency.class, Payment.class);

    // region Currency
    @Entity
    record Currency(@Id String code, String name, int digits) {}

    @Entity
    static class Payment {
        @Id
        @GeneratedValue
        private Long id;

        @ManyToOne
        private Currency currency;

        Payment(Currency currency) {
            this.currency = currency;
        }

        Currency getCurrency() {
            return currency;
        }
    }
    // endregion

    @Test
    void recordsAreOnlyRead(TestDatabase database) {
        try (Engine engine = Engine.create(database.url())) {
            MODELS.metadata().createAll(engine);
            try (Session session = SessionFactory.of(engine, MODELS).open()) {
                session.bulkInsert(Currency.class, List.of(new Currency("EUR", "Euro", 2)));
                // region records
                Payment payment = new Payment(session.getOne(Currency.class, "EUR"));
                session.add(payment); // currency_code = 'EUR'; the currency itself is never written
                session.commit();
                assertThat(payment.getCurrency().name()).isEqualTo("Euro"); // loaded, a new record
                // endregion
            }
        }
    }
}
