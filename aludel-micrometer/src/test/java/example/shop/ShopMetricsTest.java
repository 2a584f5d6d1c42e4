package example.shop;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.error.DatabaseException;
import io.aludel.event.Registration;
import io.aludel.micrometer.AludelMetrics;
import io.aludel.micrometer.AludelObservations;
import io.aludel.micrometer.StatementObservationContext;
import io.aludel.micrometer.StatementObservationConvention;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Micrometer is told. */
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

    /** Keeps what was observed. */
    private static final class Kept implements ObservationHandler<StatementObservationContext> {
        private final List<StatementObservationContext> stopped = new ArrayList<>();

        @Override
        public void onStop(StatementObservationContext context) {
            stopped.add(context);
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof StatementObservationContext;
        }

        private String value(int index, String key) {
            return stopped.get(index).getAllKeyValues().stream()
                    .filter(pair -> pair.getKey().equals(key))
                    .findFirst()
                    .orElseThrow()
                    .getValue();
        }
    }

    @Test
    void statementsAreObservedWithoutValues() {
        Kept kept = new Kept();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(kept);
        // region observations
        Registration observing = AludelObservations.of(observations).observe(engine);
        // endregion
        Observation request = Observation.start("request", observations);
        try (Observation.Scope scope = request.openScope()) {
            assertThat(scope.getCurrentObservation()).isSameAs(request);
            shop.sell();
        }
        assertThat(kept.stopped)
                .extracting(StatementObservationContext::getName)
                .containsOnly("aludel.statement");
        assertThat(kept.stopped)
                .extracting(StatementObservationContext::getContextualName)
                .containsExactly("insert customers", "insert purchases", "select customers", "select purchases");
        assertThat(kept.stopped.get(0).getLowCardinalityKeyValues())
                .isEqualTo(KeyValues.of(
                        "db.collection.name", "customers",
                        "db.operation.name", "INSERT",
                        "db.system.name", "sqlite"));
        assertThat(kept.value(3, "db.query.text"))
                .isEqualTo("SELECT purchases.id, purchases.what, purchases.customer_id FROM purchases"
                        + " WHERE purchases.customer_id = ?");
        assertThat(kept.value(3, "aludel.call.site"))
                .startsWith("example.shop.Shop.")
                .contains("sell");
        assertThat(kept.value(3, "aludel.lazy.attribute")).isEqualTo("Customer.purchases");
        assertThat(kept.stopped.get(3).getParentObservation()).isSameAs(request);
        assertThat(kept.stopped.toString()).doesNotContain("Ann");
        observing.close();
        shop.list();
        assertThat(kept.stopped).hasSize(4);
    }

    @Test
    void failuresAreObservedAndNamesCanBeOthers() {
        Kept kept = new Kept();
        ObservationRegistry observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(kept);
        AludelObservations.of(observations)
                .convention(new StatementObservationConvention() {
                    @Override
                    public String getName() {
                        return "shop.sql";
                    }
                })
                .observe(engine);
        assertThatThrownBy(() -> engine.transact(connection -> connection.execute(text("SELECT nothing FROM nowhere"))))
                .isInstanceOf(DatabaseException.class);
        assertThat(kept.stopped.get(0).getName()).isEqualTo("shop.sql");
        assertThat(kept.stopped.get(0).getError()).isInstanceOf(DatabaseException.class);
    }
}
