package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.sql.Executable;
import io.aludel.sql.Expression;
import io.aludel.sql.Query;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TextQuery;
import io.aludel.sql.ast.LabelStyle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How columns without a label are called, here and in the queries around. */
class ColumnNameSpec extends SqlSpec {
    @Test
    void oneNumberingServesAWholeStatement() {
        QueryExpr one = select(count(), age.plus(1)).subquery();
        QueryExpr two = select(count(), age.plus(2)).subquery();
        sql(select(List.of(one.col(0), two.col(0), one.col(1), two.col(1))))
                .on(
                        STANDARD,
                        "SELECT anon_1.count_1, anon_2.count_2, anon_1.anon_3, anon_2.anon_4"
                                + " FROM (SELECT count(*) AS count_1, users.age + ? AS anon_3 FROM users) AS anon_1,"
                                + " (SELECT count(*) AS count_2, users.age + ? AS anon_4 FROM users) AS anon_2",
                        1,
                        2);
        assertThat(names(select(List.of(one.col(0), two.col(0), one.col(1)))))
                .containsExactly("count_1", "count_2", "anon_3");
    }

    @Test
    void theOuterNameComesBeforeTheInner() {
        sql(select(union(select(value(1)), select(value(2))).scalarSubquery()))
                .everywhere("SELECT (SELECT ? AS anon_2 UNION SELECT ? AS anon_3) AS anon_1", 1, 2)
                .elsewhere();
    }

    @Test
    void aColumnThatComesTwiceIsToldApart() {
        Query<?> query = select(List.of(userId, userId, postId, postId));
        sql(query)
                .everywhere("SELECT users.id, users.id AS id__1, posts.id AS id_1, posts.id AS id__2 FROM users, posts")
                .elsewhere();
        assertThat(names(query)).containsExactly("id", "id__1", "id_1", "id__2");
        sql(select(List.of(userId, userId, age, age, age)))
                .everywhere("SELECT users.id, users.id AS id__1, users.age, users.age AS age__1, users.age AS age__2"
                        + " FROM users")
                .elsewhere();
    }

    @Test
    void fromOutsideAColumnThatComesTwiceIsTheFirst() {
        QueryExpr derived = select(List.of(userId, userId, age)).subquery("s");
        sql(select(derived.columns()))
                .everywhere("SELECT s.id, s.id AS id_1, s.age"
                        + " FROM (SELECT users.id AS id, users.id AS id__1, users.age AS age FROM users) AS s")
                .elsewhere();
    }

    @Test
    void columnsMayBeCalledAfterTheirTables() {
        TableExpr alias = users.as();
        Query<?> query = select(List.of(alias.col("id"), userId)).labelStyle(LabelStyle.TABLENAME_PLUS_COL);
        sql(query)
                .everywhere("SELECT users_1.id AS users_1_id, users.id AS users_id FROM users AS users_1, users")
                .elsewhere();
        QueryExpr derived = select(userId, postId)
                .join(posts)
                .labelStyle(LabelStyle.TABLENAME_PLUS_COL)
                .subquery();
        sql(select(derived.col(postId), derived.col("users_id", Long.class)))
                .on(
                        STANDARD,
                        "SELECT anon_1.posts_id, anon_1.users_id FROM (SELECT users.id AS users_id, posts.id AS posts_id"
                                + " FROM users JOIN posts ON users.id = posts.user_id) AS anon_1");
    }

    @Test
    void columnsMayKeepTheirNames() {
        sql(select(List.of(userId, postId)).labelStyle(LabelStyle.NONE))
                .everywhere("SELECT users.id, posts.id FROM users, posts")
                .elsewhere();
    }

    @Test
    void columnsAreFoundByTheExpressionThatWasSelected() {
        Expression<Integer> more = views.plus(1).label("more");
        QueryExpr sums = select(postUser, more).subquery("s");
        sql(select(sums.col(postUser), sums.col(more)))
                .on(
                        STANDARD,
                        "SELECT s.user_id, s.more FROM"
                                + " (SELECT posts.user_id AS user_id, posts.views + ? AS more FROM posts) AS s",
                        1);
        QueryExpr text = text("select 1 as a, 2 as b")
                .columns(new TextQuery.Column("a", INTEGER), new TextQuery.Column("b", INTEGER))
                .subquery("t");
        sql(select(text.col("b", Integer.class)))
                .everywhere("SELECT t.b FROM (select 1 as a, 2 as b) AS t")
                .elsewhere();
        QueryExpr both = union(select(userId), select(postId)).subquery("u");
        sql(select(both.col(userId)))
                .everywhere(
                        "SELECT u.id FROM (SELECT users.id AS id FROM users UNION SELECT posts.id AS id FROM posts) AS u")
                .elsewhere();
    }

    private static List<String> names(Executable statement) {
        return STANDARD.compile(statement).columns().stream()
                .map(Compiled.ResultColumn::name)
                .toList();
    }
}
