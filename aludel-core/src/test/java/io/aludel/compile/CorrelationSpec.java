package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.CompileException;
import io.aludel.sql.Expressions;
import io.aludel.sql.Predicate;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.Select;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.JoinKind;
import org.junit.jupiter.api.Test;

/** What a subquery takes from the statements around it. */
class CorrelationSpec extends SqlSpec {
    private static final Select<Long> COUNTED = select(count()).where(postUser.eq(userId));
    private static final String COUNTED_SQL = "(SELECT count(*) AS count_1 FROM posts WHERE posts.user_id = users.id)";
    private static final Select<Long> DEEP = select(commentId).where(commentPost.eq(postId), commentUser.eq(userId));
    private static final Predicate TRUE = Expressions.predicate(Constant.TRUE);

    @Test
    void aValueTakesWhatTheStatementAroundHas() {
        sql(select(userName, COUNTED.asScalar().label("n")))
                .everywhere("SELECT users.name, " + COUNTED_SQL + " AS n FROM users")
                .elsewhere();
        sql(select(userName).orderBy(COUNTED.asScalar()))
                .everywhere("SELECT users.name FROM users ORDER BY " + COUNTED_SQL)
                .elsewhere();
        sql(select(userName).groupBy(userName).having(COUNTED.asScalar().gt(1L)))
                .everywhere("SELECT users.name FROM users GROUP BY users.name HAVING " + COUNTED_SQL + " > ?", 1L)
                .elsewhere();
    }

    @Test
    void aQueryInFromTakesNothing() {
        QueryExpr derived = COUNTED.subquery("s");
        sql(select(userName, derived.col("count_1", Long.class)))
                .everywhere("SELECT users.name, s.count_1 FROM users,"
                        + " (SELECT count(*) AS count_1 FROM posts, users WHERE posts.user_id = users.id) AS s")
                .elsewhere();
    }

    @Test
    void onlyTheNearestStatementSuppliesByItself() {
        sql(select(userName).where(exists(select(postId).where(exists(DEEP)))))
                .everywhere("SELECT users.name FROM users WHERE EXISTS (SELECT posts.id FROM posts WHERE EXISTS"
                        + " (SELECT comments.id FROM comments, users"
                        + " WHERE comments.post_id = posts.id AND comments.user_id = users.id))")
                .elsewhere();
    }

    @Test
    void whatIsNamedIsTakenFromAnyStatementAround() {
        String expected = "SELECT users.name FROM users WHERE EXISTS (SELECT posts.id FROM posts"
                + " WHERE posts.user_id = users.id AND (EXISTS (SELECT comments.id FROM comments"
                + " WHERE comments.post_id = posts.id AND comments.user_id = users.id)))";
        sql(select(userName)
                        .where(exists(select(postId).where(postUser.eq(userId), exists(DEEP.correlate(posts, users))))))
                .on(STANDARD, expected);
        sql(select(userName)
                        .where(exists(
                                select(postId).where(postUser.eq(userId), exists(DEEP.correlateExcept(comments))))))
                .on(STANDARD, expected);
    }

    @Test
    void aSubqueryMaySayThatItTakesNothing() {
        sql(select(userName)
                        .where(userId.eq(select(postUser)
                                .where(postUser.eq(userId))
                                .correlate()
                                .asScalar())))
                .everywhere("SELECT users.name FROM users WHERE users.id ="
                        + " (SELECT posts.user_id FROM posts, users WHERE posts.user_id = users.id)")
                .elsewhere();
    }

    @Test
    void aSingleElementStaysUnlessItIsNamed() {
        sql(select(userName).where(userId.in(select(userId))))
                .everywhere("SELECT users.name FROM users WHERE users.id IN (SELECT users.id FROM users)")
                .elsewhere();
        sql(select(userName).where(userId.in(select(userId).correlate(users))))
                .on(STANDARD, "SELECT users.name FROM users WHERE users.id IN (SELECT users.id)");
    }

    @Test
    void nothingLeftIsAnError() {
        assertThatThrownBy(() -> STANDARD.compile(select(userId, postId)
                        .where(userId.eq(select(userId).where(userId.eq(postId)).asScalar()))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("no FROM of its own")
                .hasMessageContaining("correlate");
    }

    @Test
    void lateralQueriesTakeFromTheirNeighbours() {
        QueryExpr lateral = select(title).where(postUser.eq(userId)).lateral("l");
        String query = "LATERAL (SELECT posts.title AS title FROM posts WHERE posts.user_id = users.id) AS l";
        sql(select(userName, lateral.col(title)).join(lateral, TRUE))
                .on(STANDARD, "SELECT users.name, l.title FROM users JOIN " + query + " ON 1 = 1")
                .on(POSTGRESQL, "SELECT users.name, l.title FROM users JOIN " + query + " ON true")
                .refusedBy(SQLITE, "LATERAL")
                .refusedBy(H2, "LATERAL")
                .refusedBy(MARIADB, "LATERAL");
        sql(select(userName, lateral.col(title)).joinFrom(JoinKind.LEFT, users, lateral, TRUE))
                .on(POSTGRESQL, "SELECT users.name, l.title FROM users LEFT OUTER JOIN " + query + " ON true");
        sql(select(userName, lateral.col(title))).on(POSTGRESQL, "SELECT users.name, l.title FROM users, " + query);
        sql(select(lateral.col(title), userName))
                .on(POSTGRESQL, "SELECT l.title, users.name FROM " + query + ", users");
    }
}
