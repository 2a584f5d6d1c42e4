package io.aludel.engine;

import static io.aludel.sql.Sql.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.dialect.postgresql.FullText;
import io.aludel.dialect.postgresql.Jsonb;
import io.aludel.dialect.postgresql.PostgresqlTypes;
import io.aludel.error.AludelException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.CustomFunction;
import io.aludel.sql.DateField;
import io.aludel.sql.Expression;
import io.aludel.sql.FrameBound;
import io.aludel.sql.JsonExpr;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.Query;
import io.aludel.sql.Row2;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TemporalExpr;
import io.aludel.sql.TextExpr;
import io.aludel.sql.TextQuery;
import io.aludel.sql.ast.WindowFrame;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.Range;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Expressions as the databases understand them. */
@EveryDatabase
class ExpressionSuite {
    private final MetaData metadata = new MetaData();
    private final Table things = Table.of(
            "things",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)),
            column("n", INTEGER),
            column("big", BIGINT),
            column("price", NUMERIC(10, 2)),
            column("active", BOOLEAN),
            column("at", TIMESTAMP),
            column("data", JSON));
    private final TableExpr t = table(things);
    private final NumberExpr<Long> id = t.number("id", Long.class);
    private final TextExpr name = t.text("name");
    private final NumberExpr<Integer> n = t.number("n", Integer.class);
    private final NumberExpr<Long> big = t.number("big", Long.class);
    private final NumberExpr<BigDecimal> price = t.number("price", BigDecimal.class);
    private final Predicate active = t.bool("active");
    private final TemporalExpr<LocalDateTime> at = temporal(t.col("at", LocalDateTime.class));
    private final JsonExpr<Object> data = json(t.col("data", Object.class));
    private Engine engine;
    private String database;

    @BeforeEach
    void fill(TestDatabase db) {
        database = db.name();
        engine = Engine.create(db.url());
        metadata.createAll(engine);
        add(
                1,
                "ann",
                7,
                Long.MAX_VALUE,
                "1.50",
                true,
                Map.of("k", "v", "n", 5, "b", true, "deep", Map.of("x", List.of(10, 20))));
        add(2, "bob%", -3, 1L, "2.25", false, Map.of("k", "w", "n", 6));
        add(3, null, null, null, null, null, null);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void add(long key, String text, Integer number, Long large, String money, Boolean flag, Object json) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", key);
        row.put("name", text);
        row.put("n", number);
        row.put("big", large);
        row.put("price", money == null ? null : new BigDecimal(money));
        row.put("active", flag);
        row.put("at", LocalDateTime.of(2024, 2, 28, 23, 30, 15));
        row.put("data", json);
        engine.transact(connection -> connection.execute(insert(things).values(row)));
    }

    private List<Long> where(Predicate... conditions) {
        return rows(select(id).where(conditions).orderBy(id));
    }

    private <T> List<T> rows(Query<T> query) {
        try (Connection connection = engine.connect()) {
            return connection.execute(query).all();
        }
    }

    private <T> T one(Expression<T> expression) {
        return rows(select(expression).where(id.eq(1L))).get(0);
    }

    @Test
    void emptyLists() {
        assertThat(where(n.in(List.of()))).isEmpty();
        assertThat(where(n.notIn(List.of()))).containsExactly(1L, 2L, 3L);
        assertThat(where(n.in(List.of()).or(id.eq(2L)))).containsExactly(2L);
        assertThat(where(n.in(List.of()).not(), id.eq(3L))).containsExactly(3L);
        assertThat(where(tuple(id, n).in(List.<Row2<Long, Integer>>of()))).isEmpty();
        assertThat(where(tuple(id, n).in(List.of(new Row2<>(1L, 7), new Row2<>(2L, 9)))))
                .containsExactly(1L);
    }

    @Test
    void aLongList() {
        List<Integer> many = new ArrayList<>();
        for (int value = -500; value < 500; value++) {
            many.add(value);
        }
        assertThat(where(n.in(many))).containsExactly(1L, 2L);
    }

    @Test
    void listsThatAnExecutionGives() {
        var query = select(id).where(id.in(listParameter("ids", BIGINT))).orderBy(id);
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(query, Map.of("ids", List.of(1L, 3L))).all())
                    .containsExactly(1L, 3L);
            assertThat(connection.execute(query, Map.of("ids", List.of())).all())
                    .isEmpty();
            assertThat(connection.execute(query, Map.of("ids", List.of(2L))).all())
                    .containsExactly(2L);
            assertThatThrownBy(() -> connection.execute(query))
                    .isInstanceOf(AludelException.class)
                    .hasMessageContaining("ids");
        }
    }

    @Test
    void parametersWithValuesOfTheirOwn() {
        int[] asked = {0};
        var query = select(id).where(n.eq(suppliedParameter("n", INTEGER, () -> {
            asked[0]++;
            return 7;
        })));
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(query).all()).containsExactly(1L);
            assertThat(connection.execute(query, Map.of("n", -3)).all()).containsExactly(2L);
            var fallback = select(id).where(n.eq(parameter("m", INTEGER, -3)));
            assertThat(connection.execute(fallback).all()).containsExactly(2L);
            assertThat(connection.execute(fallback, Map.of("m", 7)).all()).containsExactly(1L);
        }
        assertThat(asked[0]).isEqualTo(1);
    }

    @Test
    void valuesOfParametersReachSubqueriesAndKeepThePlan() {
        var asked = select(id).where(id.in(select(id).where(n.eq(parameter("n", INTEGER)))));
        var seven = asked.withParameters(Map.of("n", 7));
        var other = seven.withParameters(Map.of("n", -3));
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(seven).all()).containsExactly(1L);
            long plans = engine.plans().statistics().misses();
            assertThat(connection.execute(other).all()).containsExactly(2L);
            assertThat(connection.execute(seven).all()).containsExactly(1L);
            assertThat(engine.plans().statistics().misses()).isEqualTo(plans);
            assertThatThrownBy(() -> connection.execute(asked).all()).hasMessageContaining("n");
            assertThatThrownBy(() -> connection.execute(asked.withParameters(Map.of("m", 1))))
                    .hasMessageContaining("m");
        }
    }

    @Test
    void statementsBringValuesOfTheirParameters() {
        var query = select(id).where(n.eq(parameter("n", INTEGER))).withParameters(Map.of("n", 7));
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(query).all()).containsExactly(1L);
            assertThat(connection.execute(query, Map.of("n", -3)).all()).containsExactly(2L);
            var change = update(things)
                    .set(n, value(1))
                    .where(id.in(listParameter("ids", BIGINT)))
                    .withParameters(Map.of("ids", List.of(1L, 2L)));
            assertThat(connection.execute(change).rowCount()).isEqualTo(2);
        }
    }

    @Test
    void literalsGiveTheSameRowsAsParameters() {
        var query = select(id)
                .where(
                        name.in("ann", "it's \\ \"x\" -- ?"),
                        price.eq(new BigDecimal("1.50")).or(active.eq(false)),
                        at.gt(LocalDateTime.of(2020, 1, 1, 0, 0)),
                        n.in(7, -3));
        String sql = Dialects.byName(database).literal(query);
        assertThat(sql).contains("'ann'").contains("1.5").doesNotContain("?,");
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(text(sql)).all()).hasSize(1);
        }
        assertThatThrownBy(() -> Dialects.byName(database).literal(select(parameter("who", VARCHAR))))
                .hasMessageContaining("who");
    }

    @Test
    void patternsToTheLetter() {
        assertThat(where(name.contains("%"))).containsExactly(2L);
        assertThat(where(name.endsWith("B_"))).isEmpty();
        assertThat(where(name.iendsWith("B%"))).containsExactly(2L);
        assertThat(where(name.istartsWith("A"))).containsExactly(1L);
        assertThat(where(name.contains(value("n%n")))).containsExactly(1L);
        assertThat(where(name.contains("n").not())).containsExactly(2L);
        assertThat(where(name.like("bob!%", '!'))).containsExactly(2L);
    }

    @Test
    void regularExpressions() {
        assertThat(where(name.regexpMatch("^a.n$"))).containsExactly(1L);
        assertThat(where(name.regexpMatch("^b").not())).containsExactly(1L);
        assertThat(where(name.regexpMatch("^A", "i"))).containsExactly(1L);
        assertThat(where(name.regexpMatch("^A", "i").not())).containsExactly(2L);
        assertThat(where(name.regexpMatch(name))).containsExactly(1L, 2L);
        assertThat(where(name.regexpMatch(name.upper(), "i"))).containsExactly(1L, 2L);
        if (database.equals("sqlite")) {
            return; // it has no function for replacements
        }
        assertThat(one(name.regexpReplace("n+", "x"))).isEqualTo("ax");
    }

    @Test
    void arithmetic() {
        assertThat(one(n.minus(1).minus(2))).isEqualTo(4);
        assertThat(one(n.minus(n.minus(1)))).isEqualTo(1);
        assertThat(one(n.negate().negate())).isEqualTo(7);
        assertThat(one(n.modulo(4))).isEqualTo(3);
        assertThat(one(n.floorDividedBy(2))).isEqualTo(3);
        assertThat(one(n.dividedBy(2))).isEqualByComparingTo("3.5");
        assertThat(one(price.dividedBy(new BigDecimal("0.001")))).isEqualByComparingTo("1500");
        assertThat(one(price.times(price))).isEqualByComparingTo("2.25");
        assertThat(one(price.times(price).times(new BigDecimal("0.1")))).isEqualByComparingTo("0.225");
        assertThat(one(price.plus(new BigDecimal("0.0001")))).isEqualByComparingTo("1.5001");
        assertThat(one(n.power(2))).isEqualTo(49);
        assertThat(one(n.bitwiseAnd(3).plus(n.bitwiseOr(8)))).isEqualTo(3 + 15);
        assertThat(one(n.bitwiseXor(2))).isEqualTo(5);
        assertThat(one(n.shiftLeft(2))).isEqualTo(28);
        assertThat(one(n.bitwiseXor(2).plus(1).times(2))).isEqualTo(12);
    }

    @Test
    void aSumThatNoLongHoldsIsNeverAnotherNumber() {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.scalar(select(sum(big)))).isInstanceOf(AludelException.class);
        }
        if (!database.equals("sqlite")) {
            assertThat(rows(select(sum(asNumber(big.cast(NUMERIC(38, 0)))))).get(0))
                    .isEqualByComparingTo("9223372036854775808");
        }
    }

    @Test
    void nulls() {
        assertThat(where(name.isDistinctFrom("ann"))).containsExactly(2L, 3L);
        assertThat(where(name.isNotDistinctFrom((String) null))).containsExactly(3L);
        assertThat(where(name.eq((String) null))).containsExactly(3L);
        assertThat(where(active.eq(true))).containsExactly(1L);
        assertThat(where(active.isTrue().not())).containsExactly(2L, 3L);
        assertThat(where(active.not())).containsExactly(2L);
        assertThat(one(coalesce(nullIf(n, 7), 99))).isEqualTo(99);
        assertThat(one(caseOf(n, VARCHAR).when(7, (String) null).otherwise("else")))
                .isNull();
    }

    @Test
    void datesAndTimes() {
        assertThat(one(at.plus(Duration.ofMinutes(45)))).isEqualTo(LocalDateTime.of(2024, 2, 29, 0, 15, 15));
        assertThat(one(at.minus(Duration.ofDays(59).plusMillis(500))))
                .isEqualTo(LocalDateTime.of(2023, 12, 31, 23, 30, 14, 500_000_000));
        assertThat(one(at.extract(DateField.YEAR))).isEqualTo(2024);
        assertThat(one(at.extract(DateField.DOW))).isEqualTo(3);
        assertThat(one(at.extract(DateField.DOY))).isEqualTo(59);
        assertThat(one(at.extract(DateField.MINUTE))).isEqualTo(30);
        assertThat(where(at.plus(Duration.ofDays(1)).gt(at), id.eq(1L))).containsExactly(1L);
        assertThat(where(now().gt(at), id.eq(1L))).containsExactly(1L);
        assertThat(where(at.plus(Duration.ofDays(1)).eq(LocalDateTime.of(2024, 2, 29, 23, 30, 15)), id.eq(1L)))
                .containsExactly(1L);
        assertThat(where(at.plus(Duration.ZERO).gt(at))).isEmpty();
    }

    @Test
    void spansBetweenTimes() {
        assertThat(one(at.since(at.minus(Duration.ofHours(30).plusMillis(1)))))
                .isEqualTo(Duration.ofHours(30).plusMillis(1));
        assertThat(one(at.since(at.plus(Duration.ofMinutes(1))))).isEqualTo(Duration.ofMinutes(-1));
        assertThat(where(at.since(at.minus(Duration.ofHours(2))).gt(Duration.ofHours(1)), id.lt(3L)))
                .containsExactly(1L, 2L);
        assertThat(where(at.since(at).eq(Duration.ZERO), id.lt(3L))).containsExactly(1L, 2L);
    }

    @Test
    void aggregates() {
        Query<String> texts =
                select(aggregateStrings(name, ", ").orderBy(name.desc()).filter(name.isNotNull()));
        assertThat(rows(texts)).containsExactly("bob%, ann");
        assertThat(rows(select(aggregateStrings(name, "'").orderBy(name.asc()))))
                .containsExactly("ann'bob%");
        assertThat(rows(select(countDistinct(n)))).containsExactly(2L);
        assertThat(rows(select(count(n.distinct()).filter(n.gt(0))))).containsExactly(1L);
        if (database.equals("postgresql") || database.equals("h2")) {
            assertThat(rows(select(arrayAgg(id).orderBy(id.desc())))).containsExactly(List.of(3L, 2L, 1L));
            assertThat(rows(select(percentileCont(0.5, n.asc())))).containsExactly(2.0);
            assertThat(rows(select(mode(n).filter(n.gt(0))))).containsExactly(7);
        }
    }

    @Test
    void windows() {
        assertThat(rows(select(sum(id).over(window(id.asc()).rows(-1, 0))).orderBy(id)))
                .containsExactly(1L, 3L, 5L);
        if (database.equals("mariadb")) {
            assertThatThrownBy(() -> rows(select(lag(id, 1, 0L).over(id.asc()))))
                    .hasMessageContaining("coalesce");
        } else {
            assertThat(rows(select(lag(id, 1, 0L).over(id.asc())).orderBy(id))).containsExactly(0L, 1L, 2L);
        }
        assertThat(rows(select(lead(id).over(id.asc())).orderBy(id))).containsExactly(2L, 3L, null);
        assertThat(rows(select(ntile(2).over(id.asc())).orderBy(id))).containsExactly(1, 1, 2);
        assertThat(rows(select(sum(id).over(window(id.asc())
                                .rangeBetween(FrameBound.unboundedPreceding(), FrameBound.unboundedFollowing())))
                        .orderBy(id)))
                .containsExactly(6L, 6L, 6L);
        var others = window(id.asc()).groups(-1, 1).exclude(WindowFrame.Exclusion.CURRENT_ROW);
        if (database.equals("mariadb")) {
            assertThatThrownBy(() -> rows(select(sum(id).over(others)))).hasMessageContaining("GROUPS");
        } else {
            assertThat(rows(select(sum(id).over(others)).orderBy(id))).containsExactly(2L, 4L, 2L);
        }
    }

    @Test
    void jsonElements() {
        if (database.equals("h2")) {
            assertThatThrownBy(() -> one(data.get("k").asString())).hasMessageContaining("h2");
            return;
        }
        assertThat(one(data.get("k").asString())).isEqualTo("v");
        assertThat(one(data.get("n").asInteger().plus(1))).isEqualTo(6);
        assertThat(one(data.get("n").asFloat())).isEqualTo(5.0);
        assertThat(one(data.get("n").asNumeric(10, 2))).isEqualByComparingTo("5.00");
        assertThat(where(data.get("b").asBoolean())).containsExactly(1L);
        assertThat(one(data.get("deep").get("x").get(1).asLong())).isEqualTo(20L);
        assertThat(one(data.path("deep", "x", 0).asInteger())).isEqualTo(10);
        assertThat(one(data.path("deep", "y", 0).asInteger())).isNull();
        assertThat(where(data.get("k").asString().eq("w"))).containsExactly(2L);
        assertThat(where(data.get("it's \"quoted\" \\ ?").asString().isNull())).containsExactly(1L, 2L, 3L);
        assertThat(one(data.get("deep"))).isEqualTo(Map.of("x", List.of(10, 20)));
    }

    @Test
    void constructsOfTheApplication() {
        CustomFunction<Integer> greatest =
                CustomFunction.of("greatest", INTEGER, "greatest({0}, {1})").on("sqlite", "max({0}, {1})");
        assertThat(one(greatest.call(n, value(9)))).isEqualTo(9);
        assertThatThrownBy(() -> one(CustomFunction.of("nowhere", INTEGER).call()))
                .hasMessageContaining("nowhere")
                .hasMessageContaining(database);
    }

    @Test
    void textWithParameters() {
        TextQuery<?> query = text("SELECT name, n FROM things WHERE id = :id OR id IN :ids ORDER BY id")
                .bind("id", 1L)
                .bind("ids", List.of(2L, 9L))
                .columns(new TextQuery.Column("name", VARCHAR), new TextQuery.Column("n", INTEGER));
        assertThat(rows(query)).hasSize(2);
        var rows = query.subquery("x");
        assertThat(rows(select(rows.col("n", Integer.class)).orderBy(rows.col("n", Integer.class))))
                .containsExactly(-3, 7);
        var common = query.cte("y");
        assertThat(rows(select(common.col("name", String.class))
                        .where(common.col("n", Integer.class).gt(0))))
                .containsExactly("ann");
        assertThat(where(conditionSql("n > :low AND n < :high", Map.of("low", 0, "high", 10)), id.gt(0L)))
                .containsExactly(1L);
        assertThat(where(conditionSql("n = 7 OR n = -3"), id.eq(2L))).containsExactly(2L);
        assertThat(rows(select(literalSql("n + :one", INTEGER, Map.of("one", 1)).label("m"))
                        .where(id.eq(1L))))
                .containsExactly(8);
    }

    @Test
    void arrays() {
        if (!database.equals("postgresql") && !database.equals("h2")) {
            return;
        }
        var numbers = arrayOf(INTEGER, List.of(value(4), value(5), n));
        assertThat(one(numbers.get(3))).isEqualTo(7);
        assertThat(one(numbers.slice(2, 3))).isEqualTo(List.of(5, 7));
        assertThat(where(n.eq(any(numbers)), id.eq(1L))).containsExactly(1L);
    }

    @Test
    void postgresqlOnly() {
        if (!database.equals("postgresql")) {
            return;
        }
        var tags = arrayOf(INTEGER, 1, 2, 3);
        assertThat(one(tags.get(2))).isEqualTo(2);
        assertThat(one(tags.slice(2, 3))).isEqualTo(List.of(2, 3));
        assertThat(one(tags.concat(List.of(4)))).isEqualTo(List.of(1, 2, 3, 4));
        assertThat(where(tags.contains(List.of(1, 3)), id.eq(1L))).containsExactly(1L);
        assertThat(where(tags.overlaps(List.of(9)))).isEmpty();
        assertThat(where(value(2).eq(any(tags)), value(0).lt(all(tags)), id.eq(1L)))
                .containsExactly(1L);
        var jsonb = data.cast(PostgresqlTypes.JSONB);
        assertThat(where(Jsonb.hasKey(jsonb, "b"))).containsExactly(1L);
        assertThat(where(Jsonb.hasAny(jsonb, "b", "zz"), Jsonb.hasAll(jsonb, "k", "n")))
                .containsExactly(1L);
        assertThat(where(Jsonb.pathExists(jsonb, "$.deep.x[*] ? (@ > 15)"))).containsExactly(1L);
        assertThat(where(Jsonb.contains(jsonb, value(Map.of("n", 6), PostgresqlTypes.JSONB))))
                .containsExactly(2L);
        var nested = value(Map.of("a", Map.of("b", 1, "c", 2)), PostgresqlTypes.JSONB);
        assertThat(one(Jsonb.withoutPath(nested, "a", "b"))).isEqualTo(Map.of("a", Map.of("c", 2)));
        assertThat(one(Jsonb.without(nested, "a"))).isEqualTo(Map.of());
        assertThat(where(conditionSql("CAST(data AS jsonb) ? :key AND '?' = '?'", Map.of("key", "b"))))
                .containsExactly(1L);
        assertThat(where(
                        FullText.matches(
                                FullText.toTsvector("english", value("running cats")),
                                FullText.websearchToTsquery("english", "cat -dog")),
                        id.eq(1L)))
                .containsExactly(1L);
        assertThat(where(asText(value("running cats")).match("cat", "english"), id.eq(1L)))
                .containsExactly(1L);
        var span = range(value(Range.closedOpen(1, 5), PostgresqlTypes.INT4RANGE), INTEGER);
        assertThat(where(span.contains(4), span.overlaps(Range.closedOpen(4, 9)), id.eq(1L)))
                .containsExactly(1L);
        assertThat(one(span.upper())).isEqualTo(5);
    }
}
