package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.compile.Compiled.ResultColumn;
import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.Executable;
import io.aludel.sql.Expressions;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.InsertNode;
import io.aludel.type.SqlTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DmlSpec extends SqlSpec {
    private static Map<String, Object> tag(long id, String name) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id);
        row.put("name", name);
        return row;
    }

    @Test
    void aRowIsInserted() {
        sql(insert(TAGS).values(tag(1, "db")))
                .everywhere("INSERT INTO tags (id, name) VALUES (?, ?)", 1L, "db")
                .elsewhere();
        sql(insert(TAGS).set(tagName, "db"))
                .everywhere("INSERT INTO tags (name) VALUES (?)", "db")
                .elsewhere();
        sql(insert(TAGS).set(tagName, lower(value("DB"))))
                .everywhere("INSERT INTO tags (name) VALUES (lower(?))", "DB")
                .elsewhere();
    }

    @Test
    void severalRowsAreInserted() {
        sql(insert(TAGS).values(List.of(tag(1, "a"), tag(2, "b"))))
                .onDatabases("INSERT INTO tags (id, name) VALUES (?, ?), (?, ?)", 1L, "a", 2L, "b")
                .refusedBy(STANDARD, "several rows")
                .elsewhere();
    }

    @Test
    void aRowOfDefaultsIsInserted() {
        sql(insert(TAGS))
                .onDatabases("INSERT INTO tags DEFAULT VALUES")
                .on(STANDARD, "INSERT INTO tags () VALUES ()")
                .onMysqlAndMariadb("INSERT INTO tags () VALUES ()")
                .elsewhere();
        sql(insert(TAGS).set(tagName, Expressions.text(Constant.DEFAULT)))
                .everywhere("INSERT INTO tags (name) VALUES (DEFAULT)")
                .refusedBy(SQLITE, "DEFAULT")
                .elsewhere();
    }

    @Test
    void theRowsOfAQueryAreInserted() {
        sql(insert(TAGS).fromSelect(select(userName).where(userId.eq(1L)), tagName))
                .everywhere("INSERT INTO tags (name) SELECT users.name FROM users WHERE users.id = ?", 1L)
                .elsewhere();
        var named = select(userName).where(userId.gt(1L)).cte("named");
        sql(insert(TAGS).fromSelect(select(named.col(userName)), tagName))
                .everywhere(
                        "WITH named AS (SELECT users.name AS name FROM users WHERE users.id > ?)"
                                + " INSERT INTO tags (name) SELECT named.name FROM named",
                        1L)
                .onMysqlAndMariadb(
                        "INSERT INTO tags (name) WITH named AS (SELECT users.name AS name FROM users WHERE users.id > ?)"
                                + " SELECT named.name FROM named",
                        1L)
                .on(
                        H2,
                        "INSERT INTO tags (name) WITH named AS (SELECT users.name AS name FROM users WHERE users.id > ?)"
                                + " SELECT named.name FROM named",
                        1L)
                .elsewhere();
    }

    @Test
    void insertGivesItsRowsBack() {
        sql(insert(TAGS).set(tagName, "db").returning(tagId))
                .everywhere("INSERT INTO tags (name) VALUES (?) RETURNING tags.id", "db")
                .on(SQLITE, "INSERT INTO tags (name) VALUES (?) RETURNING id", "db")
                .on(MARIADB, "INSERT INTO tags (name) VALUES (?) RETURNING id", "db")
                .refusedBy(MYSQL, "INSERT with RETURNING")
                .on(H2, "SELECT id FROM FINAL TABLE (INSERT INTO tags (name) VALUES (?))", "db")
                .elsewhere();
        sql(insert(TAGS).set(tagName, "db").returning(tagName, tagId.plus(1L).label("next")))
                .everywhere("INSERT INTO tags (name) VALUES (?) RETURNING tags.name, tags.id + ? AS next", "db", 1L)
                .on(SQLITE, "INSERT INTO tags (name) VALUES (?) RETURNING name, id + ? AS next", "db", 1L)
                .on(MARIADB, "INSERT INTO tags (name) VALUES (?) RETURNING name, id + ? AS next", "db", 1L)
                .refusedBy(MYSQL)
                .on(H2, "SELECT name, id + ? AS next FROM FINAL TABLE (INSERT INTO tags (name) VALUES (?))", 1L, "db")
                .elsewhere();
    }

    @Test
    void returnedColumnsHaveNamesAndTypes() {
        assertThat(compile(insert(TAGS).set(tagName, "db").returning(tagId)).columns())
                .containsExactly(new ResultColumn("id", SqlTypes.BIGINT));
        assertThat(compile(insert(TAGS).set(tagName, "db")).columns()).isEmpty();
    }

    @Test
    void rowsThatAreThereStayAsTheyAre() {
        sql(insert(TAGS).values(tag(1, "db")).onConflict(tagId).doNothing())
                .everywhere("INSERT INTO tags (id, name) VALUES (?, ?) ON CONFLICT (id) DO NOTHING", 1L, "db")
                .onMysqlAndMariadb(
                        "INSERT INTO tags (id, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE id = tags.id", 1L, "db")
                .on(
                        H2,
                        "MERGE INTO tags USING (VALUES (CAST(? AS BIGINT), CAST(? AS VARCHAR(30)))) AS excluded (id, name)"
                                + " ON tags.id = excluded.id"
                                + " WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)",
                        1L,
                        "db")
                .elsewhere();
        sql(insert(TAGS).values(tag(1, "db")).onConflict().doNothing())
                .everywhere("INSERT INTO tags (id, name) VALUES (?, ?) ON CONFLICT DO NOTHING", 1L, "db")
                .onMysqlAndMariadb(
                        "INSERT INTO tags (id, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE id = tags.id", 1L, "db")
                .refusedBy(H2, "onConflict(columns)")
                .elsewhere();
    }

    @Test
    void rowsThatAreThereTakeTheNewValues() {
        sql(insert(TAGS).values(tag(1, "db")).onConflict(tagId).doUpdate(tagName))
                .everywhere(
                        "INSERT INTO tags (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name",
                        1L,
                        "db")
                .onMysqlAndMariadb(
                        "INSERT INTO tags (id, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = VALUES(name)",
                        1L,
                        "db")
                .on(
                        H2,
                        "MERGE INTO tags USING (VALUES (CAST(? AS BIGINT), CAST(? AS VARCHAR(30)))) AS excluded (id, name)"
                                + " ON tags.id = excluded.id WHEN MATCHED THEN UPDATE SET name = excluded.name"
                                + " WHEN NOT MATCHED THEN INSERT (id, name) VALUES (excluded.id, excluded.name)",
                        1L,
                        "db")
                .elsewhere();
    }

    @Test
    void onlySomeRowsThatAreThereTakeThem() {
        InsertNode plain = insert(TAGS)
                .values(tag(1, "db"))
                .onConflict(tagId)
                .doUpdate(tagName)
                .statement();
        InsertNode.Conflict conflict = java.util.Objects.requireNonNull(plain.conflict());
        InsertNode some = new InsertNode(
                plain.into(),
                plain.columns(),
                plain.rows(),
                null,
                new InsertNode.Conflict(
                        conflict.target(), conflict.updates(), tagName.ne("zz").node()),
                List.of());
        sql(some)
                .on(
                        SQLITE,
                        "INSERT INTO tags (id, name) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET name = excluded.name"
                                + " WHERE tags.name != ?",
                        1L,
                        "db",
                        "zz")
                .refusedBy(MARIADB, "condition");
    }

    @Test
    void anUpsertFromAQueryIsNotTakenForAJoinBySqlite() {
        sql(insert(TAGS)
                        .fromSelect(select(userId, userName), tagId, tagName)
                        .onConflict(tagId)
                        .doNothing())
                .on(
                        POSTGRESQL,
                        "INSERT INTO tags (id, name) SELECT users.id, users.name FROM users ON CONFLICT (id) DO NOTHING")
                .on(
                        SQLITE,
                        "INSERT INTO tags (id, name) SELECT users.id, users.name FROM users WHERE 1 = 1"
                                + " ON CONFLICT (id) DO NOTHING");
    }

    @Test
    void rowsAreUpdated() {
        sql(update(POSTS).set(title, "x").set(views, views.plus(1)).where(postUser.eq(1L)))
                .everywhere("UPDATE posts SET title=?, views=(posts.views + ?) WHERE posts.user_id = ?", "x", 1, 1L)
                .elsewhere();
        sql(update(POSTS).set(title, (String) null).where(postId.eq(1L)))
                .everywhere("UPDATE posts SET title=? WHERE posts.id = ?", null, 1L)
                .elsewhere();
    }

    @Test
    void subqueriesOfAnUpdateReferToItsTable() {
        sql(update(POSTS)
                        .set(
                                postUser,
                                select(count(commentId))
                                        .where(commentPost.eq(postId))
                                        .asScalar())
                        .where(exists(select(commentId).where(commentPost.eq(postId)))))
                .everywhere("UPDATE posts SET user_id=(SELECT count(comments.id) AS count_1 FROM comments"
                        + " WHERE comments.post_id = posts.id) WHERE EXISTS (SELECT comments.id FROM comments"
                        + " WHERE comments.post_id = posts.id)")
                .elsewhere();
    }

    @Test
    void updateGivesItsRowsBack() {
        sql(update(POSTS).set(views, 1).where(postId.eq(1L)).returning(views))
                .everywhere("UPDATE posts SET views=? WHERE posts.id = ? RETURNING posts.views", 1, 1L)
                .on(SQLITE, "UPDATE posts SET views=? WHERE posts.id = ? RETURNING views", 1, 1L)
                .refusedBy(MARIADB, "UPDATE with RETURNING")
                .refusedBy(MYSQL, "UPDATE with RETURNING")
                .on(H2, "SELECT views FROM FINAL TABLE (UPDATE posts SET views=? WHERE posts.id = ?)", 1, 1L)
                .elsewhere();
    }

    @Test
    void rowsAreDeleted() {
        sql(delete(POSTS).where(postId.eq(1L)))
                .everywhere("DELETE FROM posts WHERE posts.id = ?", 1L)
                .elsewhere();
        sql(delete(POSTS).where(postId.eq(1L)).returning(title))
                .everywhere("DELETE FROM posts WHERE posts.id = ? RETURNING posts.title", 1L)
                .on(SQLITE, "DELETE FROM posts WHERE posts.id = ? RETURNING title", 1L)
                .on(MARIADB, "DELETE FROM posts WHERE posts.id = ? RETURNING title", 1L)
                .refusedBy(MYSQL)
                .on(H2, "SELECT title FROM OLD TABLE (DELETE FROM posts WHERE posts.id = ?)", 1L)
                .elsewhere();
    }

    @Test
    void allRowsHaveToBeMeant() {
        sql(delete(POSTS).allRows()).everywhere("DELETE FROM posts").elsewhere();
        sql(update(POSTS).set(views, 0).allRows())
                .everywhere("UPDATE posts SET views=?", 0)
                .elsewhere();
        assertThatThrownBy(() -> compile(delete(POSTS)))
                .isInstanceOfSatisfying(
                        CompileException.class,
                        error -> assertThat(error.code()).isEqualTo(ErrorCode.UNGUARDED_STATEMENT))
                .hasMessageContaining("DELETE of 'posts' has no WHERE")
                .hasMessageContaining("delete(..).allRows()");
        assertThatThrownBy(() -> compile(update(POSTS).set(views, 0)))
                .hasMessageStartingWith("CORE-1204")
                .hasMessageContaining("update(..).allRows()");
    }

    @Test
    void anUpdateHasToChangeSomething() {
        assertThatThrownBy(() -> compile(update(POSTS).allRows())).hasMessageContaining("changes nothing");
    }

    @Test
    void otherTablesBelongIntoSubqueries() {
        assertThatThrownBy(() -> compile(delete(POSTS).where(postUser.eq(userId))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("DELETE of 'posts' that mentions another table")
                .hasMessageContaining("subquery");
    }

    private static Compiled compile(Executable statement) {
        return STANDARD.compile(statement.statement(), Shape.of(statement.statement()), EntityResolver.NONE);
    }
}
