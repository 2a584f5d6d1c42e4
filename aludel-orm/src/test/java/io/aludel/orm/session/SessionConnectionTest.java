package io.aludel.orm.session;

import static io.aludel.orm.Load.selectinload;
import static io.aludel.sql.ExecutionOptions.ISOLATION_LEVEL;
import static io.aludel.sql.ExecutionOptions.READ_ONLY;
import static io.aludel.sql.ExecutionOptions.SCHEMA_TRANSLATE;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import io.aludel.sql.SchemaTranslation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is chosen for the connections of all sessions, of one session, and of one transaction. */
class SessionConnectionTest {
    private static final Registry MODELS = Registry.of(House.class, Lodger.class);

    private final List<String> statements = new ArrayList<>();
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void create() {
        engine = Engine.create("h2:mem:tenants" + System.nanoTime());
        for (String schema : List.of("north", "south")) {
            try (Connection connection = engine.begin()) {
                connection.execute(text("CREATE SCHEMA " + schema));
            }
            MODELS.metadata().createAll(engine.withOption(SCHEMA_TRANSLATE, SchemaTranslation.of("tenant", schema)));
        }
        sessions = SessionFactory.of(engine, MODELS);
        engine.events().beforeExecute(statement -> statements.add(statement.sql()));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private SessionFactory of(String schema) {
        return sessions.with(SessionOptions.DEFAULT.option(SCHEMA_TRANSLATE, SchemaTranslation.of("tenant", schema)));
    }

    private long rows(String table) {
        try (Connection connection = engine.connect()) {
            return connection.scalar(text("SELECT count(*) FROM " + table), Long.class);
        }
    }

    @Test
    void eachTenantHasASchema() {
        for (String schema : List.of("north", "south")) {
            of(schema).transactWithoutResult(session -> {
                House house = new House(schema + " street");
                house.getLodgers().add(new Lodger("ann"));
                session.add(house);
            });
        }
        assertThat(rows("north.house")).isEqualTo(1);
        assertThat(rows("south.lodger")).isEqualTo(1);
        statements.clear();
        for (String schema : List.of("north", "south")) {
            try (Session session = of(schema).open()) {
                House house = session.execute(select(House.class)).one();
                assertThat(house.getStreet()).isEqualTo(schema + " street");
                assertThat(house.getLodgers()).hasSize(1);
                house.getLodgers().add(new Lodger("bob"));
                house.setStreet("moved");
                session.flush();
                session.expire(house);
                assertThat(session.get(House.class, house.getId()).orElseThrow().getStreet())
                        .isEqualTo("moved");
                session.execute(update(House.class).set(House_.street, "x").allRows());
                assertThat(session.execute(select(House.class).options(selectinload(House_.lodgers)))
                                .one()
                                .getLodgers())
                        .hasSize(2);
                assertThat(session.scalar(select(count()).from(Lodger.class))).isEqualTo(2);
                session.delete(house.getLodgers().get(0));
                session.commit();
            }
            String other = schema.equals("north") ? "south" : "north";
            assertThat(statements).isNotEmpty().noneMatch(sql -> sql.contains(other + "."));
            statements.clear();
        }
    }

    @Test
    void anotherSchemaForOneConnectionComesTooLate() {
        try (Session session = sessions.open()) {
            ExecutionOptions options = ExecutionOptions.of(SCHEMA_TRANSLATE, SchemaTranslation.of("tenant", "north"));
            assertThatThrownBy(() -> session.connection(options))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("Choose them for the session");
        }
    }

    @Test
    void aSessionWorksOnAConnectionWithTranslatedSchemas() {
        try (Connection connection = engine.connect()) {
            connection.option(SCHEMA_TRANSLATE, SchemaTranslation.of("tenant", "north"));
            try (Session session = sessions.open(connection)) {
                session.add(new House("a street"));
                session.commit();
                assertThat(session.execute(select(House.class)).all()).hasSize(1);
            }
        }
        assertThat(rows("north.house")).isEqualTo(1);
    }

    @Test
    void optionsOfAllConnectionsOfASession() {
        SessionFactory serializable =
                sessions.with(SessionOptions.DEFAULT.option(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE));
        try (Session session = serializable.open()) {
            assertThat(session.connection().driver().isolationLevel()).isEqualTo(IsolationLevel.SERIALIZABLE);
            session.rollback();
            assertThat(session.connection().driver().isolationLevel()).isEqualTo(IsolationLevel.SERIALIZABLE);
        }
        try (Session session = sessions.open()) {
            assertThat(session.connection().driver().isolationLevel()).isEqualTo(IsolationLevel.READ_COMMITTED);
        }
    }

    @Test
    void optionsOfOneTransaction() {
        ExecutionOptions serializable = ExecutionOptions.of(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE);
        try (Session session = sessions.open()) {
            Connection connection = session.connection(serializable);
            assertThat(connection.driver().isolationLevel()).isEqualTo(IsolationLevel.SERIALIZABLE);
            assertThat(session.connection()).isSameAs(connection);
            assertThat(session.connection(House.class, ExecutionOptions.of(READ_ONLY, true)))
                    .isSameAs(connection); // too late, with a warning
            assertThat(connection.options().has(READ_ONLY)).isFalse();
            session.commit();
            assertThat(session.connection().driver().isolationLevel()).isEqualTo(IsolationLevel.READ_COMMITTED);
        }
    }

    @Test
    void anInvalidatedSessionGivesItsConnectionUp() {
        SessionFactory north = of("north");
        House house = new House("a street");
        try (Connection keeper = engine.connect();
                Session session = north.open()) {
            session.add(house);
            session.flush();
            Connection connection = session.connection();
            assertThat(engine.poolStatus().open()).isEqualTo(2);
            session.invalidate();
            assertThat(engine.poolStatus().open()).isEqualTo(1);
            assertThat(connection.isClosed()).isTrue();
            assertThat(session.contains(house)).isFalse();
            assertThat(session.inTransaction()).isFalse();
            session.add(new House("another street")); // can be used again, with another connection
            session.commit();
            assertThat(session.execute(select(House_.street)).all()).containsExactly("another street");
            assertThat(keeper.isClosed()).isFalse();
        }
    }
}
