package io.aludel.test.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.sql.Sql;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;

/** What the tests say of applications that do not keep their tenants apart. */
@EveryDatabase
class BrokenIsolationTest {
    private static final Registry MODELS = Registry.of(Hall.class, Ballroom.class, Guest.class, Usher.class);
    private static final Registry WITH_PATRONS =
            Registry.of(Hall.class, Ballroom.class, Guest.class, Usher.class, Patron.class);

    private Engine engine;

    @BeforeEach
    void create(TestDatabase database) {
        engine = Engine.create(database.url());
        WITH_PATRONS.metadata().createAll(engine);
    }

    @AfterEach
    void drop() {
        WITH_PATRONS.metadata().dropAll(engine);
        engine.close();
    }

    /** What each test that fails says. */
    private static Map<String, String> failures(IsolationTests tests) {
        Map<String, String> failures = new TreeMap<>();
        tests.tests().forEach(node -> collect("", node, failures));
        return failures;
    }

    private static void collect(String path, DynamicNode node, Map<String, String> failures) {
        if (node instanceof DynamicContainer container) {
            container.getChildren().forEach(child -> collect(container.getDisplayName() + ": ", child, failures));
        } else {
            try {
                ((DynamicTest) node).getExecutable().execute();
            } catch (Throwable failure) {
                failures.put(path + node.getDisplayName(), String.valueOf(failure.getMessage()));
            }
        }
    }

    private static IsolationTests as(SessionFactory sessions) {
        return IsolationTests.of(MODELS).on(sessions).tenants("red", "blue");
    }

    @Test
    void sessionsThatSeeAllTenantsAreFound() {
        SessionFactory sessions = SessionFactory.of(engine, MODELS);
        Set<Session> crossing = new HashSet<>();
        sessions.events().afterBegin((session, connection) -> {
            if (crossing.add(session)) {
                session.crossTenant("convenience");
            }
        });

        Map<String, String> failures = failures(as(sessions));

        assertThat(failures)
                .containsKeys(
                        "Guest: select",
                        "Guest: get",
                        "Guest: getAll",
                        "Guest: load hall",
                        "Guest: refresh",
                        "Guest: update of many rows",
                        "Guest: insert for another tenant",
                        "Guest: merge",
                        "Guest: update by keys",
                        "Hall: load guests",
                        "Hall: load friends",
                        "Hall: merge",
                        "Usher: merge",
                        "Usher: delete an object",
                        "Usher: update by keys",
                        "Guest: upsert",
                        "Usher: upsert",
                        "Ballroom: delete of many rows",
                        "Ballroom: delete of a table's rows");
        assertThat(failures.get("Guest: select"))
                .isEqualTo("a tenant sees or touches rows of another one: an object of Guest is seen."
                        + "\n  Usually a statement went past the session, or the entity's @TenantId was removed.");
        assertThat(failures.get("Ballroom: delete of many rows"))
                .isEqualTo(
                        "rows of the other tenant in table 'ballroom' were touched: there were 2, and now there are 0,"
                                + " some of which may have changed."
                                + "\n  Usually a statement went past the session; execute it with the session.");
    }

    @Test
    void textThatIsLetThroughIsFound() {
        SessionFactory sessions = SessionFactory.of(engine, MODELS);
        sessions.events().onOrmExecute(execution -> {
            if (execution.isText()) {
                execution.session().crossTenant("whoever writes SQL knows what he does");
            }
        });

        Map<String, String> failures = failures(as(sessions));

        assertThat(failures)
                .containsOnlyKeys(
                        "Ballroom: SQL of the application's own",
                        "Guest: SQL of the application's own",
                        "Hall: SQL of the application's own",
                        "Usher: SQL of the application's own");
        assertThat(failures.get("Guest: SQL of the application's own"))
                .contains("SQL of the application's own reaches table 'guest'");
    }

    @Test
    void sqlOfTheApplicationsOwnThatTouchesAllRowsIsFound() {
        SessionFactory sessions = SessionFactory.of(engine, MODELS);
        sessions.events().onOrmExecute(execution -> {
            if (execution.session().options().tenant().equals(Optional.of("red"))) {
                try (CrossTenant all = execution.session().crossTenant("say that somebody looked")) {
                    all.session().connection().execute(Sql.text("UPDATE guest SET name = 'seen'"));
                }
            }
        });

        assertThat(failures(as(sessions)))
                .containsKeys("Guest: select", "Guest: count", "Hall: select")
                .allSatisfy((test, message) -> assertThat(message).contains("table 'guest' were touched"));
    }

    @Test
    void aTriggerThatTouchesAllRowsIsFound(TestDatabase database) {
        assumeTrue(database.kind() == TestDatabase.Kind.SQLITE, "written for SQLite alone");
        try (Connection connection = engine.begin()) {
            connection.execute(
                    Sql.text("CREATE TRIGGER greedy AFTER UPDATE ON hall BEGIN UPDATE guest SET name = 'greedy'; END"));
        }

        assertThat(failures(as(SessionFactory.of(engine, MODELS))))
                .containsKeys("Hall: update of many rows", "Ballroom: update of many rows")
                .allSatisfy((test, message) -> assertThat(message).contains("table 'guest' were touched"));
    }

    @Test
    void anEntityThatWasForgottenIsFound() {
        IsolationTests tests = IsolationTests.of(WITH_PATRONS)
                .on(engine)
                .tenants("red", "blue")
                .shared();
        assertThat(failures(tests))
                .containsOnlyKeys("Patron belongs to tenants")
                .allSatisfy((test, message) -> assertThat(message)
                        .contains("Give it a @TenantId, or say that all tenants share them: shared(Patron.class)."));
    }

    @Test
    void entitiesThatAllTenantsShareAreNamed() {
        assertThat(failures(IsolationTests.of(WITH_PATRONS)
                        .on(engine)
                        .tenants("red", "blue")
                        .shared(Patron.class)))
                .isEmpty();
    }
}
