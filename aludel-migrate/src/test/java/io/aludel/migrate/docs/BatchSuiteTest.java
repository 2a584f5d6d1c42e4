package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.TEXT;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.foreignKey;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.engine.CheckViolationException;
import io.aludel.engine.Connection;
import io.aludel.engine.ConstraintViolationException;
import io.aludel.engine.Engine;
import io.aludel.engine.ForeignKeyViolationException;
import io.aludel.error.AludelException;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.migrate.ddl.ScriptTarget;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.BatchOptions.Recreate;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.migrate.op.ExecuteSql;
import io.aludel.migrate.op.Placement;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.sql.Row;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Changes made together: plain ALTERs where they are enough, otherwise a copy of the table that loses nothing. */
@EveryDatabase
class BatchSuiteTest {
    private Engine engine;
    private Connection connection;
    private Operations op;
    private boolean sqlite;

    @BeforeEach
    void open(TestDatabase db) {
        sqlite = db.kind() == TestDatabase.Kind.SQLITE;
        engine = Engine.create(db.url());
        connection = engine.connect();
        op = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
    }

    @AfterEach
    void close() {
        connection.rollback();
        connection.close();
        engine.close();
    }

    private void sql(String... statements) {
        for (String statement : statements) {
            op.execute(statement);
        }
    }

    private List<String> values(String sql) {
        List<String> values = new ArrayList<>();
        for (Row row : connection.execute(text(sql)).all()) {
            values.add(String.valueOf(row.get(0)));
        }
        return values;
    }

    private String definition(String name) {
        return values("SELECT sql FROM sqlite_master WHERE name = '" + name + "'")
                .get(0)
                .replaceAll("\\s+", " ");
    }

    private List<String> columns(String table) {
        return Inspector.of(connection).columns(table).stream()
                .map(Column::name)
                .toList();
    }

    @Test
    void everyDatabaseMakesTheSameChanges() {
        op.createTable(
                "users",
                column("id", INTEGER).primaryKey(),
                column("name", VARCHAR(20)),
                column("old", INTEGER),
                column("age", INTEGER));
        sql("INSERT INTO users (id, name, old, age) VALUES (1, 'ann', 0, 30)");
        // region batch
        op.batchAlterTable(
                "users",
                users -> users.alterColumn("name", name -> name.notNull().existing(VARCHAR(20)))
                        .dropColumn("old")
                        .addColumn(column("bio", TEXT))
                        .createUniqueConstraint("uq_users_name", "name")
                        .createIndex(index("ix_users_age", "age")));
        // endregion
        assertThat(columns("users")).containsExactly("id", "name", "age", "bio");
        assertThatThrownBy(() -> sql("INSERT INTO users (id, name) VALUES (2, 'ann')"))
                .isInstanceOf(ConstraintViolationException.class);
        connection.rollback();
    }

    @Test
    void anyDatabaseMakesATableAgainWhenItIsTold() {
        op.createTable("p", column("id", INTEGER).primaryKey());
        op.createTable(
                "t",
                column("id", INTEGER).primaryKey(),
                column("a", VARCHAR(10)),
                unique("uq_t_a", "a"),
                check("a <> ''").named("ck_t_a"),
                foreignKey(List.of("p_id"), "p", List.of("id")).named("fk_t_p"),
                column("p_id", INTEGER));
        sql("INSERT INTO t (id, a) VALUES (1, 'x')");
        // region recreate
        op.batchAlterTable(
                "t",
                options -> options.recreate(Recreate.ALWAYS),
                t -> t.addColumn(column("b", INTEGER), add -> add.at(Placement.after("id"))));
        // endregion
        assertThat(columns("t")).containsExactly("id", "b", "a", "p_id");
        assertThat(values("SELECT a FROM t")).containsExactly("x");
        assertThat(Inspector.of(connection).uniqueConstraints("t")).hasSize(1);
    }

    @Test
    void aCopyKeepsWhatSqliteKnowsOfATable() {
        if (!sqlite) {
            return;
        }
        sql(
                "CREATE TABLE t (id TEXT PRIMARY KEY, \"Mixed\" TEXT COLLATE NOCASE NOT NULL DEFAULT 'm',"
                        + " n INTEGER CONSTRAINT \"ckN\" CHECK (n > 0), g INTEGER GENERATED ALWAYS AS (n * 2) STORED,"
                        + " CHECK (n < 100), CONSTRAINT \"uqMixed\" UNIQUE (\"Mixed\", n) ON CONFLICT REPLACE)"
                        + " STRICT, WITHOUT ROWID",
                "CREATE INDEX ix_expr ON t (lower(\"Mixed\"), n DESC) WHERE n > 5",
                "CREATE TABLE log (what TEXT)",
                "CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.id); END",
                "CREATE VIEW v AS SELECT id, g FROM t",
                "INSERT INTO t (id, n) VALUES ('a', 7)");
        op.batchAlterTable("t", t -> t.alterColumn("n", n -> n.notNull()));
        assertThat(definition("t"))
                .contains("STRICT", "WITHOUT ROWID", "COLLATE \"NOCASE\"", "DEFAULT 'm'", "STORED")
                .contains("CONSTRAINT \"ckN\" CHECK (n > 0)", "CHECK (n < 100)")
                .contains("CONSTRAINT \"uqMixed\" UNIQUE (\"Mixed\", n) ON CONFLICT REPLACE")
                .contains("n INTEGER NOT NULL");
        assertThat(definition("ix_expr")).contains("lower(\"Mixed\"), n DESC").contains("WHERE n > 5");
        sql("INSERT INTO t (id, n) VALUES ('b', 9)");
        assertThat(values("SELECT what FROM log")).containsExactly("a", "b");
        assertThat(values("SELECT g FROM v ORDER BY id")).containsExactly("14", "18");
        assertThatThrownBy(() -> sql("INSERT INTO t (id, n) VALUES ('c', 100)"))
                .isInstanceOf(CheckViolationException.class);
    }

    @Test
    void rowsThatReferToACopiedTableStay() {
        if (!sqlite) {
            return;
        }
        sql(
                "CREATE TABLE p (id INTEGER PRIMARY KEY AUTOINCREMENT, a INTEGER, parent INTEGER REFERENCES p (id))",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER NOT NULL REFERENCES p (id) ON DELETE CASCADE)",
                "INSERT INTO p (id, a, parent) VALUES (1, 5, NULL), (2, 6, 1), (9, 7, 1)",
                "DELETE FROM p WHERE id = 9",
                "INSERT INTO c VALUES (1, 1), (2, 2)");
        op.batchAlterTable("p", p -> p.alterColumn("a", a -> a.type(TEXT)));
        assertThat(values("SELECT p_id FROM c ORDER BY id")).containsExactly("1", "2");
        assertThat(values("SELECT typeof(a) FROM p")).containsExactly("text", "text");
        assertThat(definition("c")).contains("REFERENCES p (id) ON DELETE CASCADE");
        sql("INSERT INTO p (a) VALUES ('8')");
        assertThat(values("SELECT max(id) FROM p")).containsExactly("10");
        assertThatThrownBy(() -> sql("INSERT INTO c VALUES (3, 77)")).isInstanceOf(ForeignKeyViolationException.class);
    }

    @Test
    void aCopyWithReferencesIsPartOfTheTransaction() {
        if (!sqlite) {
            return;
        }
        sql(
                "CREATE TABLE p (id INTEGER PRIMARY KEY, a INTEGER, parent INTEGER REFERENCES p (id))",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, p_id INTEGER NOT NULL REFERENCES p (id))",
                "CREATE VIEW v AS SELECT a FROM p",
                "INSERT INTO p (id, a, parent) VALUES (1, 5, 2), (2, 6, 1)",
                "INSERT INTO c VALUES (1, 1), (2, 2)");
        connection.commit();
        op.batchAlterTable("p", p -> p.alterColumn("a", a -> a.type(TEXT)));
        assertThat(definition("p")).contains("a TEXT");
        connection.rollback();
        assertThat(definition("p")).contains("a INTEGER");
        op.batchAlterTable("p", p -> p.alterColumn("a", a -> a.type(TEXT)));
        connection.commit();
        assertThat(values("SELECT typeof(a) FROM v")).containsExactly("text", "text");
        assertThat(values("SELECT p_id FROM c ORDER BY id")).containsExactly("1", "2");
        assertThatThrownBy(() -> sql("DELETE FROM p")).isInstanceOf(ForeignKeyViolationException.class);
    }

    @Test
    void aCopyThatWouldLoseReferencesLeavesTheTableAsItWas() {
        if (!sqlite) {
            return;
        }
        sql(
                "CREATE TABLE p (id INTEGER PRIMARY KEY, code INTEGER UNIQUE)",
                "CREATE TABLE c (id INTEGER PRIMARY KEY, code INTEGER REFERENCES p (code))",
                "INSERT INTO p VALUES (1, 5)",
                "INSERT INTO c VALUES (1, 5)");
        connection.commit();
        assertThatThrownBy(() -> op.batchAlterTable(
                        "p", p -> p.alterColumn("code", code -> code.type(TEXT).using("'x' || code"))))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("leaves 1 references without their row: [c row 1 -> p]")
                .hasMessageContaining("The table was left as it was.");
        assertThat(values("SELECT code FROM p")).containsExactly("5");
        assertThat(values("PRAGMA foreign_keys")).containsExactly("1");
    }

    @Test
    void aRenamedColumnIsRenamedInAllThatMentionsIt() {
        if (!sqlite) {
            return;
        }
        sql(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, m INTEGER, CONSTRAINT ck CHECK (n > 0 AND 'n' <> m),"
                        + " UNIQUE (n, m))",
                "CREATE INDEX ix ON t (n) WHERE n > 5",
                "CREATE TABLE log (what INTEGER)",
                "INSERT INTO t VALUES (1, 6, 7)");
        op.batchAlterTable("t", t -> t.renameColumn("n", "num"));
        assertThat(definition("t")).contains("CHECK (num > 0 AND 'n' <> m)", "UNIQUE (num, m)");
        assertThat(definition("ix")).contains("(num) WHERE num > 5");
        sql(
                "CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO log VALUES (new.num); END",
                "CREATE VIEW v AS SELECT num AS shown FROM t");
        op.batchAlterTable(
                "t", t -> t.alterColumn("num", num -> num.rename("number").type(TEXT)));
        sql("INSERT INTO t VALUES (2, '8', 9)");
        assertThat(values("SELECT what FROM log")).containsExactly("8");
        assertThat(values("SELECT shown FROM v ORDER BY 1")).containsExactly("6", "8");
        assertThat(definition("t")).contains("number TEXT");
    }

    @Test
    void aDroppedColumnTakesItsConstraintsAndIndexesAlong() {
        if (!sqlite) {
            return;
        }
        sql(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, CHECK (a > b), CHECK (b > 0), UNIQUE (a))",
                "CREATE INDEX ix_a ON t (a, b)",
                "CREATE INDEX ix_b ON t (b)",
                "INSERT INTO t VALUES (1, 3, 2)");
        op.batchAlterTable("t", t -> t.dropColumn("a"));
        assertThat(definition("t")).contains("CHECK (b > 0)").doesNotContain("UNIQUE", "a > b");
        assertThat(Inspector.of(connection).indexes("t")).hasSize(1);
    }

    @Test
    void constraintsWithoutNamesAreDroppedByTheConvention() {
        if (!sqlite) {
            return;
        }
        sql("CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER UNIQUE, b INTEGER)");
        NamingConvention convention =
                NamingConvention.DEFAULT.with(NamingConvention.Kind.UNIQUE, "uq_%(table_name)s_%(column_0_name)s");
        // region namingConvention
        op.batchAlterTable(
                "t",
                options -> options.namingConvention(convention),
                t -> t.dropConstraint("uq_t_a", ConstraintKind.UNIQUE));
        // endregion
        assertThat(definition("t")).doesNotContain("UNIQUE");
        assertThatThrownBy(() -> op.batchAlterTable("t", t -> t.dropConstraint("uq_none")))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("No such constraint: 'uq_none'");
    }

    @Test
    void aScriptNeedsTheTableAsItIs() {
        List<String> script = new ArrayList<>();
        Operations offline = new Operations(new ScriptTarget(Dialects.SQLITE, NamingConvention.DEFAULT, script::add));
        assertThatThrownBy(() -> offline.batchAlterTable("t", t -> t.alterColumn("a", a -> a.notNull())))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("This operation cannot proceed in --sql mode")
                .hasMessageContaining("copyFrom");
        // region copyFrom
        Table t = Table.of("t", new MetaData(), column("id", INTEGER).primaryKey(), column("a", INTEGER));
        offline.batchAlterTable(
                "t",
                options -> options.copyFrom(t).with(check("a > 0").named("ck_a")),
                batch -> batch.alterColumn("a", a -> a.notNull()));
        // endregion
        assertThat(script.stream().map(sql -> sql.replaceAll("\\s+", " ")))
                .containsExactly(
                        "CREATE TABLE _aludel_tmp_t ( id INTEGER NOT NULL, a INTEGER NOT NULL, PRIMARY KEY (id),"
                                + " CONSTRAINT ck_a CHECK (a > 0) )",
                        "INSERT INTO _aludel_tmp_t (id, a) SELECT t.id, t.a FROM t",
                        "DROP TABLE t",
                        "ALTER TABLE _aludel_tmp_t RENAME TO t");
    }

    @Test
    void columnsArePutInOrder() {
        if (!sqlite) {
            return;
        }
        sql(
                "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c INTEGER)",
                "INSERT INTO t VALUES (1, 2, 3, 4)");
        op.batchAlterTable("t", options -> options.inOrder("c", "a"), t -> {});
        assertThat(columns("t")).containsExactly("id", "b", "c", "a");
        assertThatThrownBy(() -> op.batchAlterTable(
                        "t", options -> options.inOrder("a", "b").inOrder("b", "a"), t -> {}))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("contradict");
        assertThat(values("SELECT c FROM t")).containsExactly("4");
    }

    @Test
    void withoutACopyTheDatabaseRefuses() {
        if (!sqlite) {
            return;
        }
        sql("CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)");
        assertThatThrownBy(() -> op.batchAlterTable(
                        "t", options -> options.recreate(Recreate.NEVER), t -> t.alterColumn("a", a -> a.notNull())))
                .isInstanceOf(AludelException.class)
                .hasMessageContaining("batchAlterTable");
        assertThatThrownBy(() -> op.batchAlterTable(
                        "t", t -> t.invoke(ExecuteSql.of("SELECT 1")).alterColumn("a", a -> a.notNull())))
                .isInstanceOf(MigrationException.class)
                .hasMessageContaining("cannot be part of a batch");
    }

    @Test
    void aRequiredColumnComesToAnEmptyTable() {
        sql("CREATE TABLE crate (id INTEGER PRIMARY KEY)");
        op.batchAlterTable(
                "crate", table -> table.addColumn(column("weight", INTEGER).notNull()));
        sql("INSERT INTO crate (id, weight) VALUES (1, 5)");

        assertThat(values("SELECT weight FROM crate")).containsExactly("5");
    }
}
