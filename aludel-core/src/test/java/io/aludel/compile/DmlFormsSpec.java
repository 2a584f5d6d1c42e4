package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.error.ArgumentException;
import io.aludel.error.CompileException;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.sql.Executable;
import io.aludel.sql.Expression;
import io.aludel.sql.Insert;
import io.aludel.sql.TableExpr;
import io.aludel.sql.Upsert;
import io.aludel.type.SqlTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rarer forms of INSERT, UPDATE and DELETE, and what columns add to them. */
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
    private static final Table NUMBERED = Table.of(
            "numbered",
            new MetaData(),
            column("id", SqlTypes.BIGINT).primaryKey().defaultValue(Sequence.of("numbers")),
            column("x", SqlTypes.INTEGER));
    private static final TableExpr other = posts.as("p");

    private static SqlAssert complete(Executable statement, String... keys) {
        return new SqlAssert(dialect -> dialect.complete(statement.statement(), List.of(keys)));
    }

    private static String compiled(Executable statement, io.aludel.dialect.Dialect dialect) {
        return dialect.compile(statement).sql();
    }

    @Test
    void defaultsAndKeysCompleteAnInsert() {
        complete(insert(STOCK).values(Map.of("name", "a")))
                .everywhere("INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1)", "a", 3)
                .on(
                        POSTGRESQL,
                        "INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1) RETURNING stock.id",
                        "a",
                        3)
                .elsewhere();
        complete(insert(STOCK).values(Map.of("name", "a")).inline())
                .everywhere("INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1)", "a", 3)
                .elsewhere();
        complete(insert(STOCK).values(Map.of("name", "a")).returnDefaults())
                .everywhere("INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1)", "a", 3)
                .on(
                        POSTGRESQL,
                        "INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1)"
                                + " RETURNING stock.id, stock.code, stock.touched",
                        "a",
                        3)
                .on(
                        SQLITE,
                        "INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1) RETURNING id, code, touched",
                        "a",
                        3)
                .on(
                        MARIADB,
                        "INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1) RETURNING id, code, touched",
                        "a",
                        3)
                .on(
                        H2,
                        "SELECT id, code, touched FROM FINAL TABLE"
                                + " (INSERT INTO stock (name, amount, touched) VALUES (?, ?, 1 + 1))",
                        "a",
                        3)
                .elsewhere();
    }

    @Test
    void aKeyFromAnExpressionIsAskedForWhereNothingComesBack() {
        Table documents = Table.of(
                "documents",
                new MetaData(),
                column("document", SqlTypes.VARCHAR(36)).key("id").primaryKey().defaultValue(new RawSql("uuid()")),
                column("name", SqlTypes.VARCHAR(9)));
        Executable one = insert(documents).values(Map.of("name", "a"));
        assertThat(compiled(one, MYSQL)).isEqualTo("INSERT INTO documents (document, name) VALUES (?, ?)");
        assertThat(compiled(one, STANDARD)).isEqualTo("INSERT INTO documents (document, name) VALUES (?, ?)");
        assertThat(compiled(one, SQLITE))
                .isEqualTo("INSERT INTO documents (document, name) VALUES (uuid(), ?) RETURNING document");
        assertThat(compiled(insert(documents).values(Map.of("name", "a")).inline(), MYSQL))
                .isEqualTo("INSERT INTO documents (document, name) VALUES (uuid(), ?)");
    }

    @Test
    void theRowsOfAQueryGetDefaultsToo() {
        complete(insert(STOCK).fromSelect(List.of("name"), select(userName)))
                .everywhere(
                        "INSERT INTO stock (name, amount, touched) SELECT users.name, ? AS anon_1, 1 + 1 FROM users", 3)
                .elsewhere();
        complete(insert(STOCK).fromSelect(List.of("name"), select(userName)).withoutDefaults())
                .everywhere("INSERT INTO stock (name) SELECT users.name FROM users")
                .elsewhere();
    }

    @Test
    void aSequenceNumbersRowsWhereThereAreSequences() {
        complete(insert(NUMBERED).values(Map.of("x", 1)))
                .everywhere("INSERT INTO numbered (x) VALUES (?)", 1)
                .on(POSTGRESQL, "INSERT INTO numbered (id, x) VALUES (nextval('numbers'), ?) RETURNING numbered.id", 1)
                .on(
                        H2,
                        "SELECT id FROM FINAL TABLE (INSERT INTO numbered (id, x) VALUES (NEXT VALUE FOR numbers, ?))",
                        1)
                .on(MARIADB, "INSERT INTO numbered (id, x) VALUES (nextval(numbers), ?) RETURNING id", 1)
                .elsewhere();
    }

    @Test
    void columnsComeFromParameters() {
        assertThat(Dialects.DEFAULT.compile(insert(TAGS)).sql()).isEqualTo("INSERT INTO tags (id, name) VALUES (?, ?)");
        assertThat(Dialects.POSTGRESQL.compile(insert(TAGS), List.of("name")).sql())
                .isEqualTo("INSERT INTO tags (name) VALUES (?) RETURNING tags.id");
        assertThat(Dialects.SQLITE.compile(insert(TAGS), List.of()).sql()).isEqualTo("INSERT INTO tags DEFAULT VALUES");
        assertThat(Dialects.DEFAULT
                        .compile(update(TAGS).where(tagId.eq(parameter("key", SqlTypes.BIGINT))), List.of("name"))
                        .sql())
                .isEqualTo("UPDATE tags SET name=? WHERE tags.id = ?");
        assertThatThrownBy(() -> insert(TAGS).values(Map.of("nmae", "x")))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("Did you mean 'name'?");
    }

    @Test
    void aParameterMayNotTakeTheNameOfAColumnThatIsSet() {
        assertThatThrownBy(() -> Dialects.DEFAULT.compile(update(TAGS)
                        .values(Map.of("name", "x"))
                        .where(tagName.eq(parameter("name", SqlTypes.VARCHAR)))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("'name' is reserved")
                .hasMessageContaining("b_name");
        assertThat(compiled(
                        update(TAGS)
                                .set(tagName, parameter("name", SqlTypes.VARCHAR))
                                .where(tagId.eq(1L)),
                        STANDARD))
                .isEqualTo("UPDATE tags SET name=? WHERE tags.id = ?");
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
    void rowsAreReplaced() {
        Insert replaced = insert(TAGS).values(Map.of("id", 1L, "name", "x")).replacing();
        sql(replaced)
                .on(SQLITE, "INSERT OR REPLACE INTO tags (id, name) VALUES (?, ?)", 1L, "x")
                .onMysqlAndMariadb("REPLACE INTO tags (id, name) VALUES (?, ?)", 1L, "x")
                .refusedBy(POSTGRESQL, "replaces rows", "onConflict")
                .refusedBy(H2, "replaces rows", "onConflict")
                .refusedBy(STANDARD, "replaces rows");
        sql(replaced.prefixWith("DELAYED", "mariadb"))
                .on(MARIADB, "REPLACE DELAYED INTO tags (id, name) VALUES (?, ?)", 1L, "x");
        sql(replaced.onConflict(tagId).doNothing())
                .refusedBy(SQLITE, "Keep one of replacing() and onConflict(..)")
                .refusedBy(MARIADB, "Keep one of")
                .refusedBy(H2, "Keep one of");
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
    void anUpsertNamesItsIndexAndItsRows() {
        sql(insert(TAGS)
                        .values(Map.of("name", "x"))
                        .onConflict(List.of("name"))
                        .indexWhere(tagId.gt(5L))
                        .where(tagName.ne("b"))
                        .doUpdate(Map.of("name", Upsert.excluded(tagName).concat("z"))))
                .on(
                        POSTGRESQL,
                        "INSERT INTO tags (name) VALUES (?) ON CONFLICT (name) WHERE id > ?"
                                + " DO UPDATE SET name = (excluded.name || ?) WHERE tags.name != ?",
                        "x",
                        5L,
                        "z",
                        "b")
                .on(
                        SQLITE,
                        "INSERT INTO tags (name) VALUES (?) ON CONFLICT (name) WHERE id > 5"
                                + " DO UPDATE SET name = (excluded.name || ?) WHERE tags.name != ?",
                        "x",
                        "z",
                        "b");
        sql(insert(TAGS).values(Map.of("name", "x")).onConstraint("tags_pk").doUpdate(List.of("name")))
                .on(
                        POSTGRESQL,
                        "INSERT INTO tags (name) VALUES (?) ON CONFLICT ON CONSTRAINT tags_pk DO UPDATE SET name = excluded.name",
                        "x")
                .refusedBy(SQLITE, "the constraint 'tags_pk'");
        sql(insert(TAGS)
                        .values(Map.of("name", "x"))
                        .onConflict(List.of("name"))
                        .doNothing()
                        .onConflict(List.of("id"))
                        .doUpdate(tagName))
                .on(
                        SQLITE,
                        "INSERT INTO tags (name) VALUES (?) ON CONFLICT (name) DO NOTHING"
                                + " ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                        "x")
                .refusedBy(POSTGRESQL, "several ON CONFLICT");
        sql(insert(TAGS)
                        .values(Map.of("name", "x"))
                        .onConflict(lower(tagName))
                        .doUpdate(Map.of("id", tagId.plus(1L), "name", "y")))
                .on(
                        POSTGRESQL,
                        "INSERT INTO tags (name) VALUES (?) ON CONFLICT (lower(name))"
                                + " DO UPDATE SET id = (tags.id + ?), name = ?",
                        "x",
                        1L,
                        "y")
                .onMysqlAndMariadb(
                        "INSERT INTO tags (name) VALUES (?) ON DUPLICATE KEY UPDATE id = (tags.id + ?), name = ?",
                        "x",
                        1L,
                        "y");
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
    void aValueIsTakenFromWhatAnotherColumnIsGiven() {
        sql(update(POSTS)
                        .set(views, views.plus(1))
                        .set(postUser, givenValue(views).cast(SqlTypes.BIGINT))
                        .where(postId.eq(1L)))
                .everywhere(
                        "UPDATE posts SET views=(posts.views + ?), user_id=CAST((posts.views + ?) AS BIGINT)"
                                + " WHERE posts.id = ?",
                        1,
                        1,
                        1L);
        sql(update(POSTS)
                        .set(title, select(userName).where(userId.eq(1L)).asScalar())
                        .allRows())
                .everywhere("UPDATE posts SET title=(SELECT users.name FROM users WHERE users.id = ?)", 1L)
                .elsewhere();
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
