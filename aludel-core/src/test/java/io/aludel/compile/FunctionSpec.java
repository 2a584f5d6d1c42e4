package io.aludel.compile;

import static io.aludel.compile.SampleSchema.*;
import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.mysql.MatchAgainst;
import io.aludel.dialect.postgresql.Hstore;
import io.aludel.dialect.postgresql.PostgresqlTypes;
import io.aludel.error.ArgumentException;
import io.aludel.schema.Sequence;
import io.aludel.sql.CustomFunction;
import io.aludel.sql.DateField;
import io.aludel.sql.FrameBound;
import io.aludel.sql.JsonExpr;
import io.aludel.sql.ast.WindowFrame;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Functions, aggregates, windows, JSON and SQL of the application's own in each dialect. */
class FunctionSpec extends SqlSpec {
    private final JsonExpr<Object> data = json(literalSql("data", JSON));

    @Test
    void namesOfEachDatabase() {
        sql(select(currentDate(), currentUser(), random()))
                .everywhere(
                        "SELECT CURRENT_DATE AS current_date_1, CURRENT_USER AS current_user_1, random() AS random_1")
                .onMysqlAndMariadb(
                        "SELECT CURRENT_DATE AS current_date_1, CURRENT_USER AS current_user_1, rand() AS random_1")
                .on(H2, "SELECT CURRENT_DATE AS current_date_1, CURRENT_USER AS current_user_1, rand() AS random_1")
                .elsewhere();
        sql(select(function("now", TIMESTAMP_TZ)))
                .everywhere("SELECT now() AS now_1")
                .on(SQLITE, "SELECT CURRENT_TIMESTAMP AS now_1")
                .on(H2, "SELECT CURRENT_TIMESTAMP AS now_1")
                .elsewhere();
    }

    @Test
    void partsOfTimes() {
        sql(select(extract(DateField.YEAR, temporal(users.col("created_at", LocalDateTime.class)))))
                .everywhere("SELECT EXTRACT(year FROM users.created_at) AS anon_1 FROM users")
                .on(SQLITE, "SELECT CAST(STRFTIME('%Y', users.created_at) AS INTEGER) AS anon_1 FROM users")
                .elsewhere();
    }

    @Test
    void functionsOfOneRow() {
        sql(select(position(userName, "n"), left(userName, 2)))
                .everywhere(
                        "SELECT strpos(users.name, ?) AS strpos_1, left(users.name, ?) AS left_1 FROM users", "n", 2)
                .onMysqlAndMariadb(
                        "SELECT instr(users.name, ?) AS strpos_1, left(users.name, ?) AS left_1 FROM users", "n", 2)
                .on(H2, "SELECT instr(users.name, ?) AS strpos_1, left(users.name, ?) AS left_1 FROM users", "n", 2)
                .on(
                        SQLITE,
                        "SELECT instr(users.name, ?) AS strpos_1, substr(users.name, 1, ?) AS left_1 FROM users",
                        "n",
                        2)
                .elsewhere();
        sql(select(greatest(userId, userId.plus(1L))))
                .everywhere("SELECT greatest(users.id, users.id + ?) AS greatest_1 FROM users", 1L)
                .on(SQLITE, "SELECT max(users.id, users.id + ?) AS greatest_1 FROM users", 1L)
                .elsewhere();
        sql(select(round(value(2.5), 1)))
                .everywhere("SELECT round(?, ?) AS round_1", 2.5, 1)
                .on(POSTGRESQL, "SELECT CAST(round(CAST(? AS NUMERIC), ?) AS DOUBLE PRECISION) AS round_1", 2.5, 1)
                .elsewhere();
    }

    @Test
    void textsPutTogether() {
        sql(select(aggregateStrings(userName, ",").orderBy(userId.desc())))
                .on(
                        POSTGRESQL,
                        "SELECT string_agg(users.name, ',' ORDER BY users.id DESC) AS aggregate_strings_1 FROM users")
                .on(
                        SQLITE,
                        "SELECT group_concat(users.name, ',' ORDER BY users.id DESC) AS aggregate_strings_1 FROM users")
                .onMysqlAndMariadb(
                        "SELECT group_concat(users.name ORDER BY users.id DESC SEPARATOR ',') AS aggregate_strings_1 FROM users")
                .on(
                        H2,
                        "SELECT listagg(users.name, ',') WITHIN GROUP (ORDER BY users.id DESC) AS aggregate_strings_1 FROM users")
                .refusedBy(STANDARD, "aggregate_strings");
    }

    @Test
    void orderedAggregates() {
        sql(select(arrayAgg(userId).orderBy(age.desc(), userName.asc())))
                .everywhere("SELECT array_agg(users.id ORDER BY users.age DESC, users.name) AS array_agg_1 FROM users")
                .elsewhere();
        sql(select(percentileCont(0.5, age.desc()).filter(age.gt(1)).over(partitionBy(userName))))
                .everywhere(
                        "SELECT percentile_cont(?) WITHIN GROUP (ORDER BY users.age DESC) FILTER (WHERE users.age > ?)"
                                + " OVER (PARTITION BY users.name) AS anon_1 FROM users",
                        0.5,
                        1)
                .refusedBy(MYSQL, "WITHIN GROUP")
                .refusedBy(MARIADB, "WITHIN GROUP")
                .elsewhere();
        sql(select(count(age.distinct()).filter(age.gt(1))))
                .everywhere("SELECT count(DISTINCT users.age) FILTER (WHERE users.age > ?) AS anon_1 FROM users", 1)
                .onMysqlAndMariadb(
                        "SELECT count(DISTINCT CASE WHEN (users.age > ?) THEN users.age END) AS anon_1 FROM users", 1)
                .elsewhere();
        sql(select(sum(age).filter(age.gt(1)).plus(1L)))
                .everywhere("SELECT (sum(users.age) FILTER (WHERE users.age > ?)) + ? AS anon_1 FROM users", 1, 1L)
                .onMysqlAndMariadb(
                        "SELECT (sum(CASE WHEN (users.age > ?) THEN users.age END)) + ? AS anon_1 FROM users", 1, 1L)
                .elsewhere();
    }

    @Test
    void framesOfWindows() {
        sql(select(sum(age).over(window(userId.asc()).range(-5, 5))))
                .everywhere(
                        "SELECT sum(users.age) OVER (ORDER BY users.id RANGE BETWEEN ? PRECEDING AND ? FOLLOWING) AS anon_1 FROM users",
                        5,
                        5)
                .elsewhere();
        sql(select(sum(age).over(window(userId.asc()).groups(-1, 0).exclude(WindowFrame.Exclusion.TIES))))
                .everywhere(
                        "SELECT sum(users.age) OVER (ORDER BY users.id GROUPS BETWEEN ? PRECEDING AND CURRENT ROW EXCLUDE TIES)"
                                + " AS anon_1 FROM users",
                        1)
                .refusedBy(MYSQL, "GROUPS")
                .refusedBy(MARIADB, "GROUPS")
                .elsewhere();
        sql(select(sum(age).over(window(userId.asc())
                        .rowsBetween(FrameBound.following(1), FrameBound.unboundedFollowing()))))
                .everywhere(
                        "SELECT sum(users.age) OVER (ORDER BY users.id ROWS BETWEEN ? FOLLOWING AND UNBOUNDED FOLLOWING)"
                                + " AS anon_1 FROM users",
                        1)
                .elsewhere();
        assertThatThrownBy(() -> window(userId.asc()).rows(null, 0).range(null, 0))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("ROWS");
    }

    @Test
    void numbersOfSequences() {
        sql(select(nextValue(Sequence.of("user_seq"))))
                .on(POSTGRESQL, "SELECT nextval('user_seq') AS next_value_1")
                .onMysqlAndMariadb("SELECT nextval(user_seq) AS next_value_1")
                .on(H2, "SELECT NEXT VALUE FOR user_seq AS next_value_1")
                .refusedBy(SQLITE, "sequence")
                .refusedBy(STANDARD, "sequence");
    }

    @Test
    void elementsOfJson() {
        sql(select(data.get("a"), data.get("a").get(1), data.path("a", 1)))
                .on(
                        POSTGRESQL,
                        "SELECT data -> ? AS anon_1, (data -> ?) -> ? AS anon_2, data #> ?::TEXT[] AS anon_3",
                        "a",
                        "a",
                        1,
                        List.of("a", 1))
                .onMysqlAndMariadb(
                        "SELECT JSON_EXTRACT(data, ?) AS anon_1, JSON_EXTRACT(JSON_EXTRACT(data, ?), ?) AS anon_2,"
                                + " JSON_EXTRACT(data, ?) AS anon_3",
                        "a",
                        "a",
                        1,
                        List.of("a", 1))
                .on(
                        SQLITE,
                        "SELECT JSON_QUOTE(JSON_EXTRACT(data, ?)) AS anon_1,"
                                + " JSON_QUOTE(JSON_EXTRACT(JSON_QUOTE(JSON_EXTRACT(data, ?)), ?)) AS anon_2,"
                                + " JSON_QUOTE(JSON_EXTRACT(data, ?)) AS anon_3",
                        "a",
                        "a",
                        1,
                        List.of("a", 1))
                .refusedBy(STANDARD, "JSON")
                .refusedBy(H2, "JSON");
    }

    @Test
    void typedElementsOfJson() {
        sql(select(data.get("n").asInteger()).where(data.get("n").asInteger().gt(4)))
                .on(
                        POSTGRESQL,
                        "SELECT CAST(data ->> ? AS INTEGER) AS anon_1 WHERE CAST((data ->> ?) AS INTEGER) > ?",
                        "n",
                        "n",
                        4)
                .on(
                        SQLITE,
                        "SELECT CAST(JSON_EXTRACT(data, ?) AS INTEGER) AS anon_1"
                                + " WHERE CAST(JSON_EXTRACT(data, ?) AS INTEGER) > ?",
                        "n",
                        "n",
                        4);
        sql(select(
                        data.get("n").asNumeric(10, 2),
                        data.get("b").asBoolean(),
                        data.get("s").asString()))
                .on(
                        MYSQL,
                        "SELECT CASE JSON_EXTRACT(data, ?) WHEN 'null' THEN NULL ELSE CAST(JSON_EXTRACT(data, ?) AS DECIMAL(10, 2)) END AS anon_1,"
                                + " CASE JSON_EXTRACT(data, ?) WHEN 'null' THEN NULL WHEN true THEN true ELSE false END AS anon_2,"
                                + " CASE JSON_EXTRACT(data, ?) WHEN 'null' THEN NULL ELSE JSON_UNQUOTE(JSON_EXTRACT(data, ?)) END AS anon_3",
                        "n",
                        "n",
                        "b",
                        "s",
                        "s");
    }

    @Test
    void whatOnlyOneDatabaseHas() {
        sql(select(userId)
                        .where(MatchAgainst.of("first word", userName, fullname)
                                .inBooleanMode()
                                .not()))
                .onMysqlAndMariadb(
                        "SELECT users.id FROM users WHERE NOT (MATCH (users.name, users.fullname) AGAINST (? IN BOOLEAN MODE))",
                        "first word")
                .refusedBy(POSTGRESQL, "MATCH");
        sql(select(userId)
                        .where(MatchAgainst.of("x", userName)
                                .inNaturalLanguageMode()
                                .withQueryExpansion()))
                .on(
                        MYSQL,
                        "SELECT users.id FROM users WHERE MATCH (users.name) AGAINST (? IN NATURAL LANGUAGE MODE WITH QUERY EXPANSION)",
                        "x");
        sql(select(temporal(users.col("created_at", LocalDateTime.class)).atTimeZone("UTC")))
                .everywhere("SELECT users.created_at AT TIME ZONE ? AS anon_1 FROM users", "UTC")
                .refusedBy(MYSQL, "AT TIME ZONE")
                .refusedBy(MARIADB, "AT TIME ZONE")
                .refusedBy(SQLITE, "AT TIME ZONE")
                .elsewhere();
        var attributes = literalSql("h", PostgresqlTypes.HSTORE);
        sql(select(userId)
                        .where(
                                Hstore.hasKey(attributes, "a"),
                                Hstore.get(attributes, "b").eq("c")))
                .on(POSTGRESQL, "SELECT users.id FROM users WHERE h ?? ? AND h -> ? = ?", "a", "b", "c");
        sql(select(arrayOf(INTEGER, 1, 2).get(1), arrayOf(INTEGER).concat(List.of(3))))
                .on(
                        POSTGRESQL,
                        "SELECT (ARRAY[?, ?])[?] AS anon_1, CAST(ARRAY[] AS INTEGER[]) || ?::INTEGER[] AS anon_2",
                        1,
                        2,
                        1,
                        List.of(3))
                .refusedBy(SQLITE, "array")
                .refusedBy(MYSQL, "array")
                .refusedBy(STANDARD, "array");
    }

    @Test
    void constructsOfTheApplicationAreCachedByTheirText() {
        var greatest =
                CustomFunction.of("greatest", NUMERIC, "greatest({0}, {1})").on("sqlite", "max({0}, {1})");
        sql(select(greatest.call(age, value(BigDecimal.ONE))))
                .everywhere("SELECT greatest(users.age, ?) AS anon_1 FROM users", BigDecimal.ONE)
                .on(SQLITE, "SELECT max(users.age, ?) AS anon_1 FROM users", BigDecimal.ONE)
                .elsewhere();
        sql(select(CustomFunction.of("crosstab", INTEGER)
                        .on("postgresql", "crosstab()")
                        .call()))
                .on(POSTGRESQL, "SELECT crosstab() AS anon_1")
                .refusedBy(SQLITE, "crosstab");
    }

    @Test
    void questionMarksOfTheApplicationAreNoParameters() {
        sql(select(userId).where(conditionSql("data ? :key AND x = '?'", Map.of("key", "k"))))
                .on(POSTGRESQL, "SELECT users.id FROM users WHERE data ?? ? AND x = '?'", "k");
        sql(text("SELECT a\\:b, 'c\\:d', e::int FROM t WHERE f IN :list").bind("list", List.of(1, 2)))
                .everywhere("SELECT a:b, 'c:d', e::int FROM t WHERE f IN (?, ?)", 1, 2)
                .elsewhere();
    }
}
