package io.aludel.orm.tenant;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.AludelException;
import io.aludel.orm.CrossTenant;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.tenant.model.Coffer;
import io.aludel.orm.tenant.model.Coffer_;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL keeps the rows of tenants apart by policies, for a role that does not own the tables and for their owner. */
@EveryDatabase
class RowSecuritySuiteTest {
    private static final String ROLE = "aludel_house";
    private static final Registry MODELS = Registry.of(Coffer.class);

    private Engine owner;
    private Engine application;
    private SessionFactory sessions;

    @BeforeEach
    void fill(TestDatabase database) {
        assumeTrue(database.kind() == TestDatabase.Kind.POSTGRESQL, "only PostgreSQL has row level security");
        owner = Engine.create(database.url());
        MODELS.metadata().createAll(owner);
        try (Connection connection = owner.begin()) {
            connection.execute(text("DO $$ BEGIN CREATE ROLE " + ROLE
                    + " LOGIN PASSWORD 'house'; EXCEPTION WHEN duplicate_object THEN NULL; END $$"));
            connection.execute(text("GRANT USAGE ON SCHEMA public TO " + ROLE));
            connection.execute(text("GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO " + ROLE));
        }
        application = Engine.builder(database.url())
                .user(ROLE)
                .password("house")
                .poolSize(1)
                .maxOverflow(0)
                .build();
        sessions = SessionFactory.of(application, MODELS);
        for (long house = 1; house <= 2; house++) {
            long id = house;
            sessions.forTenant(house).transactWithoutResult(session -> {
                Coffer coffer = new Coffer(id, "coffer" + id);
                coffer.getMarks().add("mark" + id);
                session.add(coffer);
            });
        }
    }

    @AfterEach
    void close() {
        if (application != null) {
            application.close();
        }
        if (owner != null) {
            MODELS.metadata().dropAll(owner);
            owner.close();
        }
    }

    private static List<String> values(Session session, String sql) {
        List<String> values = new ArrayList<>();
        session.connection().execute(text(sql)).forEach(row -> values.add(String.valueOf(row.get(0))));
        return values;
    }

    @Test
    void evenRawSqlOfATenantSeesItsRowsOnly() {
        try (Session session = sessions.forTenant(1L).open();
                CrossTenant all = session.crossTenant("what the database says")) {
            assertThat(values(session, "SELECT title FROM coffer")).containsExactly("coffer1");
            assertThat(values(session, "SELECT marks FROM coffer_marks")).containsExactly("mark1");
            assertThat(values(session, "UPDATE coffer SET title = 'x' RETURNING id"))
                    .containsExactly("1");
            assertThat(values(session, "DELETE FROM coffer_marks RETURNING marks"))
                    .containsExactly("mark1");
            assertThat(all.reason()).isNotEmpty();
        }
    }

    @Test
    void aRowOfAnotherTenantIsRefusedByTheDatabase() {
        try (Session session = sessions.forTenant(1L).open();
                CrossTenant all = session.crossTenant("what the database says")) {
            assertThatThrownBy(() -> session.connection()
                            .execute(text("INSERT INTO coffer (id, house, title) VALUES (9, 2, 'x')")))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("row-level security");
            session.rollback();
            assertThat(all.session()).isSameAs(session);
        }
    }

    @Test
    void noRowIsMovedToAnotherTenantNorPutBesideItsRows() {
        refusedByTheDatabase("UPDATE coffer SET house = 2");
        refusedByTheDatabase("INSERT INTO coffer_marks (coffer_id, marks) VALUES (2, 'x')");
        refusedByTheDatabase("UPDATE coffer_marks SET coffer_id = 2");
        try (Session session = sessions.forTenant(1L).open();
                CrossTenant all = session.crossTenant("what the database says")) {
            assertThat(values(session, "UPDATE coffer SET title = 'x' WHERE id = 2 RETURNING id"))
                    .isEmpty();
            assertThat(values(session, "DELETE FROM coffer WHERE id = 2 RETURNING id"))
                    .isEmpty();
            assertThat(values(session, "UPDATE coffer_marks SET marks = 'x' WHERE coffer_id = 2 RETURNING marks"))
                    .isEmpty();
            assertThat(values(session, "INSERT INTO coffer_marks (coffer_id, marks) VALUES (1, 'y') RETURNING marks"))
                    .containsExactly("y");
            assertThat(all.reason()).isNotEmpty();
        }
    }

    private void refusedByTheDatabase(String sql) {
        try (Session session = sessions.forTenant(1L).open();
                CrossTenant all = session.crossTenant("what the database says")) {
            assertThatThrownBy(() -> session.connection().execute(text(sql)))
                    .as(sql)
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("row-level security");
            session.rollback();
            assertThat(all.session()).isSameAs(session);
        }
    }

    @Test
    void theOwnerOfTheTablesObeysToo() {
        try (Connection connection = owner.begin()) {
            connection.execute(text("ALTER TABLE coffer OWNER TO " + ROLE));
            connection.execute(text("ALTER TABLE coffer_marks OWNER TO " + ROLE));
        }
        try {
            evenRawSqlOfATenantSeesItsRowsOnly();
            noRowIsMovedToAnotherTenantNorPutBesideItsRows();
            withoutATenantNothingIsSeen();
        } finally {
            try (Connection connection = owner.begin()) {
                connection.execute(text("ALTER TABLE coffer OWNER TO CURRENT_USER"));
                connection.execute(text("ALTER TABLE coffer_marks OWNER TO CURRENT_USER"));
            }
        }
    }

    @Test
    void withoutATenantNothingIsSeen() {
        try (Connection connection = application.connect()) {
            assertThat(connection.execute(text("SELECT id FROM coffer")).all()).isEmpty();
        }
    }

    @Test
    void thePoolDoesNotKeepATenant() {
        try (Session session = sessions.forTenant(1L).open()) {
            assertThat(session.execute(select(Coffer_.title)).all()).containsExactly("coffer1");
            session.commit();
            assertThat(session.execute(select(Coffer_.title)).all()).containsExactly("coffer1");
        }
        try (Connection connection = application.connect()) {
            assertThat(connection.execute(text("SELECT id FROM coffer")).all()).isEmpty();
            assertThat(connection
                            .execute(text("SELECT coalesce(current_setting('app.house', true), '')"))
                            .all()
                            .get(0)
                            .get(0))
                    .isEqualTo("");
        }
        try (Session session = sessions.forTenant(2L).open()) {
            assertThat(session.execute(select(Coffer_.title)).all()).containsExactly("coffer2");
        }
    }

    @Test
    void theTenantIsSaidOnceInEachTransactionBeforeAllElse() {
        List<String> sent = new ArrayList<>();
        application.events().afterExecute(event -> sent.add(event.sql()));
        try (Session session = sessions.forTenant(1L).open()) {
            session.get(Coffer.class, 1L);
            session.get(Coffer.class, 2L);
        }
        assertThat(sent).hasSize(3);
        assertThat(sent.get(0)).isEqualTo("SELECT set_config(?, ?, true)");
    }
}
