package io.aludel.orm.tenant;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.PgBouncer;
import io.aludel.engine.Url;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.tenant.model.Coffer;
import io.aludel.orm.tenant.model.Coffer_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sessions of two tenants that share one connection of the server through a real PgBouncer in transaction mode: no tenant is left on it. Not run
 * where no {@code pgbouncer} is installed, and reported so.
 */
@EveryDatabase
class RowSecurityOverPoolerSuiteTest {
    private static final String ROLE = "aludel_pooled_house";
    private static final Registry MODELS = Registry.of(Coffer.class);

    @TempDir
    private Path folder;

    private PgBouncer bouncer;
    private Engine owner;
    private Engine pooled;

    @BeforeEach
    void start(TestDatabase database) throws IOException, InterruptedException {
        assumeTrue(database.kind() == TestDatabase.Kind.POSTGRESQL, "PgBouncer is for PostgreSQL");
        Path program = PgBouncer.program()
                .orElseGet(() -> abort("NOT RUN: no pgbouncer is installed here; neither in PATH nor in /usr/sbin"));
        owner = Engine.create(database.url());
        MODELS.metadata().createAll(owner);
        try (Connection connection = owner.begin()) {
            connection.execute(text("DO $$ BEGIN CREATE ROLE " + ROLE
                    + " LOGIN PASSWORD 'house'; EXCEPTION WHEN duplicate_object THEN NULL; END $$"));
            connection.execute(text("GRANT USAGE ON SCHEMA public TO " + ROLE));
            connection.execute(text("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + ROLE));
        }
        Url server = Url.parse(database.url()).withUser(ROLE).withPassword("house");
        bouncer = PgBouncer.start(program, server, folder);
        pooled = Engine.create(bouncer.url(server, "pooling=transaction"));
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (pooled != null) {
            pooled.close();
        }
        if (bouncer != null) {
            bouncer.close();
        }
        if (owner != null) {
            MODELS.metadata().dropAll(owner);
            owner.close();
        }
    }

    private static List<String> titles(Session session) {
        List<String> titles = new ArrayList<>();
        session.connection()
                .execute(text("SELECT title FROM coffer"))
                .forEach(row -> titles.add(String.valueOf(row.get(0))));
        return titles;
    }

    @Test
    void eachTransactionHasItsOwnTenant() {
        SessionFactory sessions = SessionFactory.of(pooled, MODELS);
        for (long house = 1; house <= 2; house++) {
            long id = house;
            sessions.forTenant(house).transactWithoutResult(session -> session.add(new Coffer(id, "coffer" + id)));
        }
        for (int turn = 0; turn < 3; turn++) {
            for (long house = 1; house <= 2; house++) {
                try (Session session = sessions.forTenant(house).open();
                        CrossTenant all = session.crossTenant("what the database says")) {
                    assertThat(titles(session)).as(all.reason()).containsExactly("coffer" + house);
                }
                try (Session session = sessions.forTenant(house).open()) {
                    assertThat(session.execute(select(Coffer_.title)).all()).containsExactly("coffer" + house);
                }
            }
        }
        try (Connection connection = pooled.connect()) {
            assertThat(connection.execute(text("SELECT title FROM coffer")).all())
                    .as("a connection without a tenant")
                    .isEmpty();
        }
    }
}
