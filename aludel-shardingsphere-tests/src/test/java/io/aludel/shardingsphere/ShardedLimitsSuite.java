package io.aludel.shardingsphere;

import static io.aludel.sql.ExecutionOptions.ISOLATION_LEVEL;
import static io.aludel.sql.ExecutionOptions.NETWORK_TIMEOUT;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.aludel.dialect.Feature;
import io.aludel.engine.Engine;
import io.aludel.engine.ServerPooling;
import io.aludel.error.IntegrityException;
import io.aludel.orm.OutsideTransactions;
import io.aludel.orm.Registry;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.orm.SessionOptions;
import io.aludel.shardingsphere.shop.Customer;
import io.aludel.shardingsphere.shop.Label;
import io.aludel.shardingsphere.shop.Label_;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/** What does not work over ShardingSphere, or works otherwise than on one server, and what to do instead. */
@EveryDatabase
@Rules(Shop.RULES)
class ShardedLimitsSuite {
    private static final Registry MODELS = Shop.MODELS;
    private static final Logger SENT = (Logger) LoggerFactory.getLogger("ShardingSphere-SQL");

    private final ListAppender<ILoggingEvent> sent = new ListAppender<>();
    private ShardedDatabase shop;
    private Engine engine;
    private SessionFactory sessions;

    @BeforeEach
    void fill(TestDatabase db) {
        assumeThat(db).isInstanceOf(ShardedDatabase.class);
        shop = (ShardedDatabase) db;
        engine = engine(Feature.INSERT_RETURNING, Feature.ARRAY_PARAMETERS, Feature.BATCH_KEYS);
        sessions = SessionFactory.of(engine, MODELS);
        sessions.transactWithoutResult(session -> {
            for (long number = 1; number <= 4; number++) {
                session.add(new Customer(number, "customer" + number, null));
            }
        });
        sent.start();
        SENT.setLevel(Level.INFO);
        SENT.setAdditive(false);
        SENT.addAppender(sent);
    }

    @AfterEach
    void close() {
        SENT.detachAppender(sent);
        if (engine != null) {
            engine.close();
        }
    }

    private Engine engine(Feature... lacking) {
        return Engine.builder("postgresql:///shop")
                .dataSource(shop.dataSource())
                .without(lacking)
                .build();
    }

    /** The servers to which ShardingSphere has sent something that contains a text. */
    private TreeSet<String> askedFor(String part) {
        TreeSet<String> servers = new TreeSet<>();
        for (ILoggingEvent event : sent.list) {
            String line = event.getFormattedMessage();
            if (line.startsWith("Actual SQL: ") && line.contains(part)) {
                servers.add(line.substring("Actual SQL: ".length(), line.indexOf(" :::")));
            }
        }
        return servers;
    }

    @Test
    void aListOfKeysIsAskedOfTheServersThatHaveThem() {
        try (Session session = sessions.open()) {
            assertThat(session.getAll(Customer.class, List.of(2L, 4L))).hasSize(2);
        }
        assertThat(askedFor("FROM customer")).containsExactly("ds_0");
    }

    /** What ShardingSphere made of it is in its own log. */
    @Test
    void aStatementIsToldOnceAsItWasSentToShardingSphere() {
        List<String> told = new ArrayList<>();
        engine.events().beforeExecute(statement -> told.add(statement.sql()));
        try (Session session = sessions.open()) {
            assertThat(session.execute(select(Customer.class)).all()).hasSize(4);
        }
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("SELECT customer.id, ")
                .endsWith(" FROM customer");
        assertThat(askedFor("FROM customer")).containsExactly("ds_0", "ds_1");
    }

    @Test
    void anArrayOfKeysIsAskedOfAllServers() {
        try (Engine arrays = engine(Feature.INSERT_RETURNING);
                Session session = SessionFactory.of(arrays, MODELS).open()) {
            assertThat(session.getAll(Customer.class, List.of(2L, 4L))).hasSize(2);
        }
        assertThat(askedFor("= ANY")).containsExactly("ds_0", "ds_1");
    }

    @Test
    void keysOfATableOnBothServersComeBackRowByRow() {
        sessions.transactWithoutResult(session -> {
            Label first = new Label("new");
            Label second = new Label("used");
            session.addAll(List.of(first, second));
            session.flush();
            assertThat(session.scalars(select(Label_.word).where(Label_.id.eq(second.getId())))
                            .one())
                    .isEqualTo("used");
        });
        List<String> rows = shop.rows(0, "SELECT id || word FROM label ORDER BY id");
        assertThat(rows).containsExactly("1new", "2used");
        assertThat(shop.rows(1, "SELECT id || word FROM label ORDER BY id")).isEqualTo(rows);
    }

    @Test
    void aBatchGivesTheKeysOfATableOnBothServersTwice() {
        try (Engine batches = engine(Feature.INSERT_RETURNING, Feature.ARRAY_PARAMETERS);
                Session session = SessionFactory.of(batches, MODELS).open()) {
            session.addAll(List.of(new Label("new"), new Label("used")));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the driver gave 4 keys for 2 rows of INSERT INTO label (word) VALUES (?)")
                    .hasMessageContaining("without(Feature.BATCH_KEYS)");
            session.rollback();
        }
    }

    /** Each server numbers by itself; two transactions that come to them in another order are enough to set the numbers apart. */
    @Test
    void numbersOfATableOnBothServersMayComeApart() {
        shop.rows(1, "SELECT nextval(pg_get_serial_sequence('label', 'id'))");
        try (Session session = sessions.open()) {
            session.add(new Label("new"));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("the driver gave 2 keys for 1 rows of INSERT INTO label (word) VALUES (?)");
            session.rollback();
        }
        assertThat(shop.rows(0, "SELECT id FROM label")).isEmpty();
    }

    /** ShardingSphere keeps in mind that a statement failed, and makes a rollback of the COMMIT, without a word. */
    @Test
    void aCommitAfterAFailureUndoesAllThoughTheSavepointIsRolledBack() {
        sessions.transactWithoutResult(session -> {
            session.add(new Customer(5, "odd", null));
            session.flush();
            try (var nested = session.beginNested()) {
                session.add(new Customer(1, "again", null));
                assertThatThrownBy(session::flush).isInstanceOf(IntegrityException.class);
                nested.rollback();
            }
        });
        assertThat(shop.rows(1, "SELECT name FROM customer WHERE id = 5")).isEmpty();
    }

    /** What is said to a connection of ShardingSphere stays with those of the servers, which others get. */
    @Test
    void whatOnlyReadsIsSaidToEachTransaction() {
        try (Engine careful = transactions()) {
            SessionFactory reading =
                    SessionFactory.of(careful, MODELS).with(SessionOptions.DEFAULT.outside(OutsideTransactions.READ));
            for (int round = 0; round < 3; round++) {
                try (Session session = reading.open()) {
                    assertThat(session.execute(select(Customer.class)).all()).hasSize(4 + round);
                }
                long number = 5 + round;
                SessionFactory.of(careful, MODELS)
                        .transactWithoutResult(session -> session.add(new Customer(number, "later", null)));
            }
        }
    }

    @Test
    void theLevelOfATransactionIsSaidToBothServers() {
        try (Engine careful = transactions();
                Session session = SessionFactory.of(careful, MODELS).open()) {
            session.begin(ExecutionOptions.of(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE));
            assertThat(session.execute(text(
                                    "SELECT DISTINCT current_setting('transaction_isolation') AS level FROM customer"))
                            .all())
                    .extracting(row -> row.get("level"))
                    .containsOnly("serializable");
        }
    }

    /** It is taken without an error, and forgotten. */
    @Test
    void aTimeOutOfTheNetworkIsNotPassedOn() throws Exception {
        try (var connection = shop.connect()) {
            connection.setNetworkTimeout(Runnable::run, 30_000);
            assertThat(connection.getNetworkTimeout()).isZero();
        }
        for (int round = 0; round < 20; round++) {
            int told = engine.withOption(NETWORK_TIMEOUT, Duration.ofSeconds(30))
                    .transact(connection -> connection.driver().use(jdbc -> jdbc.getNetworkTimeout()));
            assertThat(told).isZero();
        }
    }

    private Engine transactions() {
        return Engine.builder("postgresql:///shop")
                .dataSource(shop.dataSource())
                .without(Feature.INSERT_RETURNING, Feature.ARRAY_PARAMETERS, Feature.BATCH_KEYS)
                .serverPooling(ServerPooling.TRANSACTION)
                .build();
    }

    @ParameterizedTest
    @MethodSource("foreignWords")
    void whatShardingSphereCannotReadIsRefused(String sql, String exception, String message) {
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.execute(text(sql)).all())
                    .satisfies(thrown ->
                            assertThat(thrown.getClass().getSimpleName()).isEqualTo(exception))
                    .hasMessageContaining(message);
        }
    }

    static List<Arguments> foreignWords() {
        return List.of(
                Arguments.of(
                        "INSERT INTO country DEFAULT VALUES", "NullPointerException", "InsertRestContext.select()"),
                Arguments.of(
                        "INSERT INTO country (code, position) VALUES ('SE', 1)",
                        "DialectSQLParsingException",
                        "no viable alternative at input '(code,position'"),
                Arguments.of(
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n",
                        "ColumnNotFoundException",
                        "Unknown column 'i' in 'field list'."),
                Arguments.of(
                        "SELECT title FROM purchase GROUP BY GROUPING SETS ((title), ())",
                        "DatabaseException",
                        "ERROR: syntax error at or near"),
                Arguments.of(
                        "SELECT name FROM customer c, LATERAL (SELECT 1 FROM purchase p WHERE p.customer_id = c.id) x",
                        "ColumnNotFoundException",
                        "Unknown column 'c.id' in 'where clause'."),
                Arguments.of(
                        "MERGE INTO country USING (VALUES ('NO')) v(c) ON code = c WHEN MATCHED THEN DO NOTHING",
                        "DialectSQLParsingException",
                        "no viable alternative at input 'MERGE'"));
    }
}
