package io.aludel.engine;

import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.AludelException;
import io.aludel.error.ArgumentException;
import io.aludel.error.ConnectionException;
import io.aludel.error.ErrorCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineTest {
    @TempDir
    private Path folder;

    private String file() {
        return "sqlite:" + folder.resolve("test.db");
    }

    @Test
    void opensNoConnectionBeforeItIsUsed() {
        try (Engine engine = Engine.create(file())) {
            assertThat(folder.resolve("test.db")).doesNotExist();
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(0, 0, 0));
            engine.connect().close();
            assertThat(folder.resolve("test.db")).exists();
        }
        Engine.create("postgresql://localhost:1/nobody").close();
    }

    @Test
    void countsItsConnections() {
        try (Engine engine = Engine.create(file())) {
            Connection first = engine.connect();
            Connection second = engine.connect();
            assertThat(engine.poolStatus().active()).isEqualTo(2);
            first.close();
            second.close();
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(0, 2, 0));
        }
    }

    @Test
    void saysWhatToDoWhenThePoolIsExhausted() {
        try (Engine engine = Engine.builder(file())
                .poolSize(1)
                .maxOverflow(1)
                .poolTimeout(Duration.ofMillis(300))
                .build()) {
            try (Connection first = engine.connect();
                    Connection second = engine.connect()) {
                assertThatThrownBy(engine::connect)
                        .isInstanceOfSatisfying(
                                ConnectionException.class,
                                e -> assertThat(e.code()).isEqualTo(ErrorCode.POOL_EXHAUSTED))
                        .hasMessageStartingWith("CORE-1004: no connection to sqlite:")
                        .hasMessageContaining("use try-with-resources");
            }
            engine.connect().close();
        }
    }

    @Test
    void aDatabaseInMemoryIsOneConnection() {
        try (Engine engine = Engine.builder("sqlite::memory:")
                .poolTimeout(Duration.ofMillis(100))
                .build()) {
            try (Connection connection = engine.begin()) {
                connection.execute(text("CREATE TABLE t (id INTEGER)"));
                assertThatThrownBy(engine::connect)
                        .hasMessageStartingWith("CORE-1004: no connection to sqlite::memory: came free in time.")
                        .hasMessageContaining("A database in memory has one connection");
            }
            try (Connection connection = engine.connect()) {
                assertThat(connection.scalar(text("SELECT count(*) FROM t"), Integer.class))
                        .isZero();
            }
            assertThat(engine.poolStatus()).isEqualTo(new PoolStatus(0, 1, 0));
        }
    }

    @Test
    void sqliteChecksForeignKeys() {
        for (String url : new String[] {file(), "sqlite::memory:", "jdbc:" + file()}) {
            try (Engine engine = Engine.create(url);
                    Connection connection = engine.connect()) {
                assertThat(connection.scalar(text("PRAGMA foreign_keys"), Boolean.class))
                        .isTrue();
                assertThat(connection.scalar(text("PRAGMA busy_timeout"), Integer.class))
                        .isEqualTo(5_000);
                assertThat(connection.scalar(text("PRAGMA journal_mode"), String.class))
                        .isIn("delete", "memory");
            }
        }
    }

    @Test
    void theUrlAndTheBuilderTellTheDriver() {
        try (Engine engine = Engine.create(file() + "?busy_timeout=7");
                Connection connection = engine.connect()) {
            assertThat(connection.scalar(text("PRAGMA busy_timeout"), Integer.class))
                    .isEqualTo(7);
        }
        try (Engine engine = Engine.builder(file())
                        .connectArgument("busy_timeout", "8")
                        .build();
                Connection connection = engine.connect()) {
            assertThat(connection.scalar(text("PRAGMA busy_timeout"), Integer.class))
                    .isEqualTo(8);
        }
    }

    @Test
    void aMissingDriverIsNamed() {
        try (Engine engine = Engine.create("jdbc:oracle:thin:@//localhost/blog")) {
            assertThatThrownBy(engine::connect)
                    .isInstanceOfSatisfying(
                            AludelException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.MISSING_DRIVER))
                    .hasMessage(
                            "CORE-1002: no JDBC driver on the class path accepts jdbc:oracle:thin:@//localhost/blog."
                                    + "\n  Add the driver to the application's dependencies: com.oracle.database.jdbc:ojdbc11, at run time.");
        }
        try (Engine engine = Engine.create("jdbc:exotic:db")) {
            assertThatThrownBy(engine::connect)
                    .hasMessageContaining("Add the JDBC driver of 'exotic' to the application's dependencies.");
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsNamed() {
        try (Engine engine = Engine.create("sqlite:" + folder.resolve("no/such/folder.db"))) {
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageStartingWith("CORE-1003: the database at sqlite:" + folder);
        }
    }

    @Test
    void aDataSourceStaysAsItWas() throws Exception {
        org.sqlite.SQLiteDataSource source = new org.sqlite.SQLiteDataSource();
        source.setUrl("jdbc:" + file());
        try (Engine engine = Engine.builder("sqlite:given").dataSource(source).build()) {
            try (Connection connection = engine.begin()) {
                connection.execute(text("CREATE TABLE t (id INTEGER)"));
            }
            try (Connection connection = engine.connect()) {
                assertThat(connection.scalar(text("SELECT count(*) FROM t"), Integer.class))
                        .isZero();
            }
        }
        assertThat(Files.exists(folder.resolve("test.db"))).isTrue();
    }

    @Test
    void wrongSettingsAreRefused() {
        assertThatThrownBy(() -> Engine.builder(file()).poolSize(-1))
                .hasMessageStartingWith("CORE-1006: poolSize must be at least 0, but is -1.");
    }

    @Test
    void isPrintedWithoutThePassword() {
        try (Engine engine = Engine.create("postgresql://ann:hunter2@localhost/blog")) {
            assertThat(engine).hasToString("Engine[postgresql://ann:***@localhost/blog]");
        }
    }

    @Test
    void mariadbIsNotMysql() {
        try (Engine engine = Engine.create("mariadb://localhost/blog")) {
            engine.events().pool().onConnecting(target -> DriverManager.getConnection("jdbc:sqlite::memory:"));
            assertThatThrownBy(engine::connect)
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("the server at mariadb://localhost/blog is SQLite, and not mariadb.");
        }
    }
}
