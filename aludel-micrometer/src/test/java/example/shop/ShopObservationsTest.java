package example.shop;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.micrometer.observation.tck.TestObservationRegistryAssert.then;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Engine;
import io.aludel.error.DatabaseException;
import io.aludel.event.Registration;
import io.aludel.micrometer.AludelObservations;
import io.aludel.micrometer.StatementObservationContext;
import io.aludel.micrometer.StatementObservationConvention;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.micrometer.common.KeyValues;
import io.micrometer.observation.Observation;
import io.micrometer.observation.tck.TestObservationRegistry;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Micrometer observes. Its test registry raises when an observation is used in another order than start, error, stop. */
class ShopObservationsTest {
    private static final String NAME = "aludel.statement";

    private final TestObservationRegistry observations = TestObservationRegistry.create();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite::memory:");
        Registry models = Registry.of(Customer.class, Purchase.class);
        models.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, models);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void shop() {
        sessions.transactWithoutResult(session -> {
            Customer ann = new Customer("Ann");
            ann.getPurchases().add(new Purchase("tea", ann));
            session.add(ann);
        });
        try (Session session = sessions.open()) {
            session.execute(select(Customer.class))
                    .all()
                    .forEach(customer -> customer.getPurchases().size());
        }
    }

    private void fail() {
        assertThatThrownBy(() -> engine.transact(connection -> connection.execute(text("SELECT nothing FROM nowhere"))))
                .isInstanceOf(DatabaseException.class);
    }

    /** Those of statements, in order. */
    private static List<StatementObservationContext> statements(List<? extends Observation.Context> contexts) {
        return contexts.stream()
                .filter(StatementObservationContext.class::isInstance)
                .map(StatementObservationContext.class::cast)
                .toList();
    }

    @Test
    void eachStatementIsStartedAndStoppedWithinTheRequest() {
        AludelObservations.of(observations).observe(engine);
        Observation request = Observation.start("request", observations);
        try (Observation.Scope scope = request.openScope()) {
            assertThat(scope.getCurrentObservation()).isSameAs(request);
            shop();
            fail();
        }
        request.stop();
        then(observations)
                .hasNumberOfObservationsWithNameEqualTo(NAME, 5)
                .forAllObservationsWithNameEqualTo(NAME, statement -> statement.hasParentObservationEqualTo(request))
                .hasNumberOfObservationsEqualTo(6)
                .doesNotHaveAnyRemainingCurrentObservation()
                .doesNotHaveAnyRemainingCurrentScope();
        then(observations)
                .hasObservationWithNameEqualTo(NAME)
                .that()
                .hasBeenStarted()
                .hasBeenStopped()
                .hasLowCardinalityKeyValue("db.system.name", "sqlite");
    }

    @Test
    void statementsAreToldByShapeAndLineWithoutValues() {
        // region observations
        Registration observing = AludelObservations.of(observations).observe(engine);
        // endregion
        shop();
        observing.close();
        fail();
        then(observations)
                .hasHandledContextsThatSatisfy(contexts -> {
                    List<StatementObservationContext> told = statements(contexts);
                    assertThat(told)
                            .extracting(StatementObservationContext::getContextualName)
                            .containsExactly(
                                    "insert customers", "insert purchases", "select customers", "select purchases");
                    assertThat(told.get(0).getLowCardinalityKeyValues())
                            .isEqualTo(KeyValues.of(
                                    "db.collection.name", "customers",
                                    "db.operation.name", "INSERT",
                                    "db.system.name", "sqlite"));
                    assertThat(told.get(3)
                                    .getHighCardinalityKeyValue("aludel.call.site")
                                    .getValue())
                            .startsWith("example.shop.ShopObservationsTest.")
                            .contains("shop");
                    assertThat(told.toString()).doesNotContain("Ann");
                })
                .hasAnObservation(lazy -> lazy.hasContextualNameEqualTo("select purchases")
                        .hasHighCardinalityKeyValue("aludel.lazy.attribute", "Customer.purchases")
                        .hasHighCardinalityKeyValue(
                                "db.query.text",
                                "SELECT purchases.id, purchases.what, purchases.customer_id FROM purchases"
                                        + " WHERE purchases.customer_id = ?"));
    }

    @Test
    void failuresAreObservedAndNamesCanBeOthers() {
        AludelObservations.of(observations)
                .convention(new StatementObservationConvention() {
                    @Override
                    public String getName() {
                        return "shop.sql";
                    }
                })
                .observe(engine);
        fail();
        then(observations)
                .hasSingleObservationThat()
                .hasNameEqualTo("shop.sql")
                .hasBeenStopped()
                .assertThatError()
                .isInstanceOf(DatabaseException.class);
    }
}
