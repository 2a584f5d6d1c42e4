package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.sql.Executable;
import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.Predicate;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TableFunction;
import io.aludel.sql.ValuesExpr;
import io.aludel.sql.ast.Constant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What can stand in FROM beside tables: trees of joins, values, functions, samples; and what is missing between them. */
class FromSpec extends SqlSpec {
    private static final Predicate TRUE = Expressions.predicate(Constant.TRUE);

    @Test
    void joinsComeBeforeWhatIsOnlyMentioned() {
        sql(select(tagId, userId, postId).joinFrom(users, posts))
                .on(
                        STANDARD,
                        "SELECT tags.id, users.id AS id_1, posts.id AS id_2"
                                + " FROM users JOIN posts ON users.id = posts.user_id, tags");
    }

    @Test
    void aTreeOfJoinsOnTheRightStandsInParentheses() {
        sql(select(userId).from(users.outerJoin(posts.join(comments, commentPost.eq(postId)), postUser.eq(userId))))
                .on(
                        STANDARD,
                        "SELECT users.id FROM users LEFT OUTER JOIN (posts JOIN comments ON comments.post_id = posts.id)"
                                + " ON posts.user_id = users.id");
        sql(select(userId).from(users.join(posts).crossJoin(tags)))
                .on(STANDARD, "SELECT users.id FROM users JOIN posts ON users.id = posts.user_id CROSS JOIN tags");
    }

    @Test
    void foreignKeysAreSeenThroughSubqueries() {
        QueryExpr derived = select(postUser, title).subquery("p");
        sql(select(userName, derived.col(title)).join(derived))
                .on(
                        STANDARD,
                        "SELECT users.name, p.title FROM users JOIN (SELECT posts.user_id AS user_id, posts.title AS title"
                                + " FROM posts) AS p ON users.id = p.user_id");
        QueryExpr common = select(postUser, title).cte("p");
        sql(select(userName, common.col(title)).join(common))
                .on(
                        STANDARD,
                        "WITH p AS (SELECT posts.user_id AS user_id, posts.title AS title FROM posts)"
                                + " SELECT users.name, p.title FROM users JOIN p ON users.id = p.user_id");
    }

    @Test
    void valuesStandInFrom() {
        ValuesExpr wanted = values(column("a", INTEGER), column("b", VARCHAR))
                .as("v")
                .row(1, "x")
                .row(2, "y");
        Expression<Integer> a = wanted.col("a", Integer.class);
        sql(select(a, wanted.col("b")))
                .everywhere("SELECT v.a, v.b FROM (VALUES (?, ?), (?, ?)) AS v (a, b)", 1, "x", 2, "y")
                .on(SQLITE, "SELECT v.a, v.b FROM (SELECT ? AS a, ? AS b UNION ALL SELECT ?, ?) AS v", 1, "x", 2, "y")
                .on(MARIADB, "SELECT v.a, v.b FROM (SELECT ? AS a, ? AS b UNION ALL SELECT ?, ?) AS v", 1, "x", 2, "y")
                .on(MYSQL, "SELECT v.a, v.b FROM (VALUES ROW(?, ?), ROW(?, ?)) AS v (a, b)", 1, "x", 2, "y")
                .on(
                        H2,
                        "SELECT v.a, v.b FROM (VALUES (CAST(? AS INTEGER), CAST(? AS VARCHAR)),"
                                + " (CAST(? AS INTEGER), CAST(? AS VARCHAR))) AS v (a, b)",
                        1,
                        "x",
                        2,
                        "y")
                .elsewhere();
        QueryExpr common = wanted.cte("vv");
        sql(select(common.col("a"), common.col("b")))
                .on(STANDARD, "WITH vv(a, b) AS (VALUES (?, ?), (?, ?)) SELECT vv.a, vv.b FROM vv", 1, "x", 2, "y");
        sql(select(wanted.literal().col("a")))
                .on(POSTGRESQL, "SELECT v.a FROM (VALUES (1, 'x'), (2, 'y')) AS v (a, b)");
        assertThat(Shape.of(select(wanted.literal().col("a")).statement()).cacheable())
                .isFalse();
    }

    @Test
    void functionsStandInFrom() {
        TableFunction each = tableFunction(
                function("json_each", UNKNOWN, userName), column("key", VARCHAR), column("value", VARCHAR));
        sql(select(each.col("value")))
                .everywhere("SELECT anon_1.value FROM json_each(users.name) AS anon_1")
                .on(POSTGRESQL, "SELECT anon_1.value FROM json_each(users.name) AS anon_1")
                .on(SQLITE, "SELECT anon_1.value FROM json_each(users.name) AS anon_1");
        TableFunction j = each.as("j");
        sql(select(userId, j.col("value")).from(users).join(j, TRUE))
                .on(POSTGRESQL, "SELECT users.id, j.value FROM users JOIN json_each(users.name) AS j ON true");
        TableFunction series = tableFunction(function("generate_series", UNKNOWN, value(1)), column("v", INTEGER));
        sql(select(series.withOrdinality("o").as("g").renderDerived().columns()))
                .on(POSTGRESQL, "SELECT g.v, g.o FROM generate_series(?) WITH ORDINALITY AS g(v, o)", 1)
                .refusedBy(SQLITE, "WITH ORDINALITY")
                .refusedBy(MYSQL, "WITH ORDINALITY");
        sql(select(series.renderDerivedWithTypes().columns()))
                .on(POSTGRESQL, "SELECT anon_1.v FROM generate_series(?) AS anon_1(v INTEGER)", 1);
        sql(select(userId, series.lateral().as("z").col("v")))
                .on(POSTGRESQL, "SELECT users.id, z.v FROM users, LATERAL generate_series(?) AS z", 1);
    }

    @Test
    void aFunctionMayBeAValueThatStandsInFrom() {
        Expression<String> x = columnValued(function("unnest", UNKNOWN, userName), "x", VARCHAR);
        sql(select(x, userId))
                .everywhere("SELECT x, users.id FROM unnest(users.name) AS x, users")
                .elsewhere();
        sql(select(columnOf(function("f", UNKNOWN, value(1)), "id", BIGINT)))
                .everywhere("SELECT (f(?)).id", 1)
                .elsewhere();
        sql(select(function("row_to_json", UNKNOWN, rowOf(users))))
                .everywhere("SELECT row_to_json(users) AS row_to_json_1 FROM users")
                .elsewhere();
    }

    @Test
    void aPartOfATableIsSampled() {
        TableExpr part = tableSample(users, 10);
        sql(select(part.col("id")))
                .everywhere("SELECT users_1.id FROM users AS users_1 TABLESAMPLE system(?)", 10.0)
                .on(POSTGRESQL, "SELECT users_1.id FROM users AS users_1 TABLESAMPLE system(?)", 10.0)
                .refusedBy(SQLITE, "TABLESAMPLE")
                .refusedBy(H2, "TABLESAMPLE")
                .refusedBy(MARIADB, "TABLESAMPLE")
                .refusedBy(MYSQL, "TABLESAMPLE");
        TableExpr named = tableSample(users, function("bernoulli", UNKNOWN, value(5)), "s", value(3));
        sql(select(named.col("id")))
                .on(POSTGRESQL, "SELECT s.id FROM users AS s TABLESAMPLE bernoulli(?) REPEATABLE (?)", 5, 3);
    }

    @Test
    void cartesianProductsAreNoticed() {
        assertThat(warnings(select(userName, title)))
                .singleElement()
                .satisfies(warning -> assertThat(warning)
                        .contains("cartesian product")
                        .contains("'posts'")
                        .contains("'users'"));
        assertThat(warnings(select(userName, title).where(postUser.eq(userId)))).isEmpty();
        assertThat(warnings(select(userName, title).where(postUser.eq(userId).or(userId.gt(5L)))))
                .isEmpty();
        assertThat(warnings(select(userName, title, tagName).join(posts))).hasSize(1);
        assertThat(warnings(select(userName).where(userId.in(select(postUser).where(tagId.eq(1L))))))
                .hasSize(1);
        QueryExpr lateral = select(title).where(postUser.eq(userId)).lateral("l");
        assertThat(POSTGRESQL.compile(select(userName, lateral.col(title))).warnings())
                .isEmpty();
        TableFunction each = tableFunction(function("f", UNKNOWN, userName), column("x", VARCHAR));
        assertThat(warnings(select(userId, each.col("x")))).hasSize(1);
        assertThat(warnings(select(userId, each.joinsImplicitly().col("x")))).isEmpty();
    }

    private static List<String> warnings(Executable statement) {
        return STANDARD.compile(statement).warnings();
    }
}
