package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.function;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.TIMESTAMP;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.aludel.error.ConnectionException;
import io.aludel.error.DatabaseException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MySQL's driver and dialect against a MariaDB, as far as the two servers are alike: the driver's part is real, the server's is not. */
@EveryDatabase
class ConnectorJTest {
    private final MetaData metadata = new MetaData();
    private final Table users = Table.of(
            "users",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)).notNull().unique(),
            column("seen", TIMESTAMP));
    private @Nullable Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        if (db.kind() == TestDatabase.Kind.MARIADB) {
            engine = Engine.create(db.url().replaceFirst("^mariadb:", "mysql:"));
            metadata.createAll(engine);
        }
    }

    @AfterEach
    void close() {
        if (engine != null) {
            engine.close();
        }
    }

    @Test
    void anExpressionThatGivesTheKeyIsAskedBefore() {
        if (engine == null) {
            return;
        }
        Table documents = Table.of(
                "documents",
                metadata,
                column("id", VARCHAR(36)).primaryKey().defaultValue(function("uuid", VARCHAR)),
                column("name", VARCHAR(50)));
        metadata.createAll(engine);
        try (SqlRecording recording = SqlRecording.of(engine)) {
            Object key = engine.transact(connection -> connection
                    .execute(insert(documents).set(table(documents).text("name"), "a"))
                    .insertedPrimaryKey()
                    .get(0));
            assertThat(recording.statements())
                    .containsExactly("SELECT uuid() AS selected", "INSERT INTO documents (id, name) VALUES (?, ?)");
            assertThat(engine.<Object>transact(connection -> connection
                            .execute(select(table(documents).col("id")))
                            .one()))
                    .isEqualTo(key)
                    .asString()
                    .hasSize(36);
            recording.clear();
            engine.transact(connection -> {
                connection.execute(insert(documents)
                        .set(table(documents).text("name"), "b")
                        .inline());
                return connection.execute(insert(documents), List.of(Map.of("name", "c"), Map.of("name", "d")));
            });
            assertThat(recording.statements()).allMatch(sql -> sql.contains("VALUES (uuid(), ?)"));
        }
        metadata.dropAll(engine);
    }

    @Test
    void theServerIsKnown() {
        if (engine == null) {
            return;
        }
        assertThat(engine.dialect().name()).isEqualTo("mysql");
        assertThat(engine.databaseInfo().driver()).contains("MySQL Connector/J");
        assertThat(engine.databaseInfo().isMariadb()).isTrue();
    }

    @Test
    void rowsTravel() {
        if (engine == null) {
            return;
        }
        LocalDateTime seen = LocalDateTime.of(2024, 2, 29, 23, 59, 58);
        try (Connection connection = engine.begin()) {
            connection.execute(insert(users).values(Map.of("name", "Ännchen 🙂", "seen", seen)));
            connection.execute(insert(users), List.of(Map.of("name", "Bob"), Map.of("name", "Cid")));
            assertThat(connection
                            .execute(select(table(users).col("name", String.class))
                                    .orderBy(table(users).col("id", Long.class)))
                            .all())
                    .containsExactly("Ännchen 🙂", "Bob", "Cid");
            assertThat(connection
                            .execute(select(table(users).col("seen", LocalDateTime.class))
                                    .where(table(users).col("id", Long.class).eq(1L)))
                            .one())
                    .isEqualTo(seen);
        }
    }

    @Test
    void failuresAreTranslated() {
        if (engine == null) {
            return;
        }
        try (Connection connection = engine.connect()) {
            connection.execute(insert(users).values(Map.of("name", "Ann")));
            DatabaseException failure = catchThrowableOfType(
                    DatabaseException.class,
                    () -> connection.execute(insert(users).values(Map.of("name", "Ann"))));
            assertThat(failure.code()).isEqualTo(ErrorCode.UNIQUE_VIOLATION);
            assertThat(failure.sqlState()).isEqualTo("23000");
            assertThat(failure.vendorCode()).isEqualTo(1062);
            assertThat(failure.statement()).startsWith("INSERT INTO users");
            assertThat(failure.isConnectionInvalidated()).isFalse();
        }
    }

    @Test
    void aLostConnectionIsReplaced(TestDatabase db) throws Exception {
        if (engine == null) {
            return;
        }
        try (Connection connection = engine.connect()) {
            Object id = connection.scalar(text("SELECT connection_id()"));
            try (var other = db.connect();
                    var statement = other.createStatement()) {
                statement.execute("KILL " + id);
            }
            ConnectionException failure =
                    catchThrowableOfType(ConnectionException.class, () -> connection.scalar(text("SELECT 1")));
            assertThat(failure.isConnectionInvalidated()).isTrue();
            connection.rollback();
            assertThat(connection.scalar(text("SELECT 1"), Integer.class)).isEqualTo(1);
        }
    }

    @Test
    void transactionsWorkAsOnMariadb() {
        if (engine == null) {
            return;
        }
        try (Connection connection = engine.connect()) {
            connection.option(ExecutionOptions.ISOLATION_LEVEL, IsolationLevel.READ_COMMITTED);
            connection.execute(insert(users).values(Map.of("name", "Ann")));
            Savepoint savepoint = connection.beginNested();
            connection.execute(insert(users).values(Map.of("name", "Bob")));
            savepoint.rollback();
            connection.commit();
            try (TwoPhaseTransaction transaction = connection.twoPhase().begin()) {
                connection.execute(insert(users).values(Map.of("name", "Cid")));
                transaction.prepare();
                transaction.commit();
            }
            assertThat(connection.scalar(text("SELECT count(*) FROM users"), Long.class))
                    .isEqualTo(2L);
        }
    }
}
