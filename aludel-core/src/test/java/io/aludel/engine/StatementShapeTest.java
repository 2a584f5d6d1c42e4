package io.aludel.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialects;
import org.junit.jupiter.api.Test;

/** What statements have in common when their values differ. */
class StatementShapeTest {
    private static String text(String sql) {
        return StatementShape.of(sql).text();
    }

    private static void assertTables(String sql, StatementKind kind, String... tables) {
        StatementShape shape = StatementShape.of(sql);
        assertThat(shape.kind()).isEqualTo(kind);
        assertThat(shape.tables()).containsExactly(tables);
    }

    @Test
    void valuesAreLeftOut() {
        assertThat(text("SELECT * FROM users WHERE name = 'it''s -- me' AND age > 42.5 AND id = ?"))
                .isEqualTo("SELECT * FROM users WHERE name = ? AND age > ? AND id = ?");
        assertThat(text("SELECT X'00ff', E'a\\'b', $$it's$$, $tag$ $$ $tag$ FROM t"))
                .isEqualTo("SELECT ?, ?, ?, ? FROM t");
    }

    @Test
    void spacesAndCommentsAreLeftOut() {
        assertThat(text("SELECT 1 -- one\n  /* two */ FROM   t\n")).isEqualTo("SELECT ? FROM t");
    }

    @Test
    void listsHaveNoLength() {
        assertThat(text("SELECT * FROM t WHERE id IN (?)")).isEqualTo("SELECT * FROM t WHERE id IN (?, …)");
        assertThat(text("SELECT * FROM t WHERE id IN (?, ?, ?) AND x IN (SELECT y FROM z)"))
                .isEqualTo("SELECT * FROM t WHERE id IN (?, …) AND x IN (SELECT y FROM z)");
    }

    @Test
    void rowsAreNotCounted() {
        assertThat(text("INSERT INTO t (a, b) VALUES (?, ?), (?, ?), (?, ?) RETURNING id"))
                .isEqualTo("INSERT INTO t (a, b) VALUES (?, ?), … RETURNING id");
        assertThat(text("INSERT INTO t (a, b) VALUES (?, ?)")).isEqualTo("INSERT INTO t (a, b) VALUES (?, ?)");
    }

    @Test
    void quotesAreThoseOfTheDatabase() {
        String sql = "SELECT \"a b\", `c` FROM t WHERE x = 'a\\'' AND y = 'secret'";
        assertThat(StatementShape.of(sql, Dialects.MYSQL).text())
                .isEqualTo("SELECT ?, `c` FROM t WHERE x = ? AND y = ?");
        assertThat(text("SELECT \"a b\" FROM t WHERE x = 'a\\' AND y = 'secret'"))
                .isEqualTo("SELECT \"a b\" FROM t WHERE x = ? AND y = ?");
    }

    @Test
    void theIdIsTheSameEverywhere() {
        StatementShape shape = StatementShape.of("SELECT * FROM users WHERE id = 1");
        assertThat(shape.id())
                .isEqualTo("6f540be551")
                .isEqualTo(StatementShape.of("SELECT * FROM users WHERE id = ?").id());
        assertThat(shape).isEqualTo(StatementShape.of("SELECT *\nFROM users WHERE id = 7"));
        assertThat(shape.id())
                .isNotEqualTo(
                        StatementShape.of("SELECT * FROM posts WHERE id = ?").id());
    }

    @Test
    void tablesAreFoundInQueries() {
        assertTables(
                "SELECT u.id FROM users u, \"Posts\" AS p WHERE u.id = p.a", StatementKind.SELECT, "users", "Posts");
        assertTables(
                "SELECT (SELECT count(*) FROM posts) FROM app.users u LEFT OUTER JOIN tags ON true",
                StatementKind.SELECT,
                "app.users",
                "tags",
                "posts");
        assertTables(
                "WITH old AS (SELECT id FROM users), RECURSIVE AS (SELECT 1) SELECT * FROM old JOIN posts ON true",
                StatementKind.SELECT,
                "posts",
                "users");
        assertTables("(SELECT a FROM x) UNION (SELECT a FROM y)", StatementKind.SELECT, "x", "y");
        assertTables(
                "SELECT extract(year FROM day), trim(both FROM n) FROM t WHERE a IS DISTINCT FROM b FOR UPDATE OF t",
                StatementKind.SELECT,
                "t");
        assertTables("SELECT * FROM unnest(?) AS k JOIN users ON true", StatementKind.SELECT, "users");
    }

    @Test
    void tablesAreFoundInChanges() {
        assertTables("INSERT INTO users (name) VALUES (?)", StatementKind.INSERT, "users");
        assertTables("INSERT OR IGNORE INTO a SELECT x FROM b", StatementKind.INSERT, "a", "b");
        assertTables("UPDATE users SET name = ? WHERE id = ?", StatementKind.UPDATE, "users");
        assertTables("DELETE FROM ONLY app.\"Users\" WHERE id = ?", StatementKind.DELETE, "app.Users");
        assertTables("WITH x AS (SELECT 1) UPDATE t SET a = 1 FROM x", StatementKind.UPDATE, "t");
        assertTables("SELECT id FROM FINAL TABLE (INSERT INTO t (a) VALUES (?))", StatementKind.INSERT, "t");
        assertTables("MERGE INTO t USING s ON (t.id = s.id) WHEN MATCHED THEN DELETE", StatementKind.MERGE, "t");
        assertTables("INSERT INTO t (a) VALUES (?) ON CONFLICT (a) DO UPDATE SET b = ?", StatementKind.INSERT, "t");
    }

    @Test
    void otherStatementsAreOther() {
        assertTables("CREATE TABLE t (id INT)", StatementKind.OTHER);
        assertTables("", StatementKind.OTHER);
        assertTables("CALL f(1, 'x')", StatementKind.OTHER);
        assertThat(text("CALL f(1, 'x")).isEqualTo("CALL f(?, ?");
    }
}
