package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.sql.Predicate;
import io.aludel.sql.Row2;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each operator with its opposite, its precedence and its form in each dialect. */
class OperatorSpec extends SqlSpec {
    private static final String FROM = "SELECT users.id FROM users WHERE ";

    private static SqlAssert where(Predicate... conditions) {
        return sql(select(userId).where(conditions));
    }

    @Test
    void truthValuesAreWordsAndNotParameters() {
        where(active.eq(true))
                .everywhere(FROM + "users.active = 1")
                .on(POSTGRESQL, FROM + "users.active = true")
                .on(H2, FROM + "users.active = true")
                .onMysqlAndMariadb(FROM + "users.active = true")
                .elsewhere();
        where(active.isFalse().not())
                .everywhere(FROM + "users.active IS NOT 0")
                .on(POSTGRESQL, FROM + "users.active IS NOT false")
                .on(H2, FROM + "users.active IS NOT false")
                .onMysqlAndMariadb(FROM + "users.active IS NOT false")
                .elsewhere();
    }

    @Test
    void nothingIsLessThanNull() {
        assertThatThrownBy(() -> age.lt((Integer) null))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("isNull()");
        where(age.isDistinctFrom((Integer) null))
                .everywhere(FROM + "users.age IS DISTINCT FROM NULL")
                .on(SQLITE, FROM + "users.age IS NOT NULL")
                .onMysqlAndMariadb(FROM + "NOT (users.age <=> NULL)")
                .elsewhere();
    }

    @Test
    void constantsShortenConditions() {
        where(and(sqlTrue(), age.eq(1))).everywhere(FROM + "users.age = ?", 1).elsewhere();
        where(or(sqlFalse(), age.eq(1))).everywhere(FROM + "users.age = ?", 1).elsewhere();
        where(and(sqlFalse(), age.eq(1)))
                .everywhere(FROM + "0 = 1")
                .on(POSTGRESQL, FROM + "false")
                .on(H2, FROM + "false")
                .onMysqlAndMariadb(FROM + "false = 1")
                .elsewhere();
        where(or(sqlTrue(), age.eq(1)))
                .everywhere(FROM + "1 = 1")
                .on(POSTGRESQL, FROM + "true")
                .on(H2, FROM + "true")
                .onMysqlAndMariadb(FROM + "true = 1")
                .elsewhere();
        where(and(List.of(age.eq(1), age.eq(2))))
                .everywhere(FROM + "users.age = ? AND users.age = ?", 1, 2)
                .elsewhere();
    }

    @Test
    void listsOfExpressions() {
        where(userId.in(postUser, value(2L)))
                .everywhere("SELECT users.id FROM users, posts WHERE users.id IN (posts.user_id, ?)", 2L)
                .elsewhere();
        where(userId.in(listParameter("ids", BIGINT, List.of(1L, 2L))).not())
                .everywhere(FROM + "(users.id NOT IN (?, ?))", 1L, 2L)
                .elsewhere();
        where(userId.in(listParameter("ids", BIGINT, List.of())))
                .everywhere(FROM + "users.id IN (NULL) AND (1 != 1)")
                .on(SQLITE, FROM + "users.id IN (SELECT 1 FROM (SELECT 1) WHERE 1!=1)")
                .elsewhere();
    }

    @Test
    void rowValues() {
        where(tuple(userId, age).in(List.of(new Row2<>(1L, 2), new Row2<>(3L, 4))))
                .everywhere(FROM + "(users.id, users.age) IN ((?, ?), (?, ?))", 1L, 2, 3L, 4)
                .on(SQLITE, FROM + "(users.id, users.age) IN (VALUES (?, ?), (?, ?))", 1L, 2, 3L, 4)
                .elsewhere();
        where(tuple(userId, age).in(List.<Row2<Long, Integer>>of()).not())
                .everywhere(FROM + "((users.id, users.age) NOT IN ((NULL, NULL)) OR (1 = 1))")
                .on(SQLITE, FROM + "((users.id, users.age) NOT IN (SELECT 1, 1 FROM (SELECT 1, 1) WHERE 1!=1))")
                .elsewhere();
        where(tuple(userId, age).gt(new Row2<>(1L, 2)))
                .everywhere(FROM + "(users.id, users.age) > (?, ?)", 1L, 2)
                .elsewhere();
        where(tuple(userId, postUser).in(select(postId, postUser)))
                .everywhere("SELECT users.id FROM users, posts WHERE (users.id, posts.user_id) IN"
                        + " (SELECT posts.id, posts.user_id FROM posts)");
    }

    @Test
    void betweenInAnyOrder() {
        where(age.betweenSymmetric(2, 1).not())
                .everywhere(FROM + "users.age NOT BETWEEN SYMMETRIC ? AND ?", 2, 1)
                .refusedBy(MYSQL, "BETWEEN SYMMETRIC")
                .refusedBy(MARIADB, "BETWEEN SYMMETRIC")
                .refusedBy(SQLITE, "BETWEEN SYMMETRIC")
                .elsewhere();
        where(age.plus(1).between(age, age.times(2)))
                .everywhere(FROM + "users.age + ? BETWEEN users.age AND users.age * ?", 1, 2)
                .elsewhere();
    }

    @Test
    void likeWithEscape() {
        where(fullname.like("%100/%%", '/'))
                .everywhere(FROM + "users.fullname LIKE ? ESCAPE '/'", "%100/%%")
                .elsewhere();
        where(fullname.notIlike("%x/_%", '/'))
                .everywhere(FROM + "lower(users.fullname) NOT LIKE lower(?) ESCAPE '/'", "%x/_%")
                .on(POSTGRESQL, FROM + "users.fullname NOT ILIKE ? ESCAPE '/'", "%x/_%")
                .on(H2, FROM + "users.fullname NOT ILIKE ? ESCAPE '/'", "%x/_%")
                .elsewhere();
        where(userName.ilike(userName.concat(fullname)))
                .everywhere(FROM + "lower(users.name) LIKE lower((users.name || users.fullname))")
                .on(POSTGRESQL, FROM + "users.name ILIKE (users.name || users.fullname)")
                .on(H2, FROM + "users.name ILIKE (users.name || users.fullname)")
                .onMysqlAndMariadb(FROM + "lower(users.name) LIKE lower((concat(users.name, users.fullname)))");
    }

    @Test
    void whatAnExpressionGivesMayContainWildcards() {
        where(userName.endsWith(value("st")), fullname.contains(value("world")))
                .everywhere(
                        FROM + "(users.name LIKE '%' || ?) AND (users.fullname LIKE '%' || ? || '%')", "st", "world")
                .onMysqlAndMariadb(
                        FROM + "(users.name LIKE concat('%', ?)) AND (users.fullname LIKE concat('%', ?, '%'))",
                        "st",
                        "world")
                .elsewhere();
        where(userName.icontains(value("A")).not())
                .everywhere(FROM + "(lower(users.name) NOT LIKE '%' || lower(?) || '%')", "A")
                .on(POSTGRESQL, FROM + "(users.name NOT ILIKE '%' || ? || '%')", "A")
                .on(H2, FROM + "(users.name NOT ILIKE '%' || ? || '%')", "A")
                .onMysqlAndMariadb(FROM + "(lower(users.name) NOT LIKE concat('%', lower(?), '%'))", "A")
                .elsewhere();
        where(userName.startsWith(fullname.concat("z")))
                .everywhere(FROM + "(users.name LIKE users.fullname || ? || '%')", "z")
                .onMysqlAndMariadb(FROM + "(users.name LIKE concat(users.fullname, ?, '%'))", "z")
                .elsewhere();
    }

    @Test
    void regularExpressions() {
        where(userName.regexpMatch("a"))
                .on(POSTGRESQL, FROM + "users.name ~ ?", "a")
                .on(SQLITE, FROM + "users.name REGEXP ?", "a")
                .onMysqlAndMariadb(FROM + "users.name REGEXP ?", "a")
                .on(H2, FROM + "REGEXP_LIKE(users.name, ?)", "a")
                .refusedBy(STANDARD, "regular expression");
        where(userName.regexpMatch("a", "i").not())
                .on(POSTGRESQL, FROM + "users.name !~* ?", "a")
                .on(SQLITE, FROM + "users.name NOT REGEXP ('(?' || 'i' || ')' || ?)", "a")
                .on(MYSQL, FROM + "NOT REGEXP_LIKE(users.name, ?, 'i')", "a")
                .on(MARIADB, FROM + "users.name NOT REGEXP CONCAT('(?', 'i', ')', ?)", "a")
                .on(H2, FROM + "NOT REGEXP_LIKE(users.name, ?, 'i')", "a");
        where(userName.regexpMatch("a", "ix")).on(POSTGRESQL, FROM + "users.name ~ CONCAT('(?', 'ix', ')', ?)", "a");
        sql(select(userName.regexpReplace("a", "b", "ig")))
                .on(POSTGRESQL, "SELECT REGEXP_REPLACE(users.name, ?, ?, 'ig') AS anon_1 FROM users", "a", "b")
                .on(MYSQL, "SELECT REGEXP_REPLACE(users.name, ?, ?, 'ig') AS anon_1 FROM users", "a", "b")
                .on(
                        MARIADB,
                        "SELECT REGEXP_REPLACE(users.name, CONCAT('(?', 'ig', ')', ?), ?) AS anon_1 FROM users",
                        "a",
                        "b")
                .refusedBy(SQLITE, "regular expression");
        where(userName.regexpMatch(fullname.concat("$")))
                .on(POSTGRESQL, FROM + "users.name ~ (users.fullname || ?)", "$")
                .on(SQLITE, FROM + "users.name REGEXP (users.fullname || ?)", "$")
                .onMysqlAndMariadb(FROM + "users.name REGEXP (concat(users.fullname, ?))", "$")
                .on(H2, FROM + "REGEXP_LIKE(users.name, users.fullname || ?)", "$");
        sql(select(userName.regexpReplace(fullname, userName)))
                .on(POSTGRESQL, "SELECT REGEXP_REPLACE(users.name, users.fullname, users.name) AS anon_1 FROM users");
    }

    @Test
    void rowsAreComparedWithTheRowOfAQuery() {
        where(tuple(userId, userName)
                        .compare(Operators.EQ, select(userId, fullname).where(age.eq(1))))
                .everywhere(
                        FROM + "(users.id, users.name) ="
                                + " (SELECT users.id, users.fullname FROM users WHERE users.age = ?)",
                        1)
                .elsewhere();
    }

    @Test
    void fullText() {
        where(userName.match("cat"))
                .everywhere(FROM + "users.name MATCH ?", "cat")
                .on(POSTGRESQL, FROM + "users.name @@ plainto_tsquery(?)", "cat")
                .onMysqlAndMariadb(FROM + "MATCH (users.name) AGAINST (? IN BOOLEAN MODE)", "cat")
                .refusedBy(H2, "full-text")
                .elsewhere();
        where(userName.match("cat", "english").not())
                .on(POSTGRESQL, FROM + "NOT users.name @@ plainto_tsquery('english', ?)", "cat")
                .on(SQLITE, FROM + "NOT users.name MATCH ?", "cat")
                .onMysqlAndMariadb(FROM + "NOT MATCH (users.name) AGAINST (? IN BOOLEAN MODE)", "cat");
    }

    @Test
    void collationsOfTexts() {
        where(userName.collate("de_DE").eq("x"))
                .everywhere(FROM + "(users.name COLLATE \"de_DE\") = ?", "x")
                .onMysqlAndMariadb(FROM + "(users.name COLLATE `de_DE`) = ?", "x")
                .elsewhere();
    }

    /** PostgreSQL would read ~a + b as ~(a + b). */
    @Test
    void flippedBitsInASum() {
        sql(select(age.bitwiseNot().plus(age)))
                .everywhere("SELECT ~users.age + users.age AS anon_1 FROM users")
                .on(POSTGRESQL, "SELECT (~users.age) + users.age AS anon_1 FROM users")
                .on(H2, "SELECT BITNOT(users.age) + users.age AS anon_1 FROM users");
    }

    @Test
    void bits() {
        sql(select(
                        age.bitwiseOr(1).bitwiseAnd(2),
                        age.bitwiseXor(1),
                        age.bitwiseNot(),
                        age.shiftLeft(1).plus(2)))
                .everywhere(
                        "SELECT (users.age | ?) & ? AS anon_1, users.age ^ ? AS anon_2, ~users.age AS anon_3,"
                                + " (users.age << ?) + ? AS anon_4 FROM users",
                        1,
                        2,
                        1,
                        1,
                        2)
                .on(
                        POSTGRESQL,
                        "SELECT (users.age | ?) & ? AS anon_1, users.age # ? AS anon_2, ~users.age AS anon_3,"
                                + " (users.age << ?) + ? AS anon_4 FROM users",
                        1,
                        2,
                        1,
                        1,
                        2)
                .on(
                        SQLITE,
                        "SELECT (users.age | ?) & ? AS anon_1, ((users.age | ?) - (users.age & ?)) AS anon_2,"
                                + " ~users.age AS anon_3, (users.age << ?) + ? AS anon_4 FROM users",
                        1,
                        2,
                        1,
                        1,
                        1,
                        2);
    }

    @Test
    void arithmetic() {
        sql(select(
                        age.times(2).modulo(3),
                        age.negate().times(2),
                        age.minus(age.negate()),
                        age.plus(1).plus(2),
                        age.floorDividedBy(2)))
                .everywhere(
                        "SELECT (users.age * ?) % ? AS anon_1, (-users.age) * ? AS anon_2, users.age - -users.age AS anon_3,"
                                + " users.age + ? + ? AS anon_4, users.age / ? AS anon_5 FROM users",
                        2, 3, 2, 1, 2, 2)
                .onMysqlAndMariadb(
                        "SELECT (users.age * ?) % ? AS anon_1, (-users.age) * ? AS anon_2, users.age - -users.age AS anon_3,"
                                + " users.age + ? + ? AS anon_4, FLOOR(users.age / ?) AS anon_5 FROM users",
                        2, 3, 2, 1, 2, 2)
                .elsewhere();
        sql(select(age.power(2)))
                .everywhere("SELECT pow(users.age, ?) AS pow_1 FROM users", 2)
                .on(POSTGRESQL, "SELECT power(users.age, ?) AS pow_1 FROM users", 2)
                .on(H2, "SELECT power(users.age, ?) AS pow_1 FROM users", 2)
                .elsewhere();
    }

    @Test
    void operatorsOfOnesOwnHaveAPrecedence() {
        sql(select(
                        operation(Operators.TIMES, age.op("&", value(3), INTEGER), value(2)),
                        age.op("&", userId.plus(1L), INTEGER),
                        operation(Operators.TIMES, age.op(Operator.custom("^^", 8), value(3), INTEGER), value(2))))
                .everywhere(
                        "SELECT (users.age & ?) * ? AS anon_1, users.age & users.id + ? AS anon_2,"
                                + " (users.age ^^ ?) * ? AS anon_3 FROM users",
                        3,
                        2,
                        1L,
                        3,
                        2)
                .elsewhere();
        where(userName.boolOp("~*", "x").not())
                .everywhere(FROM + "NOT (users.name ~* ?)", "x")
                .elsewhere();
        where(userName.boolOp("~*", "x"), age.eq(1))
                .everywhere(FROM + "(users.name ~* ?) AND users.age = ?", "x", 1)
                .elsewhere();
    }

    @Test
    void anyAndAll() {
        where(userId.eq(any(select(postUser))), userId.lt(all(select(postUser))))
                .everywhere(FROM + "users.id = ANY (SELECT posts.user_id FROM posts)"
                        + " AND users.id < ALL (SELECT posts.user_id FROM posts)")
                .refusedBy(SQLITE, "ANY")
                .elsewhere();
        where(userId.eq(any(select(postUser))).not())
                .everywhere(FROM + "NOT (users.id = ANY (SELECT posts.user_id FROM posts))")
                .refusedBy(SQLITE, "ANY")
                .elsewhere();
    }

    @Test
    void simpleCases() {
        sql(select(caseOf(age, VARCHAR).when(1, "a").when(2, (String) null).otherwise("z")))
                .everywhere(
                        "SELECT CASE users.age WHEN ? THEN ? WHEN ? THEN NULL ELSE ? END AS anon_1 FROM users",
                        1,
                        "a",
                        2,
                        "z")
                .elsewhere();
    }

    @Test
    void coercionChangesTheTypeAndNotTheSql() {
        sql(select(typeCoerce(age, VARCHAR)))
                .everywhere("SELECT users.age AS age FROM users")
                .elsewhere();
        sql(select(tryCast(userName, INTEGER))).refusedBy(STANDARD, "TRY_CAST").refusedBy(POSTGRESQL, "TRY_CAST");
    }
}
