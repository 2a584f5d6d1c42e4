package io.aludel.migrate.lint;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.BOOLEAN;
import static io.aludel.type.SqlTypes.ENUM;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.NUMERIC;
import static io.aludel.type.SqlTypes.TEXT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Dialects;
import io.aludel.dialect.postgresql.PostgresqlOptions;
import io.aludel.migrate.Operations;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.Placement;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.schema.Computed;
import io.aludel.schema.Identity;
import io.aludel.schema.RawSql;
import io.aludel.schema.TextObject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Each rule with what it finds, in operations and in SQL, and with what it lets pass. */
class RulesTest {
    private static final Set<String> FOUND = new HashSet<>();

    private Dialect dialect = Dialects.POSTGRESQL;
    private LintOptions options = LintOptions.DEFAULT.without("PG34", "PG35", "MY28", "MY29");

    private Set<String> codes(boolean transactional, Consumer<Operations> upgrade) {
        RevisionScript script = new RevisionScript(
                RevisionSpec.of("aaaa"),
                transactional,
                "aaaa",
                target -> upgrade.accept(new Operations(target)),
                target -> {},
                List.of());
        Set<String> codes = new TreeSet<>();
        Linter.of(dialect, options)
                .lint(script)
                .forEach(finding -> codes.add(finding.rule().code()));
        FOUND.addAll(codes);
        return codes;
    }

    private void finds(String code, Consumer<Operations> upgrade) {
        assertThat(codes(true, upgrade)).containsExactly(code);
    }

    private void finds(String code, String... statements) {
        for (String sql : statements) {
            assertThat(codes(true, op -> op.execute(sql))).as(sql).containsExactly(code);
        }
    }

    private void passes(Consumer<Operations> upgrade) {
        assertThat(codes(true, upgrade)).isEmpty();
    }

    private void passes(String... statements) {
        for (String sql : statements) {
            assertThat(codes(true, op -> op.execute(sql))).as(sql).isEmpty();
        }
    }

    @AfterAll
    static void eachRuleWasFound() {
        assertThat(FOUND).containsAll(Rules.all().stream().map(Rule::code).toList());
    }

    @Test
    void everywhere() {
        for (Dialect each : List.of(Dialects.POSTGRESQL, Dialects.MARIADB, Dialects.MYSQL)) {
            dialect = each;
            finds("ALL01", op -> op.dropTable("t"));
            finds("ALL02", op -> op.dropColumn("t", "a"));
            finds("ALL02", "ALTER TABLE t DROP a", "ALTER TABLE s.t DROP COLUMN IF EXISTS `a`");
            finds("ALL03", op -> op.renameTable("t", "u"));
            finds("ALL03", "ALTER TABLE t RENAME TO u", "RENAME TABLE t TO u");
            finds("ALL04", op -> op.renameColumn("t", "a", "b"));
            finds("ALL04", "ALTER TABLE t RENAME COLUMN a TO b");
            finds("ALL05", "UPDATE t SET a = 1");
            passes("UPDATE t SET a = 1 WHERE a IS NULL");
            finds("ALL06", "DELETE FROM t");
            passes("DELETE FROM t WHERE a = 1");
            finds("ALL07", "TRUNCATE TABLE t");
            finds("ALL08", op -> op.dropSchema("old"));
            finds("ALL09", op -> {
                op.addColumn("t", column("full_name", TEXT));
                op.dropColumn("t", "name");
            });
            finds("ALL11", "CALL tidy_up()");
        }
        dialect = Dialects.POSTGRESQL;
        assertThat(codes(
                        true,
                        op -> op.alterColumn("t", "a", a -> a.type(VARCHAR(20)).existing(VARCHAR(50)))))
                .contains("ALL10");
        assertThat(codes(
                        true,
                        op -> op.alterColumn("t", "a", a -> a.type(INTEGER).existing(BIGINT))))
                .contains("ALL10");
    }

    @Test
    void indexesOnPostgresql() {
        finds("PG01", op -> op.createIndex("t", index("ix", "a")));
        finds("PG01", "CREATE UNIQUE INDEX IF NOT EXISTS ix ON t USING btree (a)", "CREATE INDEX ON t (a)");
        finds("PG02", op -> op.dropIndex("t", "ix"));
        finds("PG02", "DROP INDEX ix");
        finds("PG03", op -> op.createIndex("t", index("ix", "a").options(PostgresqlOptions.concurrently())));
        finds("PG03", "CREATE INDEX CONCURRENTLY ix ON t (a)");
        finds("PG04", op -> op.dropIndex("t", "ix", PostgresqlOptions.concurrently()));
        passes(op -> op.autocommit(() -> {
            op.createIndex("t", index("ix", "a").options(PostgresqlOptions.concurrently()));
            op.dropIndex("t", "ix", PostgresqlOptions.concurrently());
        }));
        assertThat(codes(false, op -> op.execute("CREATE INDEX CONCURRENTLY ix ON t (a)")))
                .isEmpty();
        assertThat(codes(false, op -> op.execute("VACUUM FULL t"))).containsExactly("PG05");
        assertThat(codes(false, op -> op.execute("VACUUM (FULL, ANALYZE) t"))).containsExactly("PG05");
        assertThat(codes(false, op -> op.execute("CLUSTER t USING ix"))).containsExactly("PG05");
        finds("PG06", "REINDEX TABLE t", "REINDEX INDEX ix");
        finds("PG07", "ALTER TABLE t SET TABLESPACE fast", "ALTER TABLE t SET LOGGED");
        finds("PG08", "REFRESH MATERIALIZED VIEW totals");
        passes("REFRESH MATERIALIZED VIEW CONCURRENTLY totals");
        finds("PG09", "VACUUM t", "REINDEX INDEX CONCURRENTLY ix");
        assertThat(codes(false, op -> op.execute("REINDEX INDEX CONCURRENTLY ix")))
                .isEmpty();
    }

    @Test
    void constraintsOnPostgresql() {
        finds("PG10", op -> op.createUniqueConstraint("uq", "t", "a"));
        finds("PG10", "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a)", "ALTER TABLE t ADD COLUMN a int UNIQUE");
        passes("ALTER TABLE t ADD CONSTRAINT uq UNIQUE USING INDEX ix");
        finds("PG11", op -> op.createPrimaryKey("pk", "t", "id"));
        passes("ALTER TABLE t ADD PRIMARY KEY USING INDEX ix");
        finds("PG12", op -> op.createForeignKey("fk", "t", "u", List.of("u_id"), List.of("id")));
        finds("PG12", op -> op.addColumn("t", column("u_id", BIGINT).references("u.id")));
        finds("PG12", "ALTER TABLE t ADD FOREIGN KEY (u_id) REFERENCES u (id)");
        finds("PG12", "ALTER TABLE t ADD COLUMN u_id int DEFAULT 1 REFERENCES u (id)");
        passes("ALTER TABLE t ADD FOREIGN KEY (u_id) REFERENCES u (id) NOT VALID");
        passes("ALTER TABLE t ADD COLUMN u_id int REFERENCES u (id)");
        finds("PG13", op -> op.createCheckConstraint("ck", "t", "a > 0"));
        finds("PG13", "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0 AND (b > 0))");
        passes("ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID");
        finds("PG14", "ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING gist (room WITH =, during WITH &&)");
        finds("PG15", "ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID; ALTER TABLE t VALIDATE CONSTRAINT ck");
        passes(op -> {
            op.autocommit(() -> op.execute("ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0) NOT VALID"));
            op.validateConstraint("t", "ck");
        });
        finds("PG16", op -> op.alterColumn("t", "a", a -> a.notNull()));
        finds("PG16", "ALTER TABLE ONLY t ALTER COLUMN a SET NOT NULL");
        passes(op -> {
            op.autocommit(() -> op.execute("ALTER TABLE t ADD CONSTRAINT ck CHECK (a IS NOT NULL) NOT VALID"));
            op.validateConstraint("t", "ck");
            op.alterColumn("t", "a", a -> a.notNull());
        });
        passes(op -> {
            op.validateConstraint("t", "ck_of_an_earlier_revision");
            op.alterColumn("t", "a", a -> a.notNull());
        });
        finds(
                "PG16",
                "ALTER TABLE t ADD CONSTRAINT ck CHECK (b IS NOT NULL) NOT VALID; COMMIT; ALTER TABLE t ALTER a SET NOT NULL");
        finds(
                "PG17",
                "ALTER TABLE t ATTACH PARTITION p FOR VALUES FROM (1) TO (2)",
                "ALTER TABLE t DETACH PARTITION p");
        passes("ALTER TABLE t DETACH PARTITION p CONCURRENTLY");
    }

    @Test
    void columnsOnPostgresql() {
        finds("PG20", op -> op.addColumn("t", column("a", TEXT).notNull()));
        finds("PG20", "ALTER TABLE t ADD a text NOT NULL");
        passes(op -> op.addColumn("t", column("a", BOOLEAN).notNull().serverDefault(new RawSql("false"))));
        finds("PG21", op -> op.addColumn("t", column("a", TEXT).serverDefault(new RawSql("gen_random_uuid()"))));
        finds("PG21", "ALTER TABLE t ADD a timestamptz DEFAULT clock_timestamp()");
        passes("ALTER TABLE t ADD a timestamptz NOT NULL DEFAULT now()", "ALTER TABLE t ADD a text DEFAULT 'f(x)'");
        finds("PG22", op -> op.addColumn("t", column("n", BIGINT).identity(Identity.always())));
        finds("PG22", "ALTER TABLE t ADD n bigint GENERATED ALWAYS AS IDENTITY");
        finds(
                "PG23",
                op -> op.addColumn(
                        "t", column("n", BIGINT).computed(Computed.of("a + 1").persisted(true))));
        finds("PG23", "ALTER TABLE t ADD n bigint GENERATED ALWAYS AS (a + 1) STORED");
        passes("ALTER TABLE t ADD n bigint GENERATED ALWAYS AS (a + 1) VIRTUAL");
        finds("PG24", op -> op.alterColumn("t", "a", a -> a.type(TEXT).existing(INTEGER)));
        finds("PG24", "ALTER TABLE t ALTER a TYPE timestamptz USING a AT TIME ZONE 'UTC'");
        passes(op -> op.alterColumn("t", "a", a -> a.type(VARCHAR(80)).existing(VARCHAR(50))));
        passes(op -> op.alterColumn("t", "a", a -> a.type(TEXT).existing(VARCHAR(50))));
        passes(op -> op.alterColumn("t", "a", a -> a.type(NUMERIC(12, 2)).existing(NUMERIC(10, 2))));
        finds("PG25", op -> op.alterColumn("t", "id", a -> a.type(BIGINT).existing(INTEGER)));
        finds("PG26", "ALTER TABLE t ALTER COLUMN n SET EXPRESSION AS (a + 2)");
        finds("PG27", op -> op.replaceEnum("mood", List.of("a", "b"), List.of("a"), Map.of("b", "a")));
    }

    @Test
    void transactionsOnPostgresql() {
        options = options.oldest(11, 0);
        finds("PG30", "ALTER TYPE mood ADD VALUE 'ok'");
        options = options.oldest(17, 0);
        passes("ALTER TYPE mood ADD VALUE 'ok'");
        finds("PG31", op -> {
            op.addEnumValue("mood", "ok");
            op.execute("UPDATE t SET mood = 'ok' WHERE mood IS NULL");
        });
        passes(op -> {
            op.autocommit(() -> op.addEnumValue("mood", "ok"));
            op.execute("UPDATE t SET mood = 'ok' WHERE mood IS NULL");
        });
        finds("PG32", op -> op.renameEnumValue("mood", "ok", "fine"));
        finds("PG33", op -> {
            op.addColumn("t", column("a", TEXT));
            op.execute("UPDATE t SET a = 'x' WHERE a IS NULL");
        });
        passes(op -> {
            op.autocommit(() -> op.addColumn("t", column("a", TEXT)));
            op.execute("UPDATE t SET a = 'x' WHERE a IS NULL");
        });
        options = LintOptions.DEFAULT;
        finds("PG34", op -> op.addColumn("t", column("a", TEXT)));
        passes(op -> {
            op.execute("SET LOCAL lock_timeout = '5s'");
            op.addColumn("t", column("a", TEXT));
        });
        options = LintOptions.DEFAULT.without("PG34");
        finds("PG35", op -> {
            op.addColumn("t", column("a", TEXT));
            op.addColumn("u", column("a", TEXT));
        });
        finds("PG36", "LOCK TABLE t IN EXCLUSIVE MODE");
        assertThat(codes(true, op -> op.execute("DROP TABLE t CASCADE"))).containsExactly("ALL01", "PG37");
        finds("PG37", "DROP TYPE mood CASCADE", "DROP VIEW IF EXISTS v CASCADE");
        finds(
                "PG38",
                "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
                "ALTER TABLE s.t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
        finds("PG38", op -> op.forceRowLevelSecurity("t"));
        finds("PG39", "ALTER TABLE t NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY");
        finds("PG39", op -> op.disableRowLevelSecurity("t"));
        passes(op -> {
            op.createObject(TextObject.policy("p", "t", "CREATE POLICY p ON t USING (true)"));
            op.enableRowLevelSecurity("t");
        });
    }

    @Test
    void habitsOnPostgresql() {
        finds("PG40", "CREATE TABLE t (a json)");
        finds("PG41", "CREATE TABLE t (a char(3))");
        finds("PG42", "CREATE TABLE t (a timestamp NOT NULL, CONSTRAINT c CHECK (a > now()))");
        passes("CREATE TABLE t (a jsonb, b varchar(3), c timestamptz, d timestamp with time zone, e bigint)");
        finds("PG43", "CREATE TABLE t (id bigserial PRIMARY KEY)");
        finds("PG44", "CREATE TABLE t (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY)");
        finds("PG45", "CREATE TABLE t (price money)");
    }

    @Test
    void mariadbAndMysql() {
        for (Dialect each : List.of(Dialects.MARIADB, Dialects.MYSQL)) {
            dialect = each;
            finds("MY01", op -> op.alterColumn("t", "a", a -> a.type(BIGINT).existing(INTEGER)));
            finds(
                    "MY01",
                    op -> op.alterColumn("t", "a", a -> a.type(VARCHAR(200)).existing(VARCHAR(50))));
            finds("MY01", "ALTER TABLE t MODIFY a BIGINT", "ALTER TABLE t CHANGE COLUMN a a TEXT");
            passes(op -> op.alterColumn("t", "a", a -> a.type(VARCHAR(63)).existing(VARCHAR(50))));
            passes("ALTER TABLE t MODIFY a VARCHAR(60), ALGORITHM=INSTANT");
            finds("MY02", op -> op.addColumn("t", column("a", INTEGER).notNull()));
            finds("MY03", "ALTER TABLE t ADD a INT AS (b + 1) STORED", "ALTER TABLE t ADD a INT AS (b + 1) PERSISTENT");
            finds("MY04", "ALTER TABLE t ADD a VARCHAR(36) DEFAULT (uuid())");
            passes("ALTER TABLE t ADD a DATETIME DEFAULT CURRENT_TIMESTAMP(6)");
            finds("MY05", "ALTER TABLE t ADD n BIGINT AUTO_INCREMENT");
            finds("MY06", op -> op.alterColumn("t", "a", a -> a.notNull().existing(INTEGER)));
            assertThat(codes(
                            true,
                            op -> op.alterColumn(
                                    "t", "a", a -> a.type(ENUM("m", "x")).existing(ENUM("m", "x", "y")))))
                    .contains("MY07");
            finds("MY08", "ALTER TABLE t ADD a TIMESTAMP NULL");
            finds("MY20", op -> op.createForeignKey("fk", "t", "u", List.of("u_id"), List.of("id")));
            finds("MY21", op -> op.createCheckConstraint("ck", "t", "a > 0"));
            finds("MY22", "ALTER TABLE t DROP PRIMARY KEY");
            finds("MY22", op -> op.dropConstraint("t", "PRIMARY", ConstraintKind.PRIMARY_KEY));
            finds("MY23", "CREATE FULLTEXT INDEX ix ON t (a)", "ALTER TABLE t ADD FULLTEXT INDEX ix (a)");
            finds("MY24", "ALTER TABLE t CONVERT TO CHARACTER SET utf8mb4");
            finds("MY25", "ALTER TABLE t ENGINE=InnoDB", "OPTIMIZE TABLE t", "ALTER TABLE t FORCE");
            finds("MY26", op -> op.replaceEnum("mood", List.of("a", "b"), List.of("a"), Map.of("b", "a")));
            finds(
                    "MY27",
                    op -> op.alterColumn(
                            "t", "a", a -> a.at(Placement.after("b")).existing(INTEGER)));
            passes("CREATE INDEX ix ON t (a)", "ALTER TABLE t ADD INDEX ix (a)", "ALTER TABLE t ADD UNIQUE KEY ux (a)");
            options = LintOptions.DEFAULT.without("MY29");
            finds("MY28", op -> op.addColumn("t", column("a", TEXT)));
            options = LintOptions.DEFAULT.without("MY28");
            finds("MY29", "CREATE INDEX i ON t (a); CREATE INDEX j ON t (b)");
            options = LintOptions.DEFAULT.without("MY28", "MY29");
        }
    }

    @Test
    void sqlite() {
        dialect = Dialects.SQLITE;
        finds("SL01", op -> op.batchAlterTable("t", t -> t.alterColumn("a", a -> a.notNull())));
        finds("SL02", op -> op.addColumn("t", column("a", TEXT).notNull()));
        finds(
                "SL03",
                "ALTER TABLE t ADD COLUMN a TEXT DEFAULT CURRENT_TIMESTAMP",
                "ALTER TABLE t ADD a INT DEFAULT (1 + 1)");
        passes("ALTER TABLE t ADD COLUMN a TEXT NOT NULL DEFAULT 'x'");
        finds("SL04", "ALTER TABLE t ADD COLUMN a INT GENERATED ALWAYS AS (b + 1) STORED");
        finds("SL05", "ALTER TABLE t ADD COLUMN a INT UNIQUE");
        finds("SL06", "ALTER TABLE t ADD COLUMN a INT DEFAULT 1 REFERENCES u (id)");
        passes("ALTER TABLE t ADD COLUMN a INT REFERENCES u (id)");
        assertThat(codes(true, op -> op.dropTable("t"))).containsExactly("ALL01", "SL07");
        finds("SL08", "PRAGMA foreign_keys = OFF");
        assertThat(codes(
                        true,
                        op -> op.execute("CREATE TABLE t_new (a); INSERT INTO t_new SELECT a FROM t; DROP TABLE t;"
                                + " ALTER TABLE t_new RENAME TO t")))
                .contains("SL09");
        finds("SL10", "ALTER TABLE t ALTER COLUMN a TYPE TEXT");
        finds("SL11", "VACUUM");
        finds("SL12", "CREATE TABLE t (a STRING)");
    }

    @Test
    void h2() {
        dialect = Dialects.H2;
        options = options.without("H202");
        finds("H201", op -> op.addColumn("t", column("a", TEXT).notNull()));
        finds("H203", op -> op.alterColumn("t", "a", a -> a.notNull()));
        passes(
                op -> {
                    op.execute("UPDATE t SET a = 1 WHERE a IS NULL");
                    op.alterColumn("t", "a", a -> a.notNull());
                },
                "H204");
        options = LintOptions.DEFAULT;
        finds("H202", "ALTER TABLE t ALTER COLUMN a BIGINT", "ALTER TABLE t ADD COLUMN a INT");
    }

    private void passes(Consumer<Operations> upgrade, String but) {
        assertThat(codes(true, upgrade)).containsExactly(but);
    }
}
