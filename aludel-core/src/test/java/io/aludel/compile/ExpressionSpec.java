package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;

import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.Predicate;
import io.aludel.sql.ast.Constant;
import io.aludel.sql.ast.CustomExpr;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InList;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.RowValue;
import io.aludel.sql.ast.Star;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpressionSpec extends SqlSpec {
    private static SqlAssert where(Predicate condition) {
        return sql(select(userId).where(condition));
    }

    private static final String FROM = "SELECT users.id FROM users WHERE ";

    @Test
    void comparisons() {
        where(age.eq(1)).everywhere(FROM + "users.age = ?", 1).elsewhere();
        where(age.ne(1)).everywhere(FROM + "users.age != ?", 1).elsewhere();
        where(age.lt(1)).everywhere(FROM + "users.age < ?", 1).elsewhere();
        where(age.le(1)).everywhere(FROM + "users.age <= ?", 1).elsewhere();
        where(age.gt(1)).everywhere(FROM + "users.age > ?", 1).elsewhere();
        where(age.ge(age)).everywhere(FROM + "users.age >= users.age").elsewhere();
    }

    @Test
    void nullIsComparedByIs() {
        where(fullname.eq((String) null))
                .everywhere(FROM + "users.fullname IS NULL")
                .elsewhere();
        where(fullname.isNotNull())
                .everywhere(FROM + "users.fullname IS NOT NULL")
                .elsewhere();
    }

    @Test
    void distinctFromTakesNullForAValue() {
        where(age.isDistinctFrom(31))
                .everywhere(FROM + "users.age IS DISTINCT FROM ?", 31)
                .on(SQLITE, FROM + "users.age IS NOT ?", 31)
                .onMysqlAndMariadb(FROM + "NOT (users.age <=> ?)", 31)
                .elsewhere();
        where(age.isDistinctFrom(31).not())
                .everywhere(FROM + "users.age IS NOT DISTINCT FROM ?", 31)
                .on(SQLITE, FROM + "users.age IS ?", 31)
                .onMysqlAndMariadb(FROM + "users.age <=> ?", 31)
                .elsewhere();
    }

    @Test
    void lists() {
        where(userId.in(1L, 2L)).everywhere(FROM + "users.id IN (?, ?)", 1L, 2L).elsewhere();
        where(userId.notIn(List.of(1L)))
                .everywhere(FROM + "(users.id NOT IN (?))", 1L)
                .elsewhere();
        where(userId.in(List.of()))
                .everywhere(FROM + "users.id IN (NULL) AND (1 != 1)")
                .on(SQLITE, FROM + "users.id IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)")
                .elsewhere();
        where(userId.notIn(List.of()))
                .everywhere(FROM + "(users.id NOT IN (NULL) OR (1 = 1))")
                .on(SQLITE, FROM + "(users.id NOT IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1))")
                .elsewhere();
    }

    @Test
    void rowsInListsOfRows() {
        Expr row = new RowValue(List.of(userId.node(), age.node()));
        Expr one = new RowValue(List.of(value(1L).node(), value(2).node()));
        where(Expressions.predicate(new InList(row, List.of(one, one), false)))
                .everywhere(FROM + "(users.id, users.age) IN ((?, ?), (?, ?))", 1L, 2, 1L, 2)
                .on(SQLITE, FROM + "(users.id, users.age) IN (VALUES (?, ?), (?, ?))", 1L, 2, 1L, 2)
                .elsewhere();
    }

    @Test
    void patterns() {
        where(userName.like("a%")).everywhere(FROM + "users.name LIKE ?", "a%").elsewhere();
        where(userName.notLike("a%"))
                .everywhere(FROM + "users.name NOT LIKE ?", "a%")
                .elsewhere();
        where(userName.contains("50%_/"))
                .everywhere(FROM + "(users.name LIKE '%' || ? || '%' ESCAPE '/')", "50/%/_//")
                .onMysqlAndMariadb(FROM + "(users.name LIKE concat('%', ?, '%') ESCAPE '/')", "50/%/_//")
                .elsewhere();
        where(userName.startsWith("a").not())
                .everywhere(FROM + "(users.name NOT LIKE ? || '%' ESCAPE '/')", "a")
                .onMysqlAndMariadb(FROM + "(users.name NOT LIKE concat(?, '%') ESCAPE '/')", "a")
                .elsewhere();
        where(userName.ilike("A%"))
                .everywhere(FROM + "lower(users.name) LIKE lower(?)", "A%")
                .on(POSTGRESQL, FROM + "users.name ILIKE ?", "A%")
                .on(H2, FROM + "users.name ILIKE ?", "A%")
                .elsewhere();
    }

    @Test
    void ranges() {
        where(age.between(1, 2))
                .everywhere(FROM + "users.age BETWEEN ? AND ?", 1, 2)
                .elsewhere();
        where(age.plus(1).between(1, 2).not())
                .everywhere(FROM + "users.age + ? NOT BETWEEN ? AND ?", 1, 1, 2)
                .elsewhere();
    }

    @Test
    void texts() {
        sql(select(userName.concat("-").concat(fullname).concat("!")))
                .everywhere("SELECT users.name || ? || users.fullname || ? AS anon_1 FROM users", "-", "!")
                .onMysqlAndMariadb("SELECT concat(users.name, ?, users.fullname, ?) AS anon_1 FROM users", "-", "!")
                .elsewhere();
    }

    @Test
    void divisionKeepsTheFraction() {
        sql(select(age.dividedBy(2)))
                .everywhere("SELECT users.age / CAST(? AS NUMERIC) AS anon_1 FROM users", 2)
                .onMysqlAndMariadb("SELECT users.age / ? AS anon_1 FROM users", 2)
                .on(SQLITE, "SELECT users.age / (? + 0.0) AS anon_1 FROM users", 2)
                .on(H2, "SELECT users.age / CAST(? AS NUMERIC(38, 10)) AS anon_1 FROM users", 2)
                .elsewhere();
        sql(select(users.number("balance", BigDecimal.class).dividedBy(BigDecimal.TEN)))
                .everywhere("SELECT users.balance / ? AS anon_1 FROM users", BigDecimal.TEN)
                .on(SQLITE, "SELECT users.balance / (? + 0.0) AS anon_1 FROM users", BigDecimal.TEN)
                .elsewhere();
    }

    @Test
    void parenthesesStandOnlyWhereTheyAreNeeded() {
        sql(select(age.plus(1).times(2), age.times(2).plus(1), age.minus(1).minus(2), age.minus(age.minus(1))))
                .everywhere(
                        "SELECT (users.age + ?) * ? AS anon_1, users.age * ? + ? AS anon_2, (users.age - ?) - ? AS anon_3,"
                                + " users.age - (users.age - ?) AS anon_4 FROM users",
                        1,
                        2,
                        2,
                        1,
                        1,
                        2,
                        1)
                .elsewhere();
        where(age.eq(1).or(age.eq(2)).and(userId.eq(3L)))
                .everywhere(FROM + "(users.age = ? OR users.age = ?) AND users.id = ?", 1, 2, 3L)
                .elsewhere();
        where(age.eq(1).and(age.eq(2)).or(userId.eq(3L)))
                .everywhere(FROM + "users.age = ? AND users.age = ? OR users.id = ?", 1, 2, 3L)
                .elsewhere();
        where(age.eq(1).and(age.eq(2)).not())
                .everywhere(FROM + "NOT (users.age = ? AND users.age = ?)", 1, 2)
                .elsewhere();
        sql(select(age.negate(), age.plus(1).negate(), age.negate().negate()))
                .everywhere(
                        "SELECT -users.age AS anon_1, -(users.age + ?) AS anon_2, -(-users.age) AS anon_3 FROM users",
                        1)
                .elsewhere();
    }

    @Test
    void aComparisonInsideAComparisonIsInParentheses() {
        Expr inner = Operation.of(Operators.EQ, SqlTypes.BOOLEAN, age.node(), value(1).node());
        where(Expressions.predicate(Operation.of(Operators.EQ, SqlTypes.BOOLEAN, inner, active.node())))
                .everywhere(FROM + "(users.age = ?) = users.active", 1)
                .elsewhere();
        where(userName.like("a%").isTrue())
                .everywhere(FROM + "(users.name LIKE ?) IS 1", "a%")
                .on(POSTGRESQL, FROM + "(users.name LIKE ?) IS true", "a%")
                .on(H2, FROM + "(users.name LIKE ?) IS true", "a%")
                .onMysqlAndMariadb(FROM + "(users.name LIKE ?) IS true", "a%")
                .elsewhere();
    }

    @Test
    void operatorsOfOnesOwn() {
        sql(select(age.op("&", value(3), INTEGER)))
                .everywhere("SELECT users.age & ? AS anon_1 FROM users", 3)
                .elsewhere();
        Expression<Integer> bits = age.op("&", value(3), INTEGER);
        sql(select(bits.op("|", value(4), INTEGER)))
                .everywhere("SELECT (users.age & ?) | ? AS anon_1 FROM users", 3, 4)
                .elsewhere();
    }

    @Test
    void collations() {
        Expr collated =
                Operation.of(Operators.COLLATE, SqlTypes.VARCHAR, userName.node(), new LabelRef("C", SqlTypes.UNKNOWN));
        sql(select(userName).orderBy(Expressions.text(collated).desc()))
                .on(POSTGRESQL, "SELECT users.name FROM users ORDER BY users.name COLLATE \"C\" DESC");
    }

    @Test
    void cases() {
        sql(select(caseWhen(age.lt(18), value("young"))
                        .when(active, "member")
                        .otherwise("old")
                        .label("what")))
                .everywhere(
                        "SELECT CASE WHEN (users.age < ?) THEN ? WHEN users.active THEN ? ELSE ? END AS what FROM users",
                        18,
                        "young",
                        "member",
                        "old")
                .on(
                        POSTGRESQL,
                        "SELECT CASE WHEN (users.age < ?) THEN ? WHEN users.active THEN ? ELSE ? END AS what FROM users",
                        18,
                        "young",
                        "member",
                        "old")
                .on(
                        H2,
                        "SELECT CASE WHEN (users.age < ?) THEN ? WHEN users.active THEN ? ELSE ? END AS what FROM users",
                        18,
                        "young",
                        "member",
                        "old")
                .elsewhere();
    }

    @Test
    void castsNameTheTypesOfTheDatabase() {
        sql(select(age.cast(VARCHAR(10)), userName.cast(INTEGER)))
                .everywhere(
                        "SELECT CAST(users.age AS VARCHAR(10)) AS age, CAST(users.name AS INTEGER) AS name FROM users")
                .onMysqlAndMariadb(
                        "SELECT CAST(users.age AS CHAR(10)) AS age, CAST(users.name AS SIGNED INTEGER) AS name FROM users")
                .elsewhere();
    }

    @Test
    void functionsHaveTheirNamesInEachDatabase() {
        sql(select(length(userName)).where(userName.lower().eq("a")))
                .everywhere(
                        "SELECT char_length(users.name) AS char_length_1 FROM users WHERE lower(users.name) = ?", "a")
                .on(SQLITE, "SELECT length(users.name) AS char_length_1 FROM users WHERE lower(users.name) = ?", "a")
                .elsewhere();
        sql(select(now(), currentDate()))
                .everywhere("SELECT now() AS now_1, CURRENT_DATE AS current_date_1")
                .on(SQLITE, "SELECT CURRENT_TIMESTAMP AS now_1, CURRENT_DATE AS current_date_1")
                .on(POSTGRESQL, "SELECT LOCALTIMESTAMP AS now_1, CURRENT_DATE AS current_date_1")
                .on(H2, "SELECT LOCALTIMESTAMP AS now_1, CURRENT_DATE AS current_date_1")
                .elsewhere();
    }

    @Test
    void functionNamesAreNamesAndNotSql() {
        sql(select(function("pkg.my_proc", INTEGER, userId)))
                .everywhere("SELECT pkg.my_proc(users.id) AS my_proc_1 FROM users")
                .elsewhere();
        sql(select(function("x(); DROP TABLE users; --", INTEGER)).from(users))
                .on(SQLITE, "SELECT \"x(); DROP TABLE users; --\"() AS \"x(); DROP TABLE users; --_1\" FROM users");
    }

    @Test
    void aggregatesOverSomeRows() {
        sql(select(count(postId), countDistinct(postUser), sum(views).filter(title.eq("x"))))
                .everywhere(
                        "SELECT count(posts.id) AS count_1, count(DISTINCT posts.user_id) AS count_2,"
                                + " sum(posts.views) FILTER (WHERE posts.title = ?) AS anon_1 FROM posts",
                        "x")
                .onMysqlAndMariadb(
                        "SELECT count(posts.id) AS count_1, count(DISTINCT posts.user_id) AS count_2,"
                                + " sum(CASE WHEN (posts.title = ?) THEN posts.views END) AS anon_1 FROM posts",
                        "x")
                .elsewhere();
        sql(select(count().filter(views.gt(1))).from(posts))
                .everywhere("SELECT count(*) FILTER (WHERE posts.views > ?) AS anon_1 FROM posts", 1)
                .onMysqlAndMariadb("SELECT count(CASE WHEN (posts.views > ?) THEN 1 END) AS anon_1 FROM posts", 1)
                .elsewhere();
    }

    @Test
    void windows() {
        sql(select(
                        rowNumber()
                                .over(partitionBy(postUser).orderBy(views.desc(), postId.asc()))
                                .label("rn"),
                        sum(views).over(partitionBy().orderBy(postId.asc()).rows(null, 0)),
                        sum(views).over(partitionBy().orderBy(postId.asc()).rows(-2, 1)),
                        rank().over(views.desc())))
                .everywhere(
                        "SELECT row_number() OVER (PARTITION BY posts.user_id ORDER BY posts.views DESC, posts.id) AS rn,"
                                + " sum(posts.views) OVER (ORDER BY posts.id ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) AS anon_1,"
                                + " sum(posts.views) OVER (ORDER BY posts.id ROWS BETWEEN ? PRECEDING AND ? FOLLOWING) AS anon_2,"
                                + " rank() OVER (ORDER BY posts.views DESC) AS anon_3 FROM posts",
                        2,
                        1)
                .elsewhere();
    }

    @Test
    void constants() {
        sql(select(sqlNull(VARCHAR), Expressions.of(Constant.TRUE, BOOLEAN)))
                .everywhere("SELECT NULL AS anon_1, 1 AS anon_2")
                .on(POSTGRESQL, "SELECT NULL AS anon_1, true AS anon_2")
                .on(H2, "SELECT NULL AS anon_1, true AS anon_2")
                .onMysqlAndMariadb("SELECT NULL AS anon_1, true AS anon_2")
                .elsewhere();
        where(sqlFalse())
                .everywhere(FROM + "0 = 1")
                .on(POSTGRESQL, FROM + "false")
                .on(H2, FROM + "false")
                .onMysqlAndMariadb(FROM + "false = 1")
                .elsewhere();
    }

    @Test
    void starsStandForAllColumns() {
        sql(select(Expressions.of(new Star(users.from()), SqlTypes.UNKNOWN), title))
                .everywhere("SELECT users.*, posts.title FROM users, posts")
                .elsewhere();
    }

    @Test
    void literalSqlIsInParenthesesWhereItCouldFallApart() {
        Expression<Integer> raw = literalSql("a OR b", INTEGER);
        where(Expressions.predicate(raw.node()).and(age.eq(1)))
                .everywhere(FROM + "(a OR b) AND users.age = ?", 1)
                .elsewhere();
    }

    @Test
    void constructsOfOnesOwnRenderForEachDialect() {
        where(Expressions.predicate(new Soundex(userName.node(), value("ann").node())))
                .on(POSTGRESQL, FROM + "difference(users.name, ?) = 4", "ann")
                .on(SQLITE, FROM + "soundex(users.name) = soundex(?)", "ann");
    }

    private record Soundex(Expr left, Expr right) implements CustomExpr {
        @Override
        public void render(Output output) {
            if (output.dialect().equals("postgresql")) {
                output.sql("difference(")
                        .expression(left)
                        .sql(", ")
                        .expression(right)
                        .sql(") = 4");
            } else {
                output.sql("soundex(")
                        .expression(left)
                        .sql(") = soundex(")
                        .expression(right)
                        .sql(")");
            }
        }

        @Override
        public List<Expr> children() {
            return List.of(left, right);
        }

        @Override
        public Optional<Object> shape() {
            return Optional.of("soundex");
        }

        @Override
        public SqlType<?> type() {
            return SqlTypes.BOOLEAN;
        }
    }
}
