package io.aludel.migrate.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules of PostgreSQL warn of, done on a server: the lock that is taken, who waits, what is written again, what fails. */
@EveryDatabase
class ShownOnPostgresqlSuiteTest {
    private Sessions sessions;

    @BeforeEach
    void open(TestDatabase db) throws SQLException {
        assumeTrue(db.kind() == TestDatabase.Kind.POSTGRESQL);
        sessions = new Sessions(db);
        sessions.run(
                "CREATE TABLE u (id int PRIMARY KEY)",
                "CREATE TABLE t (id int NOT NULL, a varchar(50), n numeric(10, 2), u_id int, c int GENERATED ALWAYS AS (id + 1) STORED)",
                "CREATE INDEX ix ON t (a)",
                "INSERT INTO u VALUES (1)",
                "INSERT INTO t (id, a, u_id) SELECT i, 'a', 1 FROM generate_series(1, 100) i");
    }

    @AfterEach
    void close() throws SQLException {
        if (sessions != null) {
            sessions.close();
        }
    }

    /** The strongest lock on a table while a transaction with the statement is open, and who waits for it meanwhile. */
    private String locks(String table, String sql) throws SQLException {
        sessions.doing.setAutoCommit(false);
        sessions.run(sql);
        List<String> modes =
                sessions.rows("SELECT mode FROM pg_locks WHERE pid = pg_backend_pid() AND relation = '" + table
                        + "'::regclass ORDER BY array_position(ARRAY['AccessExclusiveLock', 'ExclusiveLock', 'ShareRowExclusiveLock',"
                        + " 'ShareLock', 'ShareUpdateExclusiveLock'], mode) LIMIT 1");
        sessions.failure(sessions.other, "SET lock_timeout = '50ms'");
        boolean reads = sessions.failure(sessions.other, "SELECT * FROM " + table) == null;
        boolean writes = sessions.failure(sessions.other, "DELETE FROM " + table + " WHERE false") == null;
        sessions.doing.rollback();
        sessions.doing.setAutoCommit(true);
        return modes.get(0).replace("Lock", "") + (reads ? writes ? "" : ": writers wait" : ": all wait");
    }

    /** Whether a statement writes the table again. */
    private boolean rewrites(String sql) throws SQLException {
        String file = "SELECT relfilenode FROM pg_class WHERE oid = 't'::regclass";
        List<String> before = sessions.rows(file);
        sessions.run(sql);
        return !before.equals(sessions.rows(file));
    }

    @Test
    void indexesAndTables() throws SQLException {
        assertThat(locks("t", "CREATE INDEX i ON t (id)")).isEqualTo("Share: writers wait"); // PG01
        assertThat(locks("t", "DROP INDEX ix")).isEqualTo("AccessExclusive: all wait"); // PG02
        assertThat(locks("t", "REINDEX TABLE t")).isEqualTo("Share: all wait"); // PG06
        assertThat(locks("t", "ALTER TABLE t SET UNLOGGED")).isEqualTo("AccessExclusive: all wait"); // PG07
        assertThat(rewrites("ALTER TABLE t SET UNLOGGED")).isTrue();
        assertThat(rewrites("VACUUM FULL t")).isTrue(); // PG05
        assertThat(rewrites("CLUSTER t USING ix")).isTrue();
        sessions.run("CREATE MATERIALIZED VIEW v AS SELECT count(*) FROM t");
        assertThat(locks("v", "REFRESH MATERIALIZED VIEW v")).startsWith("AccessExclusive"); // PG08
        assertThat(locks("t", "LOCK TABLE t")).isEqualTo("AccessExclusive: all wait"); // PG36
    }

    @Test
    void whatCannotRunInATransaction() throws SQLException {
        sessions.doing.setAutoCommit(false);
        for (String sql : List.of( // PG03, PG04, PG09
                "CREATE INDEX CONCURRENTLY i ON t (id)",
                "DROP INDEX CONCURRENTLY ix",
                "VACUUM t",
                "REINDEX INDEX CONCURRENTLY ix")) {
            assertThat(sessions.failure(sessions.doing, sql)).contains("cannot run inside a transaction block");
        }
        sessions.run("CREATE TYPE mood AS ENUM ('sad')", "CREATE TABLE m (mood mood)");
        sessions.doing.commit();
        sessions.run("ALTER TYPE mood ADD VALUE 'ok'");
        assertThat(sessions.failure(sessions.doing, "INSERT INTO m VALUES ('ok')")) // PG31
                .contains("unsafe use of new value \"ok\"");
        sessions.doing.setAutoCommit(true);
    }

    @Test
    void constraints() throws SQLException {
        assertThat(locks("t", "ALTER TABLE t ADD UNIQUE (id)")).isEqualTo("AccessExclusive: all wait"); // PG10
        assertThat(locks("t", "ALTER TABLE t ADD PRIMARY KEY (id)")).isEqualTo("AccessExclusive: all wait"); // PG11
        String key = "ALTER TABLE t ADD FOREIGN KEY (u_id) REFERENCES u (id)";
        assertThat(locks("t", key)).isEqualTo("ShareRowExclusive: writers wait"); // PG12
        assertThat(locks("u", key)).isEqualTo("ShareRowExclusive: writers wait");
        assertThat(locks("t", "ALTER TABLE t ADD CHECK (id > 0)")).isEqualTo("AccessExclusive: all wait"); // PG13
        assertThat(locks("t", "ALTER TABLE t ADD EXCLUDE (id WITH =)")).isEqualTo("AccessExclusive: all wait"); // PG14
        assertThat(locks("t", "ALTER TABLE t ALTER id SET NOT NULL")).isEqualTo("AccessExclusive: all wait"); // PG16
    }

    @Test
    void theSafeFormsLookAtRowsWhileAllGoOn() throws SQLException {
        assertThat(sessions.failure(sessions.doing, "ALTER TABLE t ADD CONSTRAINT ck CHECK (id > 1)"))
                .contains("violated by some row");
        sessions.run("ALTER TABLE t ADD CONSTRAINT ck CHECK (id > 0) NOT VALID");
        assertThat(locks("t", "ALTER TABLE t VALIDATE CONSTRAINT ck")).isEqualTo("ShareUpdateExclusive");
        assertThat(
                        locks(
                                "t",
                                "ALTER TABLE t ADD CONSTRAINT c2 CHECK (id > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT c2"))
                .isEqualTo("AccessExclusive: all wait"); // PG15
    }

    @Test
    void columns() throws SQLException {
        assertThat(sessions.failure(sessions.doing, "ALTER TABLE t ADD x int NOT NULL"))
                .contains("contains null values"); // PG20
        assertThat(rewrites("ALTER TABLE t ADD x1 int")).isFalse();
        assertThat(rewrites("ALTER TABLE t ADD x2 timestamptz NOT NULL DEFAULT now()"))
                .isFalse();
        assertThat(rewrites("ALTER TABLE t ADD x3 uuid DEFAULT gen_random_uuid()"))
                .isTrue(); // PG21
        assertThat(rewrites("ALTER TABLE t ADD x4 bigint GENERATED ALWAYS AS IDENTITY"))
                .isTrue(); // PG22
        assertThat(rewrites("ALTER TABLE t ADD x5 bigserial")).isTrue();
        assertThat(rewrites("ALTER TABLE t ADD x6 int GENERATED ALWAYS AS (id * 2) STORED"))
                .isTrue(); // PG23
        assertThat(locks("t", "ALTER TABLE t ADD x7 int DEFAULT random()")).isEqualTo("AccessExclusive: all wait");
    }

    @Test
    void types() throws SQLException {
        assertThat(rewrites("ALTER TABLE t ALTER a TYPE varchar(80)")).isFalse();
        assertThat(rewrites("ALTER TABLE t ALTER a TYPE text")).isFalse();
        assertThat(rewrites("ALTER TABLE t ALTER n TYPE numeric(12, 2)")).isFalse();
        assertThat(rewrites("ALTER TABLE t ALTER n TYPE numeric(12, 3)")).isTrue(); // PG24
        assertThat(rewrites("ALTER TABLE t ALTER a TYPE varchar(20)")).isTrue();
        assertThat(rewrites("ALTER TABLE t ALTER u_id TYPE bigint")).isTrue(); // PG25
        assertThat(rewrites("ALTER TABLE t ALTER u_id TYPE text")).isTrue();
        sessions.run("UPDATE t SET a = 'too long'");
        assertThat(sessions.failure(sessions.doing, "ALTER TABLE t ALTER a TYPE varchar(3)")) // ALL10
                .contains("value too long");
        sessions.run("ALTER TABLE t ALTER a TYPE varchar(3) USING a::varchar(3)");
        assertThat(sessions.rows("SELECT DISTINCT a FROM t")).containsExactly("too");
    }

    @Test
    void aLockStaysUntilTheTransactionEnds() throws SQLException {
        // PG33: the definition alone takes a moment; with the rows behind it everybody waits for them.
        assertThat(locks("t", "ALTER TABLE t ADD x int; UPDATE t SET x = 1 WHERE x IS NULL"))
                .isEqualTo("AccessExclusive: all wait");
        assertThat(locks("t", "UPDATE t SET a = 'b' WHERE a = 'a'")).isEqualTo("RowExclusive");
    }

    @Test
    void whoWaitsForALockLetsOthersWait(TestDatabase db) throws Exception {
        // PG34: a reader that is not done holds up the definition, and that holds up all readers.
        sessions.doing.setAutoCommit(false);
        sessions.rows("SELECT count(*) FROM t");
        try (Sessions definition = new Sessions(db)) {
            CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
                try {
                    return String.valueOf(definition.failure(definition.doing, "ALTER TABLE t ADD x int"));
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (sessions.rows("SELECT pid FROM pg_locks WHERE NOT granted").isEmpty() && !waiting.isDone()) {
                Thread.sleep(10);
            }
            sessions.failure(sessions.other, "SET lock_timeout = '50ms'");
            assertThat(sessions.failure(sessions.other, "SELECT * FROM t LIMIT 1"))
                    .contains("lock timeout");
            sessions.doing.commit();
            assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo("null");
        } finally {
            sessions.doing.setAutoCommit(true);
        }
    }

    @Test
    void whatGoesAlong() throws SQLException {
        sessions.run("CREATE VIEW v AS SELECT a FROM t");
        assertThat(sessions.failure(sessions.doing, "DROP TABLE t")).contains("other objects depend on it");
        sessions.run("DROP TABLE t CASCADE"); // PG37
        assertThat(sessions.rows("SELECT viewname FROM pg_views WHERE schemaname = 'public'"))
                .isEmpty();
    }

    @Test
    void partitions() throws SQLException {
        sessions.run(
                "CREATE TABLE p (id int) PARTITION BY RANGE (id)",
                "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10)",
                "CREATE TABLE fresh (id int)",
                "INSERT INTO fresh VALUES (99)");
        String attach = "ALTER TABLE p ATTACH PARTITION fresh FOR VALUES FROM (10) TO (20)"; // PG17
        assertThat(sessions.failure(sessions.doing, attach)).contains("violated by some row");
        sessions.run("DELETE FROM fresh");
        assertThat(locks("fresh", attach)).isEqualTo("AccessExclusive: all wait");
        assertThat(locks("p", attach)).isEqualTo("ShareUpdateExclusive");
        assertThat(locks("p", "ALTER TABLE p DETACH PARTITION p1")).isEqualTo("AccessExclusive: all wait");
    }

    @Test
    void wordsOfEnumeratedTypes() throws SQLException {
        sessions.run(
                "CREATE TYPE mood AS ENUM ('sad', 'ok')",
                "ALTER TABLE t ADD mood mood",
                "ALTER TYPE mood RENAME VALUE 'sad' TO 'unhappy'"); // PG32
        assertThat(sessions.failure(sessions.other, "UPDATE t SET mood = 'sad' WHERE id = 1"))
                .contains("invalid input value for enum mood");
        sessions.run("CREATE TYPE mood_new AS ENUM ('unhappy', 'ok', 'glad')");
        String made = "ALTER TABLE t ALTER mood TYPE mood_new USING mood::text::mood_new"; // PG27
        assertThat(locks("t", made)).isEqualTo("AccessExclusive: all wait");
        assertThat(rewrites(made)).isTrue();
    }

    @Test
    void computationsAreDoneForAllRows() throws SQLException {
        assumeTrue(Integer.parseInt(sessions.rows("SHOW server_version_num").get(0)) >= 170_000);
        String again = "ALTER TABLE t ALTER COLUMN c SET EXPRESSION AS (id + 2)"; // PG26
        assertThat(locks("t", again)).isEqualTo("AccessExclusive: all wait");
        assertThat(rewrites(again)).isTrue();
    }

    /** What somebody sees of a table who has rights on it but does not own it. */
    private String seenByOthers(String... statements) throws SQLException {
        sessions.doing.setAutoCommit(false);
        sessions.run(
                "CREATE ROLE aludel_reader",
                "GRANT USAGE ON SCHEMA public TO aludel_reader",
                "GRANT SELECT, INSERT ON t TO aludel_reader");
        sessions.run(statements);
        sessions.run("SET LOCAL ROLE aludel_reader");
        String seen = sessions.rows("SELECT count(*) FROM t").get(0);
        String written = sessions.failure(sessions.doing, "INSERT INTO t (id) VALUES (7)");
        sessions.doing.rollback();
        sessions.doing.setAutoCommit(true);
        return seen + (written == null ? ", writes" : ", " + written);
    }

    @Test
    void rowLevelSecurity() throws SQLException {
        assertThat(seenByOthers()).isEqualTo("100, writes");
        assertThat(seenByOthers("ALTER TABLE t ENABLE ROW LEVEL SECURITY")) // PG38
                .startsWith("0, ")
                .contains("violates row-level security policy");
        String policy = "CREATE POLICY first_ten ON t USING (id < 11) WITH CHECK (id > 1000)";
        assertThat(seenByOthers(policy, "ALTER TABLE t ENABLE ROW LEVEL SECURITY"))
                .startsWith("10, ");
        assertThat(seenByOthers(
                        policy, "ALTER TABLE t ENABLE ROW LEVEL SECURITY", "ALTER TABLE t DISABLE ROW LEVEL SECURITY"))
                .isEqualTo("100, writes"); // PG39
    }

    @Test
    void whoLocksTablesInAnotherOrderMeetsADeadlock(TestDatabase db) throws Exception {
        // PG35: the definition has t and wants u, an application has u and wants t.
        sessions.doing.setAutoCommit(false);
        sessions.other.setAutoCommit(false);
        sessions.run("ALTER TABLE t ADD x int");
        assertThat(sessions.failure(sessions.other, "UPDATE u SET id = id")).isNull();
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return String.valueOf(sessions.failure(sessions.other, "SELECT count(*) FROM t"));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        String definition = String.valueOf(sessions.failure(sessions.doing, "ALTER TABLE u ADD x int"));
        sessions.doing.rollback();
        assertThat(List.of(definition, waiting.get(20, TimeUnit.SECONDS)))
                .anyMatch(failure -> failure.contains("deadlock detected"));
        sessions.other.rollback();
        sessions.other.setAutoCommit(true);
        sessions.doing.setAutoCommit(true);
    }

    @Test
    void whatIsRenamedOrGoneIsNotThereForThoseWhoStillRun() throws SQLException {
        sessions.run("ALTER TABLE t RENAME COLUMN a TO b"); // ALL04
        assertThat(sessions.failure(sessions.other, "SELECT a FROM t")).contains("column \"a\" does not exist");
        sessions.run("ALTER TABLE t DROP COLUMN b"); // ALL02
        assertThat(sessions.failure(sessions.other, "SELECT b FROM t")).contains("column \"b\" does not exist");
        sessions.run("ALTER TABLE t RENAME TO s"); // ALL03
        assertThat(sessions.failure(sessions.other, "SELECT * FROM t")).contains("\"t\" does not exist");
    }
}
