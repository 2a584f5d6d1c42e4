package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.sql.Executable;
import io.aludel.sql.Expression;
import io.aludel.sql.TableExpr;
import io.aludel.type.SqlTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rarer forms of UPDATE and DELETE, and what stands around a change. */
class DmlFormsSpec extends SqlSpec {
    private static final Table STOCK = Table.of(
            "stock",
            new MetaData(),
            column("id", SqlTypes.BIGINT).primaryKey(),
            column("name", SqlTypes.VARCHAR(30)),
            column("amount", SqlTypes.INTEGER).defaultValue(3),
            column("code", SqlTypes.VARCHAR(9)).serverDefault(new RawSql("'x'")),
            column("touched", SqlTypes.INTEGER)
                    .defaultValue(new RawSql("1 + 1"))
                    .onUpdate(new RawSql("2 + 2")));
    private static final TableExpr other = posts.as("p");

    private static SqlAssert complete(Executable statement, String... keys) {
        return new SqlAssert(dialect -> dialect.complete(statement.statement(), List.of(keys)));
    }

    @Test
    void columnsOfAnUpdateStandInTheOrderOfTheTableOrOfTheCalls() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("views", 1);
        values.put("title", "t");
        sql(update(POSTS).values(values).allRows())
                .everywhere("UPDATE posts SET title=?, views=?", "t", 1)
                .elsewhere();
        sql(update(POSTS).orderedValues(values).allRows())
                .everywhere("UPDATE posts SET views=?, title=?", 1, "t")
                .elsewhere();
        complete(update(STOCK).values(Map.of("name", "a")).allRows())
                .everywhere("UPDATE stock SET name=?, touched=2 + 2", "a")
                .elsewhere();
    }

    @Test
    void anUpdateTakesValuesFromAnotherTable() {
        sql(update(POSTS).set(title, userName).where(postUser.eq(userId)))
                .onDatabases("UPDATE posts SET title=users.name FROM users WHERE posts.user_id = users.id")
                .refusedBy(STANDARD, "another table")
                .onMysqlAndMariadb("UPDATE posts, users SET posts.title=users.name WHERE posts.user_id = users.id")
                .on(
                        H2,
                        "MERGE INTO posts USING users ON (posts.user_id = users.id)"
                                + " WHEN MATCHED THEN UPDATE SET title=users.name")
                .elsewhere();
        sql(update(POSTS).set(title, "x").set(userName, "y").where(postUser.eq(userId)))
                .refusedBy(POSTGRESQL, "a table other than")
                .refusedBy(SQLITE)
                .onMysqlAndMariadb(
                        "UPDATE posts, users SET posts.title=?, users.name=? WHERE posts.user_id = users.id", "x", "y");
        sql(update(POSTS).set(title, other.text("title")).where(postId.eq(other.number("id", Long.class))))
                .onDatabases("UPDATE posts SET title=p.title FROM posts AS p WHERE posts.id = p.id")
                .refusedBy(STANDARD)
                .onMysqlAndMariadb("UPDATE posts, posts AS p SET posts.title=p.title WHERE posts.id = p.id")
                .on(
                        H2,
                        "MERGE INTO posts USING posts AS p ON (posts.id = p.id)"
                                + " WHEN MATCHED THEN UPDATE SET title=p.title")
                .elsewhere();
    }

    @Test
    void aDeleteLooksAtAnotherTable() {
        sql(delete(POSTS).where(postUser.eq(userId), userName.eq("a")))
                .onDatabases("DELETE FROM posts USING users WHERE posts.user_id = users.id AND users.name = ?", "a")
                .refusedBy(STANDARD, "another table")
                .refusedBy(SQLITE, "another table", "exists(select(..))")
                .onMysqlAndMariadb(
                        "DELETE FROM posts USING posts, users WHERE posts.user_id = users.id AND users.name = ?", "a")
                .on(
                        H2,
                        "DELETE FROM posts WHERE EXISTS"
                                + " (SELECT 1 FROM users WHERE posts.user_id = users.id AND users.name = ?)",
                        "a")
                .elsewhere();
        sql(delete(POSTS).using(users).where(postId.eq(1L)))
                .on(POSTGRESQL, "DELETE FROM posts USING users WHERE posts.id = ?", 1L);
    }

    @Test
    void onlySomeRowsAreChanged() {
        sql(update(TAGS).set(tagName, "x").limit(3).allRows())
                .onMysqlAndMariadb("UPDATE tags SET name=? LIMIT ?", "x", 3L)
                .on(H2, "UPDATE tags SET name=? FETCH FIRST ? ROWS ONLY", "x", 3L)
                .refusedBy(POSTGRESQL, "limit")
                .refusedBy(SQLITE, "limit");
        sql(delete(TAGS).where(tagId.gt(3L)).limit(2))
                .onMysqlAndMariadb("DELETE FROM tags WHERE tags.id > ? LIMIT ?", 3L, 2L)
                .refusedBy(STANDARD);
    }

    @Test
    void wordsAndHintsStandWhereTheyBelong() {
        sql(insert(TAGS).set(tagName, "x").prefixWith("OR REPLACE", "sqlite").prefixWith("IGNORE", "mysql"))
                .everywhere("INSERT INTO tags (name) VALUES (?)", "x")
                .on(SQLITE, "INSERT OR REPLACE INTO tags (name) VALUES (?)", "x")
                .on(MYSQL, "INSERT IGNORE INTO tags (name) VALUES (?)", "x")
                .elsewhere();
        sql(update(TAGS)
                        .set(tagName, "x")
                        .withHint("USE INDEX (a)")
                        .prefixWith("LOW_PRIORITY", "mysql")
                        .allRows())
                .everywhere("UPDATE tags SET name=?", "x")
                .on(MYSQL, "UPDATE LOW_PRIORITY tags USE INDEX (a) SET name=?", "x")
                .on(MARIADB, "UPDATE tags USE INDEX (a) SET name=?", "x")
                .refusedBy(POSTGRESQL, "hint")
                .elsewhere();
        sql(delete(TAGS).prefixWith("QUICK", "mariadb").allRows())
                .everywhere("DELETE FROM tags")
                .on(MARIADB, "DELETE QUICK FROM tags")
                .elsewhere();
    }

    @Test
    void constructsOfTheApplicationStandBehindValuesAndConditions() {
        sql(insert(TAGS).set(tagName, "x").withClause(literalSql("AS new", SqlTypes.UNKNOWN)))
                .everywhere("INSERT INTO tags (name) VALUES (?) AS new", "x")
                .elsewhere();
        sql(update(TAGS).set(tagName, "x").where(tagId.eq(1L)).withClause(literalSql("WAIT 5", SqlTypes.UNKNOWN)))
                .everywhere("UPDATE tags SET name=? WHERE tags.id = ? WAIT 5", "x", 1L)
                .elsewhere();
        sql(delete(TAGS).where(tagId.eq(1L)).limit(2).withClause(literalSql("ORDER BY name", SqlTypes.UNKNOWN)))
                .onMysqlAndMariadb("DELETE FROM tags WHERE tags.id = ? ORDER BY name LIMIT ?", 1L, 2L)
                .on(H2, "DELETE FROM tags WHERE tags.id = ? ORDER BY name FETCH FIRST ? ROWS ONLY", 1L, 2L);
    }

    @Test
    void onlySomeColumnsComeBack() {
        complete(insert(STOCK).values(Map.of("name", "a")).returnDefaults(List.of("code", "name")))
                .everywhere("INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1)", "a", 3)
                .on(
                        POSTGRESQL,
                        "INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1)"
                                + " RETURNING stock.id, stock.name, stock.code",
                        "a",
                        3)
                .on(
                        SQLITE,
                        "INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1) RETURNING id, name, code",
                        "a",
                        3);
        complete(update(STOCK).set(table(STOCK).text("name"), "b").allRows().returnDefaults())
                .on(POSTGRESQL, "UPDATE stock SET name=?, touched=2 + 2 RETURNING stock.touched", "b")
                .onMysqlAndMariadb("UPDATE stock SET name=?, touched=2 + 2", "b");
        complete(update(STOCK)
                        .set(table(STOCK).text("name"), "b")
                        .allRows()
                        .returnDefaults(List.of(STOCK.column("amount"))))
                .on(POSTGRESQL, "UPDATE stock SET name=?, touched=2 + 2 RETURNING stock.amount", "b");
        assertThatThrownBy(() -> insert(STOCK).returnDefaults(List.of("cod")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("'code'");
    }

    @Test
    void operatorsAsValuesStandInParentheses() {
        sql(update(USERS).set(age, age.plus(1)).set(active, age.gt(3)).where(userId.eq(1L)))
                .everywhere("UPDATE users SET age=(users.age + ?), active=(users.age > ?) WHERE users.id = ?", 1, 3, 1L)
                .elsewhere();
        sql(insert(TAGS).set(tagName, select(userName).where(userId.eq(1L)).asScalar()))
                .everywhere("INSERT INTO tags (name) VALUES ((SELECT users.name FROM users WHERE users.id = ?))", 1L)
                .elsewhere();
    }

    @Test
    void aCommonTableStandsInFrontOfAChange() {
        var named = select(userName).cte("q");
        sql(delete(TAGS).where(tagId.eq(1L)).addCte(named))
                .everywhere("WITH q AS (SELECT users.name AS name FROM users) DELETE FROM tags WHERE tags.id = ?", 1L)
                .on(MARIADB, "DELETE FROM tags WHERE tags.id = ?", 1L)
                .on(H2, "DELETE FROM tags WHERE tags.id = ?", 1L)
                .elsewhere();
        sql(delete(TAGS).where(tagName.eq(named.col(userName))))
                .on(
                        POSTGRESQL,
                        "WITH q AS (SELECT users.name AS name FROM users) DELETE FROM tags USING q WHERE tags.name = q.name")
                .on(
                        MARIADB,
                        "DELETE FROM tags USING tags, (WITH q AS (SELECT users.name AS name FROM users)"
                                + " SELECT * FROM q) AS q WHERE tags.name = q.name");
    }

    @Test
    void whereAChangeHasNoWithItsSubqueriesHave() {
        var oldest = select(max(age).label("a")).cte("oldest");
        var oldestAge = select(oldest.col("a", Integer.class)).asScalar();
        sql(insert(POSTS).set(title, "x").set(views, oldestAge))
                .everywhere(
                        "WITH oldest AS (SELECT max(users.age) AS a FROM users)"
                                + " INSERT INTO posts (title, views) VALUES (?, (SELECT oldest.a FROM oldest))",
                        "x")
                .onMysqlAndMariadb(
                        "INSERT INTO posts (title, views) VALUES (?,"
                                + " (WITH oldest AS (SELECT max(users.age) AS a FROM users) SELECT oldest.a FROM oldest))",
                        "x")
                .on(
                        H2,
                        "INSERT INTO posts (title, views) VALUES (?,"
                                + " (WITH oldest AS (SELECT max(users.age) AS a FROM users) SELECT oldest.a FROM oldest))",
                        "x")
                .elsewhere();
        sql(update(POSTS).set(views, oldestAge).where(postId.eq(1L)))
                .everywhere(
                        "WITH oldest AS (SELECT max(users.age) AS a FROM users)"
                                + " UPDATE posts SET views=(SELECT oldest.a FROM oldest) WHERE posts.id = ?",
                        1L)
                .on(
                        MARIADB,
                        "UPDATE posts SET views=(WITH oldest AS (SELECT max(users.age) AS a FROM users)"
                                + " SELECT oldest.a FROM oldest) WHERE posts.id = ?",
                        1L)
                .on(
                        H2,
                        "UPDATE posts SET views=(WITH oldest AS (SELECT max(users.age) AS a FROM users)"
                                + " SELECT oldest.a FROM oldest) WHERE posts.id = ?",
                        1L)
                .elsewhere();
    }

    @Test
    void rowsAreChangedUnderAnAlias() {
        sql(update(other)
                        .set(other.text("title"), "x")
                        .where(other.number("id", Long.class).eq(1L)))
                .everywhere("UPDATE posts AS p SET title=? WHERE p.id = ?", "x", 1L)
                .elsewhere();
        sql(update(other)
                        .set(other.number("views", Integer.class), age)
                        .where(other.number("user_id", Long.class).eq(userId)))
                .on(POSTGRESQL, "UPDATE posts AS p SET views=users.age FROM users WHERE p.user_id = users.id")
                .onMysqlAndMariadb("UPDATE posts AS p, users SET p.views=users.age WHERE p.user_id = users.id");
        sql(delete(other).where(other.number("id", Long.class).eq(1L)))
                .everywhere("DELETE FROM posts AS p WHERE p.id = ?", 1L)
                .on(MARIADB, "DELETE FROM p USING posts AS p WHERE p.id = ?", 1L)
                .elsewhere();
        sql(delete(other).where(other.number("user_id", Long.class).eq(userId)))
                .on(POSTGRESQL, "DELETE FROM posts AS p USING users WHERE p.user_id = users.id")
                .onMysqlAndMariadb("DELETE FROM p USING posts AS p, users WHERE p.user_id = users.id");
        sql(delete(other).where(other.number("id", Long.class).eq(1L)).returning(other.number("id", Long.class)))
                .on(POSTGRESQL, "DELETE FROM posts AS p WHERE p.id = ? RETURNING p.id", 1L)
                .on(SQLITE, "DELETE FROM posts AS p WHERE p.id = ? RETURNING id", 1L)
                .refusedBy(MARIADB, "DELETE from an alias with RETURNING");
    }

    @Test
    void aSubqueryInReturningKnowsItsOwnColumns() {
        sql(delete(TAGS)
                        .allRows()
                        .returning(
                                tagId,
                                select(count(userId)).where(userId.eq(tagId)).asScalar()))
                .on(
                        SQLITE,
                        "DELETE FROM tags RETURNING id, (SELECT count(users.id) AS count_1 FROM users"
                                + " WHERE users.id = tags.id) AS anon_1");
    }

    @Test
    void aPartOfAColumnIsChanged() {
        Table parts = Table.of(
                "parts",
                new MetaData(),
                column("numbers", SqlTypes.array(SqlTypes.INTEGER)),
                column("data", SqlTypes.JSON));
        Expression<List<Integer>> numbers = table(parts).col(Column.of("numbers", SqlTypes.array(SqlTypes.INTEGER)));
        Expression<Object> data = table(parts).col(Column.of("data", SqlTypes.JSON));
        sql(update(parts).set(array(numbers, SqlTypes.INTEGER).get(2), 7).allRows())
                .on(POSTGRESQL, "UPDATE parts SET numbers[?]=?", 2, 7)
                .refusedBy(SQLITE, "a part of a column's value")
                .refusedBy(MARIADB);
        sql(update(parts).set(json(data).get("a").get("b"), "x").allRows())
                .on(POSTGRESQL, "UPDATE parts SET data[?][?]=?::JSON", "a", "b", "x");
    }

    @Test
    void aDeleteLooksAtAJoin() {
        sql(delete(POSTS)
                        .using(users.join(table(COMMENTS), commentUser.eq(userId)))
                        .where(postUser.eq(userId)))
                .on(
                        POSTGRESQL,
                        "DELETE FROM posts USING users JOIN comments ON comments.user_id = users.id"
                                + " WHERE posts.user_id = users.id")
                .onMysqlAndMariadb(
                        "DELETE FROM posts USING posts, users INNER JOIN comments ON comments.user_id = users.id"
                                + " WHERE posts.user_id = users.id")
                .on(
                        H2,
                        "DELETE FROM posts WHERE EXISTS (SELECT 1 FROM users JOIN comments"
                                + " ON comments.user_id = users.id WHERE posts.user_id = users.id)");
        sql(delete(POSTS).using(posts.join(users)).where(userId.eq(1L)))
                .onMysqlAndMariadb(
                        "DELETE FROM posts USING posts INNER JOIN users ON users.id = posts.user_id WHERE users.id = ?",
                        1L)
                .refusedBy(H2, "using a join of it");
    }
}
