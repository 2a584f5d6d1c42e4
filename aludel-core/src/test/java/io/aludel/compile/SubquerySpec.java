package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.CompileException;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.type.SqlTypes;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubquerySpec extends SqlSpec {
    @Test
    void aScalarSubqueryDoesNotRepeatTheTablesAroundIt() {
        sql(select(userId)
                        .where(age.eq(
                                select(max(views)).where(postUser.eq(userId)).asScalar())))
                .everywhere("SELECT users.id FROM users WHERE users.age = (SELECT max(posts.views) AS max_1 FROM posts"
                        + " WHERE posts.user_id = users.id)")
                .elsewhere();
    }

    @Test
    void unlessItWouldHaveNothingLeft() {
        sql(select(userId).where(userId.eq(select(max(userId)).asScalar())))
                .everywhere("SELECT users.id FROM users WHERE users.id = (SELECT max(users.id) AS max_1 FROM users)")
                .elsewhere();
    }

    @Test
    void existsAndItsOpposite() {
        sql(select(userName).where(exists(select(postId).where(postUser.eq(userId)))))
                .everywhere("SELECT users.name FROM users WHERE EXISTS (SELECT posts.id FROM posts"
                        + " WHERE posts.user_id = users.id)")
                .elsewhere();
        sql(select(userName).where(not(exists(select(postId).where(postUser.eq(userId)))), userId.gt(1L)))
                .everywhere(
                        "SELECT users.name FROM users WHERE NOT (EXISTS (SELECT posts.id FROM posts"
                                + " WHERE posts.user_id = users.id)) AND users.id > ?",
                        1L)
                .elsewhere();
    }

    @Test
    void aSubqueryRefersToTheStatementAroundIt() {
        sql(select(userName)
                        .where(exists(select(postId)
                                .where(
                                        postUser.eq(userId),
                                        exists(select(commentId).where(commentPost.eq(postId)))))))
                .everywhere("SELECT users.name FROM users WHERE EXISTS (SELECT posts.id FROM posts"
                        + " WHERE posts.user_id = users.id AND (EXISTS (SELECT comments.id FROM comments"
                        + " WHERE comments.post_id = posts.id)))")
                .elsewhere();
    }

    @Test
    void membershipOfAQuery() {
        sql(select(userName).where(userId.in(select(postUser)), userId.notIn(select(commentUser))))
                .everywhere("SELECT users.name FROM users WHERE users.id IN (SELECT posts.user_id FROM posts)"
                        + " AND (users.id NOT IN (SELECT comments.user_id FROM comments))")
                .elsewhere();
    }

    @Test
    void aSubqueryInTheSelectListAndItsLabelInTheOrder() {
        var n = select(count(commentId))
                .where(commentPost.eq(postId))
                .asScalar()
                .label("n");
        sql(select(postId, n).orderBy(n.desc(), postId))
                .everywhere("SELECT posts.id, (SELECT count(comments.id) AS count_1 FROM comments"
                        + " WHERE comments.post_id = posts.id) AS n FROM posts ORDER BY n DESC, posts.id")
                .elsewhere();
    }

    @Test
    void aSubqueryInFromStandsAlone() {
        QueryExpr sub = select(postId).where(postUser.eq(userId)).subquery("s");
        sql(select(userId, sub.col(postId)))
                .everywhere("SELECT users.id, s.id AS id_1 FROM users, (SELECT posts.id AS id FROM posts, users"
                        + " WHERE posts.user_id = users.id) AS s")
                .elsewhere();
    }

    @Test
    void aSubqueryCallsItsColumnsWhatTheirUsersCallThem() {
        QueryExpr sub = select(List.of(userId, postId, count(), age.plus(1))).subquery("s");
        sql(select(sub.col(userId), sub.col(postId), sub.col("count_1", Long.class), sub.col("anon_1", Integer.class)))
                .everywhere(
                        "SELECT s.id, s.id_1, s.count_1, s.anon_1 FROM (SELECT users.id AS id, posts.id AS id_1,"
                                + " count(*) AS count_1, users.age + ? AS anon_1 FROM users, posts) AS s",
                        1)
                .elsewhere();
    }

    @Test
    void anonymousSubqueriesAreNumbered() {
        QueryExpr first = select(userId).subquery();
        QueryExpr second = select(postId).subquery();
        sql(select(first.col(userId), second.col(postId)))
                .everywhere("SELECT anon_1.id, anon_2.id AS id_1 FROM (SELECT users.id AS id FROM users) AS anon_1,"
                        + " (SELECT posts.id AS id FROM posts) AS anon_2")
                .elsewhere();
    }

    @Test
    void lateralSubqueriesSeeWhatStandsBesideThem() {
        SelectNode newest = select(title)
                .where(postUser.eq(userId))
                .orderBy(views.desc())
                .limit(1)
                .statement();
        SubqueryRef lateral = new SubqueryRef(newest, Alias.named("p"), true);
        SelectNode query = select(userName)
                .statement()
                .withColumns(List.of(userName.node(), new ColumnRef(lateral, "title", SqlTypes.VARCHAR)))
                .addJoin(new SelectNode.JoinStep(JoinKind.INNER, lateral, Constant.TRUE, null));
        sql(query)
                .on(
                        POSTGRESQL,
                        "SELECT users.name, p.title FROM users JOIN LATERAL (SELECT posts.title AS title FROM posts"
                                + " WHERE posts.user_id = users.id ORDER BY posts.views DESC LIMIT ?) AS p ON true",
                        1L)
                .refusedBy(SQLITE, "LATERAL")
                .refusedBy(MARIADB, "LATERAL")
                .refusedBy(H2, "LATERAL");
    }

    @Test
    void commonTablesAreWrittenFirst() {
        QueryExpr hot = select(postUser).where(views.gt(5)).cte("hot");
        sql(select(userName).where(userId.in(select(hot.col(postUser))), age.gt(3)))
                .everywhere(
                        "WITH hot AS (SELECT posts.user_id AS user_id FROM posts WHERE posts.views > ?)"
                                + " SELECT users.name FROM users WHERE users.id IN (SELECT hot.user_id FROM hot)"
                                + " AND users.age > ?",
                        5,
                        3)
                .elsewhere();
    }

    @Test
    void aCommonTableIsWrittenOnceHoweverOftenItIsUsed() {
        QueryExpr hot = select(postUser).where(views.gt(5)).cte("hot");
        sql(union(
                        select(userName).where(userId.in(select(hot.col(postUser)))),
                        select(fullname).where(userId.in(select(hot.col(postUser))))))
                .everywhere(
                        "WITH hot AS (SELECT posts.user_id AS user_id FROM posts WHERE posts.views > ?)"
                                + " SELECT users.name FROM users WHERE users.id IN (SELECT hot.user_id FROM hot)"
                                + " UNION SELECT users.fullname FROM users WHERE users.id IN (SELECT hot.user_id FROM hot)",
                        5)
                .elsewhere();
    }

    @Test
    void whatACommonTableRefersToComesBeforeIt() {
        QueryExpr first = select(userId).where(age.gt(1)).cte("first_one");
        QueryExpr second =
                select(first.col(userId)).where(first.col(userId).gt(2L)).cte("second_one");
        sql(select(second.col("id", Long.class)))
                .everywhere(
                        "WITH first_one AS (SELECT users.id AS id FROM users WHERE users.age > ?),"
                                + " second_one AS (SELECT first_one.id AS id FROM first_one WHERE first_one.id > ?)"
                                + " SELECT second_one.id FROM second_one",
                        1,
                        2L)
                .elsewhere();
    }

    @Test
    void aCommonTableCanReferToItself() {
        var tree = recursive(
                "tree", select(employeeId, employeeName, value(0).label("lvl")).where(managerId.isNull()), self -> {
                    var e = employees.as("e");
                    return select(
                                    e.number("id", Long.class),
                                    e.text("name"),
                                    io.aludel.sql.Expressions.number(
                                                    self.col("lvl", Integer.class)
                                                            .node(),
                                                    SqlTypes.INTEGER)
                                            .plus(1)
                                            .label("lvl"))
                            .join(self, e.number("manager_id", Long.class).eq(self.col("id", Long.class)));
                });
        sql(select(tree.col("name", String.class)).orderBy(tree.col("lvl", Integer.class)))
                .everywhere(
                        "WITH RECURSIVE tree(id, name, lvl) AS (SELECT employees.id AS id, employees.name AS name, ? AS lvl"
                                + " FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT e.id AS id,"
                                + " e.name AS name, tree.lvl + ? AS lvl FROM employees AS e"
                                + " JOIN tree ON e.manager_id = tree.id) SELECT tree.name FROM tree ORDER BY tree.lvl",
                        0,
                        1)
                .onMysqlAndMariadb(
                        "WITH RECURSIVE tree(id, name, lvl) AS (SELECT employees.id AS id, employees.name AS name, ? AS lvl"
                                + " FROM employees WHERE employees.manager_id IS NULL UNION ALL SELECT e.id AS id,"
                                + " e.name AS name, tree.lvl + ? AS lvl FROM employees AS e"
                                + " INNER JOIN tree ON e.manager_id = tree.id) SELECT tree.name FROM tree ORDER BY tree.lvl",
                        0,
                        1)
                .elsewhere();
    }

    @Test
    void twoCommonTablesOfOneNameAreRefused() {
        QueryExpr first = select(userId).cte("c");
        QueryExpr second = select(postId).cte("c");
        var query = select(first.col(userId), second.col(postId)).statement();
        assertThatThrownBy(() -> STANDARD.compile(query, Shape.of(query), EntityResolver.NONE))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("two different common table expressions are called 'c'");
    }

    @Test
    void setOperationsFollowOneAnother() {
        sql(union(select(userId), select(postId)).orderBy(userId).limit(3))
                .everywhere("SELECT users.id FROM users UNION SELECT posts.id FROM posts ORDER BY id LIMIT ?", 3L)
                .elsewhere();
        sql(except(intersect(select(userId), select(postUser)), select(commentUser)))
                .everywhere("(SELECT users.id FROM users INTERSECT SELECT posts.user_id FROM posts)"
                        + " EXCEPT SELECT comments.user_id FROM comments")
                .on(
                        SQLITE,
                        "SELECT users.id FROM users INTERSECT SELECT posts.user_id FROM posts"
                                + " EXCEPT SELECT comments.user_id FROM comments")
                .elsewhere();
    }

    @Test
    void membersThatCannotStandBareAreEnclosed() {
        sql(union(select(userId), unionAll(select(tagId), select(postId))))
                .everywhere(
                        "SELECT users.id FROM users UNION (SELECT tags.id FROM tags UNION ALL SELECT posts.id FROM posts)")
                .on(
                        SQLITE,
                        "SELECT users.id FROM users UNION SELECT * FROM (SELECT tags.id FROM tags"
                                + " UNION ALL SELECT posts.id FROM posts)")
                .elsewhere();
        sql(unionAll(select(userId).orderBy(userId).limit(1), select(postId)))
                .everywhere(
                        "(SELECT users.id FROM users ORDER BY users.id LIMIT ?) UNION ALL SELECT posts.id FROM posts",
                        1L)
                .on(
                        SQLITE,
                        "SELECT * FROM (SELECT users.id FROM users ORDER BY users.id LIMIT ?)"
                                + " UNION ALL SELECT posts.id FROM posts",
                        1L)
                .elsewhere();
    }

    @Test
    void termsOfACompoundNameResultColumns() {
        sql(union(select(userId, userName), select(tagId, tagName))
                        .groupBy(userId, labelled("name", SqlTypes.VARCHAR))
                        .orderBy(userName.lower()))
                .everywhere("SELECT users.id, users.name FROM users UNION SELECT tags.id, tags.name FROM tags"
                        + " GROUP BY id, name ORDER BY lower(name)")
                .elsewhere();
    }

    @Test
    void everyColumnOfASubqueryHasItsName() {
        var union = unionAll(select(userId, userName), select(postId, title));
        SubqueryRef derived = new SubqueryRef(union.statement(), Alias.named("u"), false);
        Compiled compiled = compile(SelectNode.of(List.of(new ColumnRef(derived, "name", SqlTypes.VARCHAR))));
        assertThat(compiled.sql())
                .isEqualTo("SELECT u.name FROM (SELECT users.id AS id, users.name AS name FROM users"
                        + " UNION ALL SELECT posts.id AS id, posts.title AS title FROM posts) AS u");
    }

    private static Compiled compile(SelectNode query) {
        return STANDARD.compile(query, Shape.of(query), EntityResolver.NONE);
    }
}
