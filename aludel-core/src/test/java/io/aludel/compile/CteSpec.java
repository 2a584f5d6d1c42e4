package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.CompileException;
import io.aludel.sql.CteOption;
import io.aludel.sql.DateField;
import io.aludel.sql.Expression;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.TableExpr;
import io.aludel.sql.ast.DialectText;
import org.junit.jupiter.api.Test;

/** Common table expressions. */
class CteSpec extends SqlSpec {
    private static final String A = "a AS (SELECT users.id AS id FROM users)";

    @Test
    void aRecursiveExpressionIsExtended() {
        QueryExpr base =
                select(employeeId, employeeName).where(managerId.isNull()).cte("tree", CteOption.RECURSIVE);
        TableExpr e = employees.as("e");
        var step = select(e.col("id"), e.col("name"))
                .joinFrom(e, base, e.col("manager_id", Long.class).eq(base.col(employeeId)));
        QueryExpr tree = base.unionAll(step);
        sql(select(tree.col(employeeName)))
                .on(
                        STANDARD,
                        "WITH RECURSIVE tree(id, name) AS (SELECT employees.id AS id, employees.name AS name FROM employees"
                                + " WHERE employees.manager_id IS NULL UNION ALL SELECT e.id AS id, e.name AS name"
                                + " FROM employees AS e JOIN tree ON e.manager_id = tree.id) SELECT tree.name FROM tree");
        QueryExpr other = base.union(step);
        sql(select(other.as("q").col("name"), other.col("id")))
                .on(
                        STANDARD,
                        "WITH RECURSIVE tree(id, name) AS (SELECT employees.id AS id, employees.name AS name FROM employees"
                                + " WHERE employees.manager_id IS NULL UNION SELECT e.id AS id, e.name AS name"
                                + " FROM employees AS e JOIN tree ON e.manager_id = tree.id)"
                                + " SELECT q.name, tree.id FROM tree AS q, tree");
    }

    @Test
    void columnsByNameHaveTheOperationsOfTheirType() {
        QueryExpr early = select(
                        employeeId,
                        employeeName,
                        managerId.isNull().label("top"),
                        currentDate().label("today"))
                .cte("early");
        String with =
                "WITH early AS (SELECT employees.id AS id, employees.name AS name, employees.manager_id IS NULL AS top,"
                        + " CURRENT_DATE AS today FROM employees) ";
        sql(select(early.number("id", Long.class).plus(1L))
                        .where(early.bool("top"), early.text("name").like("A%")))
                .on(
                        STANDARD,
                        with + "SELECT early.id + ? AS anon_1 FROM early WHERE early.top = 1 AND early.name LIKE ?",
                        1L,
                        "A%");
        sql(select(early.temporal("today", java.time.LocalDate.class).extract(DateField.YEAR)))
                .on(STANDARD, with + "SELECT EXTRACT(year FROM early.today) AS anon_1 FROM early");
    }

    @Test
    void expressionsComeInTheOrderInWhichTheyAreNeeded() {
        QueryExpr a = select(userId).cte("a");
        QueryExpr b = select(postId, a.col(userId).label("aid"))
                .join(a, a.col(userId).eq(postUser))
                .cte("b");
        String with =
                "WITH " + A + ", b AS (SELECT posts.id AS id, a.id AS aid FROM posts JOIN a ON a.id = posts.user_id) ";
        Expression<Long> aid = b.col("aid", Long.class);
        sql(select(b.col(postId), a.col(userId)).joinFrom(b, a, a.col(userId).eq(aid)))
                .on(STANDARD, with + "SELECT b.id, a.id AS id_1 FROM b JOIN a ON a.id = b.aid");
        sql(select(userName).where(userId.in(select(aid))))
                .on(STANDARD, with + "SELECT users.name FROM users WHERE users.id IN (SELECT b.aid FROM b)");
        sql(select(a.col(userId), b.col(postId)).where(a.col(userId).eq(b.col(postId))))
                .on(STANDARD, with + "SELECT a.id, b.id AS id_1 FROM a, b WHERE a.id = b.id");
    }

    @Test
    void aNestedExpressionStandsWhereItIsUsed() {
        QueryExpr nested = select(userId).cte("n", CteOption.NESTED);
        String with = "WITH n AS (SELECT users.id AS id FROM users) ";
        Expression<Long> id = nested.col(userId);
        sql(select(id)).everywhere(with + "SELECT n.id FROM n").elsewhere();
        sql(select(select(id).subquery().col(id)))
                .everywhere("SELECT anon_1.id FROM (" + with + "SELECT n.id AS id FROM n) AS anon_1")
                .elsewhere();
        sql(union(select(id), select(tagId)))
                .everywhere(with + "SELECT n.id FROM n UNION SELECT tags.id FROM tags")
                .elsewhere();
        sql(select(userName).where(userId.in(select(id))))
                .everywhere("SELECT users.name FROM users WHERE users.id IN (" + with + "SELECT n.id FROM n)")
                .elsewhere();
    }

    @Test
    void anExpressionThatNothingRefersToIsAdded() {
        QueryExpr one = select(value(1L).label("x")).cte("n");
        sql(select(tagId).addCte(one))
                .everywhere("WITH n AS (SELECT ? AS x) SELECT tags.id FROM tags", 1L)
                .elsewhere();
        sql(select(select(tagId).addCte(one, true).subquery().col(tagId)))
                .everywhere(
                        "SELECT anon_1.id FROM (WITH n AS (SELECT ? AS x) SELECT tags.id AS id FROM tags) AS anon_1",
                        1L)
                .elsewhere();
    }

    @Test
    void anExpressionMayHaveNoName() {
        QueryExpr first = select(userId).cte();
        QueryExpr second = select(postId).cte();
        sql(select(first.col(userId), second.col(postId))
                        .where(first.col(userId).eq(second.col(postId))))
                .everywhere(
                        "WITH anon_1 AS (SELECT users.id AS id FROM users), anon_2 AS (SELECT posts.id AS id FROM posts)"
                                + " SELECT anon_1.id, anon_2.id AS id_1 FROM anon_1, anon_2 WHERE anon_1.id = anon_2.id")
                .elsewhere();
    }

    @Test
    void anExpressionMayChangeRows() {
        QueryExpr gone = delete(POSTS).where(views.eq(0)).returning(postId).cte("gone");
        sql(select(gone.col(postId)))
                .everywhere(
                        "WITH gone AS (DELETE FROM posts WHERE posts.views = ? RETURNING posts.id) SELECT gone.id FROM gone",
                        0)
                .on(
                        POSTGRESQL,
                        "WITH gone AS (DELETE FROM posts WHERE posts.views = ? RETURNING posts.id) SELECT gone.id FROM gone",
                        0)
                .refusedBy(SQLITE, "in WITH")
                .refusedBy(H2, "in WITH")
                .refusedBy(MARIADB, "in WITH")
                .refusedBy(MYSQL, "in WITH")
                .elsewhere();
    }

    @Test
    void wordsStandBeforeAndAfterTheQuery() {
        QueryExpr c = select(userId)
                .cte("c")
                .prefixWith(literalSql("MATERIALIZED", UNKNOWN), "postgresql")
                .suffixWith(literalSql("SUFFIX", UNKNOWN), DialectText.ANY);
        sql(select(c.col(userId)))
                .everywhere("WITH c AS (SELECT users.id AS id FROM users) SUFFIX SELECT c.id FROM c")
                .on(POSTGRESQL, "WITH c AS MATERIALIZED (SELECT users.id AS id FROM users) SUFFIX SELECT c.id FROM c")
                .elsewhere();
    }

    @Test
    void changesCanReferToExpressions() {
        QueryExpr a = select(userId).cte("a");
        sql(update(USERS).set(userName, "x").where(userId.in(select(a.col(userId)))))
                .on(STANDARD, "WITH " + A + " UPDATE users SET name=? WHERE users.id IN (SELECT a.id FROM a)", "x");
        sql(delete(USERS).where(userId.in(select(a.col(userId)))))
                .on(STANDARD, "WITH " + A + " DELETE FROM users WHERE users.id IN (SELECT a.id FROM a)");
    }

    @Test
    void aliasesOfOneExpressionShareIt() {
        QueryExpr a = select(userId).cte("a");
        QueryExpr x = a.as("x");
        sql(select(x.col(userId), a.col(userId)).where(x.col(userId).eq(a.col(userId))))
                .everywhere("WITH " + A + " SELECT x.id, a.id AS id_1 FROM a AS x, a WHERE x.id = a.id")
                .elsewhere();
    }

    @Test
    void twoExpressionsCannotShareAName() {
        QueryExpr one = select(userId).cte("c");
        QueryExpr other = select(postId).cte("c");
        assertThatThrownBy(() -> STANDARD.compile(select(one.col(userId), other.col(postId))))
                .isInstanceOf(CompileException.class)
                .hasMessageContaining("called 'c'");
    }
}
