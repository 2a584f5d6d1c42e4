package example.shop;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.error.DatabaseException;
import io.aludel.micrometer.AludelMetrics;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Micrometer measures. */
class ShopMetricsTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Shop shop = new Shop();
    private final Engine engine = shop.engine;
    private final SessionFactory sessions = shop.sessions;

    @AfterEach
    void close() {
        shop.close();
    }

    private double timed(String kind) {
        return registry.get("aludel.statements")
                .tags("engine", "shop", "kind", kind, "outcome", "success")
                .timer()
                .count();
    }

    @Test
    void statementsArePartedByKindAndOutcome() {
        // region metrics
        AludelMetrics metrics = new AludelMetrics(sessions, "shop");
        metrics.bindTo(registry);
        // endregion
        shop.sell();
        assertThat(timed("insert")).isEqualTo(2);
        assertThat(timed("select")).isEqualTo(2);
        assertThatThrownBy(() -> engine.transact(connection -> connection.execute(text("SELECT nothing FROM nowhere"))))
                .isInstanceOf(DatabaseException.class);
        assertThat(registry.get("aludel.statements")
                        .tag("outcome", "error")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("aludel.lazy.loads")
                        .tag("attribute", "Customer.purchases")
                        .counter()
                        .count())
                .isEqualTo(1);
        metrics.close();
        shop.list();
        assertThat(timed("select")).isEqualTo(2);
    }

    @Test
    void poolPlansTransactionsAndFlushesAreMeasured() {
        new AludelMetrics(sessions, "shop").bindTo(registry);
        shop.sell();
        shop.list();
        assertThat(registry.get("aludel.pool.idle").gauge().value()).isEqualTo(1);
        assertThat(registry.get("aludel.pool.active").gauge().value()).isZero();
        assertThat(registry.get("aludel.pool.waiting").gauge().value()).isZero();
        assertThat(registry.get("aludel.pool.opened").functionCounter().count()).isEqualTo(1);
        assertThat(registry.get("aludel.pool.lent").functionCounter().count()).isGreaterThanOrEqualTo(3);
        assertThat(registry.get("aludel.transactions")
                        .tag("outcome", "commit")
                        .functionCounter()
                        .count())
                .isGreaterThanOrEqualTo(1);
        assertThat(registry.get("aludel.transactions")
                        .tag("outcome", "rollback")
                        .functionCounter()
                        .count())
                .isGreaterThanOrEqualTo(2);
        assertThat(registry.get("aludel.flushes").timer().count()).isEqualTo(1);
        assertThat(registry.get("aludel.sessions.active").gauge().value()).isZero();
        assertThat(registry.get("aludel.plans.size").gauge().value()).isNotNegative();
        try (Session session = sessions.open()) {
            session.execute(select(Customer.class)).all();
            assertThat(registry.get("aludel.sessions.active").gauge().value()).isEqualTo(1);
            assertThat(registry.get("aludel.pool.active").gauge().value()).isEqualTo(1);
        }
    }
}
