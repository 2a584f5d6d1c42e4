package io.aludel.engine;

import static io.aludel.sql.ExecutionOptions.DEFERRABLE;
import static io.aludel.sql.ExecutionOptions.ISOLATION_LEVEL;
import static io.aludel.sql.ExecutionOptions.READ_ONLY;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.error.CompileException;
import io.aludel.error.DatabaseException;
import io.aludel.error.InvalidRequestException;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.IsolationLevel;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class TransactionOptionsSuite {
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

    private static IsolationLevel level(Engine asked) {
        try (Connection connection = asked.connect()) {
            return connection.driver().isolationLevel();
        }
    }

    private long rows() {
        try (Connection connection = engine.connect()) {
            return connection.scalar(text("SELECT count(*) FROM t"), Long.class);
        }
    }

    @Test
    void aConnectionHasItsOwnLevelUntilItIsClosed() {
        IsolationLevel usual = level(engine);
        assertThat(engine.databaseInfo().defaultIsolation()).isEqualTo(usual);
        for (IsolationLevel wanted : engine.dialect().transactions().levels()) {
            try (Connection connection = engine.connect()) {
                assertThat(connection.option(ISOLATION_LEVEL, wanted)).isSameAs(connection);
                assertThat(connection.driver().isolationLevel()).isEqualTo(wanted);
                connection.scalar(text("SELECT count(*) FROM t"));
                connection.commit();
                assertThat(connection.driver().isolationLevel()).isEqualTo(wanted);
            }
            assertThat(level(engine)).as("after %s", wanted).isEqualTo(usual);
        }
    }

    @Test
    void anEngineWithOptionsSharesThePool() {
        IsolationLevel usual = level(engine);
        Engine strict = engine.withOption(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE);

        assertThat(level(strict)).isEqualTo(IsolationLevel.SERIALIZABLE);
        assertThat(level(engine)).isEqualTo(usual);
        assertThat(level(strict)).isEqualTo(IsolationLevel.SERIALIZABLE);
        assertThat(strict.options().get(ISOLATION_LEVEL)).contains(IsolationLevel.SERIALIZABLE);
        assertThat(strict.poolStatus().open()).isEqualTo(1);
        strict.close();
        assertThat(level(engine)).isEqualTo(usual);
    }

    @Test
    void anEngineIsBuiltWithALevel(TestDatabase db) {
        try (Engine strict = Engine.builder(db.url())
                .option(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE)
                .build()) {
            assertThat(level(strict)).isEqualTo(IsolationLevel.SERIALIZABLE);
        }
    }

    @Test
    void autocommitKeepsEachStatement() {
        try (Connection connection = engine.connect()) {
            connection.option(ISOLATION_LEVEL, IsolationLevel.AUTOCOMMIT);
            connection.execute(text("INSERT INTO t VALUES (1)"));
            assertThat(connection.inTransaction()).isTrue();
            assertThatThrownBy(connection::beginTransaction).isInstanceOf(InvalidRequestException.class);
            connection.rollback();
            connection.execute(text("INSERT INTO t VALUES (2)"));
            connection.commit();
        }
        assertThat(rows()).isEqualTo(2);
        try (Connection connection = engine.connect()) {
            connection.execute(text("INSERT INTO t VALUES (3)"));
        }
        assertThat(rows()).isEqualTo(2);
    }

    @Test
    void optionsOfTransactionsWaitForTheirEnd() {
        try (Connection connection = engine.connect()) {
            connection.scalar(text("SELECT count(*) FROM t"));
            assertThatThrownBy(() -> connection.option(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("the option 'isolation_level' cannot be changed within a transaction");
            connection.rollback();
            connection.option(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE);
        }
    }

    @Test
    void levelsThatTheDatabaseLacksAreNamed() {
        for (IsolationLevel wanted : IsolationLevel.values()) {
            if (engine.dialect().transactions().levels().contains(wanted)) {
                continue;
            }
            assertThatThrownBy(() -> engine.withOption(ISOLATION_LEVEL, wanted))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining(engine.dialect().name() + " has no isolation level " + wanted.sql())
                    .hasMessageContaining("It has AUTOCOMMIT, ");
        }
    }

    @Test
    void readOnlyTransactionsRefuseToWrite() {
        if (engine.dialect().transactions().readOnly() == null) {
            assertThatThrownBy(() -> engine.withOption(READ_ONLY, true))
                    .isInstanceOf(CompileException.class)
                    .hasMessageContaining("a read-only transaction is not supported by h2");
            return;
        }
        try (Connection connection = engine.withOption(READ_ONLY, true).connect()) {
            connection.scalar(text("SELECT count(*) FROM t"));
            assertThatThrownBy(() -> connection.execute(text("INSERT INTO t VALUES (1)")))
                    .isInstanceOf(DatabaseException.class);
        }
        try (Connection connection = engine.begin()) {
            connection.execute(text("INSERT INTO t VALUES (1)"));
        }
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void deferrableTransactionsArePostgresqls(TestDatabase db) {
        if (db.kind() != TestDatabase.Kind.POSTGRESQL) {
            assertThatThrownBy(() -> engine.withOption(DEFERRABLE, true)).isInstanceOf(CompileException.class);
            return;
        }
        Engine reports = engine.withOptions(ExecutionOptions.of(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE)
                .with(READ_ONLY, true)
                .with(DEFERRABLE, true));
        String shown = "SELECT current_setting('transaction_deferrable') || current_setting('transaction_read_only')";
        try (Connection connection = reports.connect()) {
            assertThat(connection.scalar(text(shown))).isEqualTo("onon");
        }
        try (Connection connection = engine.connect()) {
            assertThat(connection.scalar(text(shown))).isEqualTo("offoff");
        }
    }

    @Test
    void anOptionOfConnectionsIsNoneOfStatements() {
        assertThatThrownBy(() -> text("SELECT 1").withOption(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'isolation_level' belongs to connections");
    }

    @Test
    void aDataSourceGetsItsConnectionsBackAsTheyWere(TestDatabase db) throws Exception {
        if (db.kind() == TestDatabase.Kind.SQLITE) {
            return;
        }
        try (java.sql.Connection kept = db.connect()) {
            int before = kept.getTransactionIsolation();
            java.sql.Connection open = (java.sql.Connection) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {java.sql.Connection.class},
                    (proxy, method, arguments) ->
                            method.getName().equals("close") ? null : method.invoke(kept, arguments));
            javax.sql.DataSource source = (javax.sql.DataSource) java.lang.reflect.Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {javax.sql.DataSource.class},
                    (proxy, method, arguments) -> open);
            try (Engine given = Engine.builder(db.url()).dataSource(source).build();
                    Connection connection = given.connect()) {
                connection.option(ISOLATION_LEVEL, IsolationLevel.SERIALIZABLE);
                connection.scalar(text("SELECT count(*) FROM t"));
            }
            assertThat(kept.getTransactionIsolation()).isEqualTo(before);
            assertThat(kept.getAutoCommit()).isTrue();
        }
    }
}
