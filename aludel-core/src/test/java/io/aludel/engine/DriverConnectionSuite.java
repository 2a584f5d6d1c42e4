package io.aludel.engine;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.DatabaseException;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class DriverConnectionSuite {
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.builder(db.url()).poolSize(1).maxOverflow(0).build();
        try (Connection connection = engine.begin()) {
            connection.execute(text("CREATE TABLE t (id INTEGER)"));
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static void insert(java.sql.Connection jdbc) throws SQLException {
        try (Statement statement = jdbc.createStatement()) {
            statement.execute("INSERT INTO t VALUES (1)");
        }
    }

    private long rows() {
        try (Connection connection = engine.connect()) {
            return connection.scalar(text("SELECT count(*) FROM t"), Long.class);
        }
    }

    @Test
    void jdbcWorksWithinTheTransaction() {
        try (Connection connection = engine.connect()) {
            int count = connection.driver().use(jdbc -> {
                insert(jdbc);
                return 1;
            });
            assertThat(count).isEqualTo(1);
            assertThat(connection.inTransaction()).isTrue();
            connection.rollback();
        }
        assertThat(rows()).isZero();
    }

    @Test
    void failuresOfJdbcAreTranslated() {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.driver().use(jdbc -> {
                        try (Statement statement = jdbc.createStatement()) {
                            return statement.execute("SELECT * FROM nowhere");
                        }
                    }))
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageStartingWith("CORE-1402");
        }
    }

    @Test
    void proceduresAreCalledByJdbc(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.MARIADB) {
            return;
        }
        try (Connection connection = engine.connect()) {
            connection.execute(text("CREATE PROCEDURE two(IN a INTEGER, OUT b INTEGER)"
                    + " BEGIN SELECT a; SELECT a + 1; SET b = a + 2; END"));
            connection.driver().use(jdbc -> {
                try (CallableStatement call = jdbc.prepareCall("{call two(?, ?)}")) {
                    call.setInt(1, 5);
                    call.registerOutParameter(2, Types.INTEGER);
                    assertThat(call.execute()).isTrue();
                    assertThat(value(call.getResultSet())).isEqualTo(5);
                    assertThat(call.getMoreResults()).isTrue();
                    assertThat(value(call.getResultSet())).isEqualTo(6);
                    assertThat(call.getInt(2)).isEqualTo(7);
                    return null;
                }
            });
        }
    }

    private static int value(ResultSet rows) throws SQLException {
        assertThat(rows.next()).isTrue();
        return rows.getInt(1);
    }

    @Test
    void whatIsRememberedStaysWithTheDriversConnection() {
        try (Connection connection = engine.connect()) {
            connection.driver().info().put("user", "ann");
        }
        try (Connection connection = engine.connect()) {
            assertThat(connection.driver().info()).containsEntry("user", "ann");
            connection.driver().invalidate();
            assertThat(connection.driver().isInvalidated()).isTrue();
            assertThat(connection.driver().info()).isEmpty();
        }
    }

    @Test
    void aRawConnectionGoesBackWithoutWhatWasLeftOpen() throws SQLException {
        java.sql.Connection raw = engine.rawConnection();
        insert(raw);
        raw.close();
        assertThat(raw.isClosed()).isTrue();
        raw.close();
        assertThatThrownBy(raw::createStatement).isInstanceOf(SQLException.class);
        assertThat(rows()).isZero();
        try (java.sql.Connection second = engine.rawConnection()) {
            insert(second);
            second.commit();
            assertThat(engine.poolStatus().active()).isEqualTo(1);
            assertThat(second).isEqualTo(second).hasSameHashCodeAs(second);
        }
        assertThat(rows()).isEqualTo(1);
        assertThat(engine.poolStatus().active()).isZero();
    }

    @Test
    void theApplicationResetsConnectionsInItsOwnWay(TestDatabase db) throws SQLException {
        List<Boolean> ended = new ArrayList<>();
        List<String> order = new ArrayList<>();
        try (Engine resetting = Engine.builder(db.url())
                .poolSize(1)
                .maxOverflow(0)
                .resetOnReturn((jdbc, transactionEnded) -> {
                    ended.add(transactionEnded);
                    order.add("reset");
                    if (!transactionEnded) {
                        jdbc.commit();
                    }
                })
                .build()) {
            resetting.events().pool().on(PoolEvent.Kind.RESET, event -> order.add("event"));
            try (Connection connection = resetting.connect()) {
                connection.driver().use(jdbc -> {
                    insert(jdbc);
                    return null;
                });
            }
            assertThat(rows()).isZero();
            try (java.sql.Connection raw = resetting.rawConnection()) {
                insert(raw);
            }
            assertThat(rows()).isEqualTo(1);
        }
        assertThat(ended).containsExactly(true, false);
        assertThat(order).containsExactly("reset", "event", "reset", "event");
    }

    @Test
    void aResetThatFailsEndsTheConnection(TestDatabase db) {
        AtomicBoolean failing = new AtomicBoolean();
        List<PoolEvent.Kind> told = new ArrayList<>();
        try (Engine resetting = Engine.builder(db.url())
                .resetOnReturn((jdbc, transactionEnded) -> {
                    if (failing.get()) {
                        throw new SQLException("no reset today");
                    }
                })
                .build()) {
            resetting.events().pool().on(PoolEvent.Kind.INVALIDATE, event -> told.add(event.kind()));
            Connection connection = resetting.connect();
            connection.scalar(text("SELECT 1"));
            failing.set(true);
            assertThatThrownBy(connection::close).hasMessageContaining("no reset today");
            assertThat(told).containsExactly(PoolEvent.Kind.INVALIDATE);
            assertThat(resetting.poolStatus().active()).isZero();
        }
    }

    @Test
    void afterAResetTheSessionIsTakenForNew(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.POSTGRESQL) {
            return;
        }
        try (Engine resetting = Engine.builder(db.url())
                .poolSize(1)
                .maxOverflow(0)
                .resetOnReturn((jdbc, transactionEnded) -> {
                    jdbc.setAutoCommit(true);
                    try (Statement statement = jdbc.createStatement()) {
                        statement.execute("DISCARD ALL");
                    }
                })
                .build()) {
            for (int use = 0; use < 2; use++) {
                try (Connection connection = resetting
                        .connect()
                        .option(ExecutionOptions.READ_ONLY, true)
                        .option(ExecutionOptions.ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE)) {
                    assertThat(connection.scalar(text("SHOW transaction_read_only"), String.class))
                            .isEqualTo("on");
                    assertThat(connection.driver().isolationLevel()).isEqualTo(IsolationLevel.SERIALIZABLE);
                    connection.execute(text("SET work_mem = '5MB'"));
                    connection.commit();
                }
            }
            try (Connection connection = resetting.connect()) {
                assertThat(connection.scalar(text("SHOW transaction_read_only"), String.class))
                        .isEqualTo("off");
                assertThat(connection.driver().isolationLevel()).isEqualTo(IsolationLevel.READ_COMMITTED);
                assertThat(connection.scalar(text("SHOW work_mem"), String.class))
                        .isNotEqualTo("5MB");
            }
        }
    }

    @Test
    void whatWasLeftOpenIsCommittedWhereThatIsWanted(TestDatabase db) throws SQLException {
        try (Engine committing =
                Engine.builder(db.url()).resetOnReturn(ResetOnReturn.COMMIT).build()) {
            try (java.sql.Connection raw = committing.rawConnection()) {
                insert(raw);
            }
            assertThat(rows()).isEqualTo(1);
        }
    }

    @Test
    void otherLibrariesGetADataSource() throws SQLException {
        DataSource source = engine.asDataSource();
        try (java.sql.Connection connection = source.getConnection()) {
            assertThat(connection.getAutoCommit()).isTrue();
            insert(connection);
        }
        assertThat(rows()).isEqualTo(1);
        try (Connection connection = engine.connect()) {
            connection.execute(text("INSERT INTO t VALUES (2)"));
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void theDatabaseIsDescribed(TestDatabase db) {
        DatabaseInfo info = engine.databaseInfo();
        assertThat(info.product().toLowerCase(Locale.ROOT)).contains(db.kind().id());
        assertThat(info.isMariadb()).isEqualTo(db.kind() == TestDatabase.Kind.MARIADB);
        assertThat(info.isAtLeast(info.major(), 0)).isTrue();
        assertThat(info.isAtLeast(info.major() + 1, 0)).isFalse();
        assertThat(info.driverVersion()).isNotEmpty();
        switch (db.kind()) {
            case POSTGRESQL -> assertThat(info.defaultSchema()).isEqualTo("public");
            case H2 -> assertThat(info.defaultSchema()).isEqualTo("PUBLIC");
            case MARIADB -> assertThat(info.defaultSchema()).startsWith("aludel");
            default -> assertThat(info.defaultSchema()).isNull();
        }
        assertThat(engine.databaseInfo()).isSameAs(info);
    }
}
