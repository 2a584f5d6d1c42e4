package io.aludel.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules of all databases, and those of MariaDB, SQLite and H2 warn of, done on each: what it refuses to do without a copy, what fails, what is lost. */
@EveryDatabase
class ShownSuiteTest {
    private Sessions sessions;
    private TestDatabase.Kind kind;

    @BeforeEach
    void open(TestDatabase db) throws SQLException {
        kind = db.kind();
        sessions = new Sessions(db);
        sessions.run("CREATE TABLE u (id INT PRIMARY KEY)", "INSERT INTO u VALUES (1)");
        sessions.run("CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(50), b INT, c VARCHAR(100))");
        sessions.run("INSERT INTO t VALUES (1, 'long enough', 1, 'c')");
    }

    @AfterEach
    void close() throws SQLException {
        sessions.close();
    }

    private boolean isDone(String alteration, String how) throws SQLException {
        sessions.run("DROP TABLE t");
        sessions.run(
                "CREATE TABLE t (id INT PRIMARY KEY, a VARCHAR(50), b INT, c VARCHAR(100), e ENUM('x', 'y'), nn INT NOT NULL)");
        sessions.run("INSERT INTO t VALUES (1, 'a', 1, 'c', 'x', 1)");
        String failure = sessions.failure(sessions.doing, "ALTER TABLE t " + alteration + ", " + how);
        assertThat(failure == null || failure.contains("not supported"))
                .as(failure)
                .isTrue();
        return failure == null;
    }

    /** MariaDB says how much it would have to do: it refuses what it cannot do in the way it is asked for. */
    private void mariadb(String expected, String alteration) throws SQLException {
        String way = isDone(alteration, "ALGORITHM=INSTANT")
                ? "at once"
                : isDone(alteration, "ALGORITHM=NOCOPY, LOCK=NONE")
                        ? "beside"
                        : isDone(alteration, "ALGORITHM=INPLACE, LOCK=NONE")
                                ? "built again"
                                : isDone(alteration, "ALGORITHM=INPLACE, LOCK=SHARED") ? "writers wait" : "copied";
        assertThat(way).as(alteration).isEqualTo(expected);
    }

    @Test
    void onMariadb() throws SQLException {
        assumeTrue(kind == TestDatabase.Kind.MARIADB);
        mariadb("copied", "MODIFY b BIGINT"); // MY01
        mariadb("copied", "MODIFY a VARCHAR(200)");
        mariadb("copied", "MODIFY a VARCHAR(10)");
        mariadb("copied", "MODIFY a TEXT");
        mariadb("at once", "MODIFY a VARCHAR(63)");
        mariadb("at once", "MODIFY c VARCHAR(300)");
        mariadb("at once", "MODIFY e ENUM('x', 'y', 'z')");
        mariadb("copied", "MODIFY e ENUM('z', 'x', 'y')"); // MY07
        mariadb("copied", "ADD COLUMN x INT AS (id + 1) STORED"); // MY03
        mariadb("at once", "ADD COLUMN x INT AS (id + 1) VIRTUAL");
        mariadb("copied", "ADD COLUMN x VARCHAR(36) DEFAULT (uuid())"); // MY04
        mariadb("at once", "ADD COLUMN x DATETIME DEFAULT CURRENT_TIMESTAMP");
        mariadb("writers wait", "ADD COLUMN x INT AUTO_INCREMENT UNIQUE"); // MY05
        mariadb("built again", "MODIFY b INT NOT NULL"); // MY06
        mariadb("copied", "ADD FOREIGN KEY (b) REFERENCES u (id)"); // MY20
        mariadb("copied", "ADD CHECK (b < 1000)"); // MY21
        mariadb("copied", "DROP PRIMARY KEY"); // MY22
        mariadb("built again", "DROP PRIMARY KEY, ADD PRIMARY KEY (nn)");
        mariadb("writers wait", "ADD FULLTEXT (a)"); // MY23
        mariadb("copied", "CONVERT TO CHARACTER SET latin1"); // MY24
        mariadb("built again", "ENGINE=InnoDB"); // MY25
        mariadb("built again", "FORCE");
        mariadb("beside", "ADD INDEX (b)");
        mariadb("beside", "ADD UNIQUE (b)");
        mariadb("at once", "MODIFY b INT FIRST"); // MY27, which is dear on MySQL only
        sessions.run("SET foreign_key_checks = 0");
        assertThat(isDone("ADD FOREIGN KEY (b) REFERENCES u (id)", "ALGORITHM=INPLACE, LOCK=NONE"))
                .isTrue();
        sessions.run("SET foreign_key_checks = 1");
        assertThat(isDone("ADD CONSTRAINT ck CHECK (b < 1000)", "LOCK=NONE")).isTrue(); // from 11.2 on
    }

    @Test
    void whatIsMadeUpOrLostOnMariadb() throws SQLException {
        assumeTrue(kind == TestDatabase.Kind.MARIADB);
        sessions.run("ALTER TABLE t ADD x INT NOT NULL"); // MY02
        assertThat(sessions.rows("SELECT x FROM t")).containsExactly("0");
        sessions.doing.setAutoCommit(false);
        sessions.run("UPDATE t SET b = 7", "ALTER TABLE t ADD y INT");
        sessions.doing.rollback(); // MY29
        assertThat(sessions.rows("SELECT b FROM t")).containsExactly("7");
        sessions.doing.setAutoCommit(true);
        sessions.run("SET sql_mode = ''", "ALTER TABLE t MODIFY a VARCHAR(4)"); // ALL10
        assertThat(sessions.rows("SELECT a FROM t")).containsExactly("long");
    }

    @Test
    void whoWaitsForALockOnMariadbLetsOthersWait(TestDatabase db) throws Exception {
        assumeTrue(kind == TestDatabase.Kind.MARIADB); // MY28
        sessions.doing.setAutoCommit(false);
        sessions.rows("SELECT count(*) FROM t");
        try (Sessions definition = new Sessions(db)) {
            assertThat(sessions.failure(definition.doing, "SET lock_wait_timeout = 20"))
                    .isNull();
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return String.valueOf(definition.failure(definition.doing, "ALTER TABLE t ADD x INT"));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            String states = "SELECT state FROM information_schema.processlist WHERE state LIKE '%metadata lock%'";
            while (sessions.rows(states).isEmpty() && !waiting.isDone()) {
                Thread.sleep(10);
            }
            sessions.failure(sessions.other, "SET lock_wait_timeout = 1");
            assertThat(sessions.failure(sessions.other, "SELECT * FROM t LIMIT 1"))
                    .contains("Lock wait timeout");
            sessions.doing.commit();
            assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo("null");
        } finally {
            sessions.doing.setAutoCommit(true);
        }
    }

    private void fails(String message, String sql) throws SQLException {
        assertThat(sessions.failure(sessions.doing, sql)).as(sql).isNotNull().containsIgnoringCase(message);
    }

    @Test
    void onSqlite() throws SQLException {
        assumeTrue(kind == TestDatabase.Kind.SQLITE);
        fails(
                "cannot add a column with non-constant default",
                "ALTER TABLE t ADD x TEXT DEFAULT CURRENT_TIMESTAMP"); // SL03
        fails("cannot add a UNIQUE column", "ALTER TABLE t ADD x INT UNIQUE"); // SL05
        fails("cannot add a STORED column", "ALTER TABLE t ADD x INT GENERATED ALWAYS AS (b + 1) STORED"); // SL04
        fails("syntax error", "ALTER TABLE t ALTER COLUMN a TYPE TEXT"); // SL10
        sessions.run("PRAGMA foreign_keys = ON");
        fails(
                "cannot add a REFERENCES column with non-NULL default",
                "ALTER TABLE t ADD x INT DEFAULT 1 REFERENCES u"); // SL06
        sessions.run("CREATE TABLE empty (id INT)");
        fails("cannot add a NOT NULL column", "ALTER TABLE t ADD x INT NOT NULL"); // SL02
        assertThat(sessions.failure(sessions.doing, "ALTER TABLE empty ADD x TEXT DEFAULT CURRENT_TIMESTAMP"))
                .isNull();
        sessions.run("CREATE TABLE s (a STRING)", "INSERT INTO s VALUES ('007')"); // SL12
        assertThat(sessions.rows("SELECT a FROM s")).containsExactly("7");
    }

    @Test
    void whatIsLostOnSqlite() throws SQLException {
        assumeTrue(kind == TestDatabase.Kind.SQLITE);
        sessions.run(
                "PRAGMA foreign_keys = ON",
                "CREATE TABLE child (id INT, t_id INT REFERENCES t (id) ON DELETE CASCADE)",
                "INSERT INTO child VALUES (1, 1)",
                "CREATE INDEX ix_t_a ON t (a)");
        sessions.doing.setAutoCommit(false);
        sessions.run(
                "SELECT 1",
                "DELETE FROM u WHERE id = 2",
                "PRAGMA foreign_keys = OFF"); // SL08: within a transaction it does nothing
        sessions.run("CREATE TABLE t_new AS SELECT * FROM t", "DROP TABLE t", "ALTER TABLE t_new RENAME TO t");
        sessions.doing.commit();
        assertThat(sessions.rows("SELECT count(*) FROM child")).containsExactly("0"); // SL07
        assertThat(sessions.rows("SELECT count(*) FROM sqlite_schema WHERE name = 'ix_t_a'"))
                .containsExactly("0"); // SL09
        sessions.run("DELETE FROM u");
        fails("cannot VACUUM from within a transaction", "VACUUM"); // SL11
        sessions.doing.setAutoCommit(true);
    }

    @Test
    void onH2() throws SQLException {
        assumeTrue(kind == TestDatabase.Kind.H2);
        fails("NULL not allowed", "ALTER TABLE t ADD x INT NOT NULL"); // H201
        sessions.run("UPDATE t SET b = NULL");
        fails("contains null values", "ALTER TABLE t ALTER COLUMN b SET NOT NULL"); // H203
        sessions.doing.setAutoCommit(false);
        sessions.run("UPDATE t SET b = 7", "ALTER TABLE t ADD y INT");
        sessions.doing.rollback(); // H204
        assertThat(sessions.rows("SELECT b FROM t")).containsExactly("7");
        sessions.doing.setAutoCommit(true);
    }

    @Test
    void whoeverWritesAllRowsKeepsOthersWaiting() throws SQLException {
        sessions.failure(
                sessions.other,
                switch (kind) {
                    case SQLITE -> "PRAGMA busy_timeout = 200";
                    case H2 -> "SET LOCK_TIMEOUT 200";
                    case POSTGRESQL -> "SET lock_timeout = '200ms'";
                    default -> "SET innodb_lock_wait_timeout = 1";
                });
        sessions.doing.setAutoCommit(false);
        sessions.run("UPDATE t SET b = 2"); // ALL05
        assertThat(sessions.failure(sessions.other, "UPDATE t SET b = 3 WHERE id = 1"))
                .containsPattern("(?i)lock");
        sessions.doing.commit();
        assertThat(sessions.failure(sessions.other, "UPDATE t SET b = 3 WHERE id = 1"))
                .isNull();
        sessions.doing.setAutoCommit(true);
    }

    @Test
    void rowsAndTablesThatAreGoneAreGone() throws SQLException {
        sessions.run("ALTER TABLE t DROP COLUMN a", "ALTER TABLE t ADD COLUMN label VARCHAR(50)"); // ALL09
        assertThat(sessions.rows("SELECT label FROM t")).containsExactly("null");
        if (kind != TestDatabase.Kind.SQLITE) {
            String schema = "gone_" + Long.toString(System.nanoTime(), 36);
            sessions.run("CREATE SCHEMA " + schema, "CREATE TABLE " + schema + ".kept (id INT)");
            String all = kind == TestDatabase.Kind.MARIADB ? "" : " CASCADE";
            sessions.run("DROP SCHEMA " + schema + all); // ALL08
            assertThat(sessions.failure(sessions.doing, "SELECT * FROM " + schema + ".kept"))
                    .isNotNull();
            sessions.doing.setAutoCommit(false);
            sessions.run("TRUNCATE TABLE t"); // ALL07: kept at once where definitions are
            sessions.doing.rollback();
            boolean isUndone = kind == TestDatabase.Kind.POSTGRESQL;
            assertThat(sessions.rows("SELECT id FROM t")).hasSize(isUndone ? 1 : 0);
            sessions.doing.setAutoCommit(true);
        }
        sessions.run("DELETE FROM u"); // ALL06
        assertThat(sessions.rows("SELECT id FROM u")).isEmpty();
    }

    @Test
    void nobodyWritesWhileSqliteCopiesATable() throws SQLException {
        assumeTrue(kind == TestDatabase.Kind.SQLITE); // SL01
        sessions.failure(sessions.other, "PRAGMA busy_timeout = 200");
        sessions.doing.setAutoCommit(false);
        sessions.run("CREATE TABLE t_new (id INT PRIMARY KEY)", "INSERT INTO t_new SELECT id FROM t");
        assertThat(sessions.failure(sessions.other, "INSERT INTO u VALUES (2)")).contains("locked");
        sessions.doing.rollback();
        assertThat(sessions.failure(sessions.other, "INSERT INTO u VALUES (2)")).isNull();
        sessions.doing.setAutoCommit(true);
    }
}
