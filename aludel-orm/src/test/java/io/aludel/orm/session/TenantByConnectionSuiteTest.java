package io.aludel.orm.session;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.PoolEvent;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import io.aludel.testkit.TestDatabases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tenants kept apart by the connection: a schema that is chosen at each loan, or a database for each. */
@EveryDatabase
class TenantByConnectionSuiteTest {
    private static final Registry MODELS = Registry.of(Badge.class);

    private String tenant = "a";

    private static String choose(TestDatabase database, String schema) {
        return (database.kind() == TestDatabase.Kind.POSTGRESQL ? "SET search_path TO " : "SET SCHEMA ") + schema;
    }

    private static List<String> codes(SessionFactory sessions) {
        return sessions.transact(session ->
                session.execute(select(Badge_.code).orderBy(Badge_.code)).all());
    }

    @Test
    @Needs(Feature.SCHEMAS)
    void aSchemaIsChosenAtEachLoan(TestDatabase database) {
        try (Engine plain = Engine.create(database.url());
                Connection connection = plain.begin()) {
            connection.execute(text("CREATE SCHEMA a"));
            connection.execute(text("CREATE SCHEMA b"));
        }
        try (Engine engine = Engine.builder(database.url()).poolSize(1).build()) {
            engine.events().pool().on(PoolEvent.Kind.CHECKOUT, event -> {
                try (var statement = event.jdbc().createStatement()) {
                    statement.execute(choose(database, tenant));
                }
                if (!event.jdbc().getAutoCommit()) {
                    event.jdbc().commit(); // or a rollback would take it back
                }
            });
            SessionFactory sessions = SessionFactory.of(engine, MODELS);
            for (String each : List.of("a", "b")) {
                tenant = each;
                MODELS.metadata().createAll(engine);
                sessions.transactWithoutResult(session -> session.add(new Badge("of " + each, 1)));
            }
            assertThat(codes(sessions)).containsExactly("of b");
            tenant = "a";
            assertThat(codes(sessions)).containsExactly("of a");
            try (Session session = sessions.open()) {
                session.execute(update(Badge.class).set(Badge_.level, 9).allRows());
                session.rollback();
                assertThat(session.execute(select(Badge_.level)).all()).containsExactly(1);
                session.execute(update(Badge.class).set(Badge_.level, 5).allRows());
                session.commit();
            }
            tenant = "b";
            assertThat(sessions.<Integer>transact(
                            session -> session.getOne(Badge.class, "of b").getLevel()))
                    .isEqualTo(1);
            assertThat(engine.statistics().opened()).isEqualTo(1); // one connection has served both
        }
    }

    @Test
    void eachTenantHasADatabase(TestDatabase database) {
        try (TestDatabase second = TestDatabases.create(database.kind());
                Engine red = Engine.create(database.url());
                Engine blue = Engine.create(second.url())) {
            SessionFactory sessions = SessionFactory.of(red, MODELS);
            Map<String, SessionFactory> tenants = Map.of("red", sessions, "blue", sessions.over(blue));
            tenants.forEach((name, own) -> {
                MODELS.metadata().createAll(own.engine());
                own.transactWithoutResult(session -> session.add(new Badge("shared", name.length())));
            });
            for (Map.Entry<String, SessionFactory> each : tenants.entrySet()) {
                try (Connection connection = each.getValue().engine().connect()) {
                    assertThat(connection
                                    .execute(text("SELECT code, level FROM badge"))
                                    .all())
                            .singleElement()
                            .hasToString("(shared, " + each.getKey().length() + ")");
                }
            }
            tenants.get("blue").transactWithoutResult(session -> session.delete(session.getOne(Badge.class, "shared")));
            assertThat(codes(tenants.get("blue"))).isEmpty();
            assertThat(codes(tenants.get("red"))).containsExactly("shared");
        }
    }
}
