package io.aludel.testkit.dialect;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.caseWhen;
import static io.aludel.sql.Sql.cast;
import static io.aludel.sql.Sql.coalesce;
import static io.aludel.sql.Sql.length;
import static io.aludel.sql.Sql.not;
import static io.aludel.sql.Sql.nullIf;
import static io.aludel.sql.Sql.or;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.sqlFalse;
import static io.aludel.sql.Sql.sqlTrue;
import static io.aludel.sql.Sql.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.aludel.sql.DateField;
import io.aludel.sql.Expression;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expressions have the same value on every database. */
public interface ExpressionTests extends DialectUnderTest {
    @Test
    default void conditionsKnowNull(Bench bench) {
        People people = new People(bench);
        assertEquals(List.of(3L), people.where(people.age.isNull()));
        assertEquals(List.of(1L, 2L, 4L), people.where(people.age.isNotNull()));
        assertEquals(List.of(3L), people.where(people.age.eq((Integer) null)));
        assertEquals(List.of(1L, 3L, 4L), people.where(people.age.isDistinctFrom(20)));
        assertEquals(List.of(2L), people.where(people.age.isNotDistinctFrom(20)));
        assertEquals(List.of(1L, 4L), people.where(not(people.age.eq(20))));
    }

    @Test
    default void truthIsACondition(Bench bench) {
        People people = new People(bench);
        assertEquals(List.of(1L, 4L), people.where(people.active));
        assertEquals(List.of(2L), people.where(not(people.active)));
        assertEquals(List.of(1L, 2L, 3L, 4L), people.where(sqlTrue()));
        assertEquals(List.of(), people.where(sqlFalse()));
    }

    @Test
    default void listsMayBeEmpty(Bench bench) {
        People people = new People(bench);
        assertEquals(List.of(1L, 4L), people.where(people.id.in(List.of(1L, 4L, 9L))));
        assertEquals(List.of(2L, 3L), people.where(people.id.notIn(List.of(1L, 4L))));
        assertEquals(List.of(), people.where(people.id.in(List.of())));
        assertEquals(List.of(1L, 2L, 3L, 4L), people.where(people.id.notIn(List.of())));
    }

    @Test
    default void operatorsBindAsTheyStand(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(1L, 2L),
                people.where(
                        not(or(people.age.eq(20), people.age.eq(40)).and(people.id.gt(2L))), people.age.isNotNull()));
        assertEquals(
                List.of(2L), people.where(people.age.plus(1).times(2).minus(2).eq(40)));
        assertEquals(List.of(1L, 2L), people.where(people.age.between(20, 31)));
    }

    @Test
    default void numbersAreReckoned(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(15),
                bench.rows(select(people.age.minus(1).modulo(16).plus(1)).where(people.id.eq(1L))));
        List<BigDecimal> halves = bench.rows(select(people.age.dividedBy(2)).where(people.id.eq(1L)));
        assertEquals(new BigDecimal("15.50"), halves.get(0).setScale(2, RoundingMode.HALF_UP));
        assertEquals(List.of(-20), bench.rows(select(people.age.negate()).where(people.id.eq(2L))));
    }

    @Test
    default void textsAreSearched(Bench bench) {
        People people = new People(bench);
        assertEquals(List.of(1L), people.where(people.name.like("A_n")));
        assertEquals(List.of(2L), people.where(people.name.contains("o")));
        assertEquals(List.of(), people.where(people.name.startsWith("%")));
        assertEquals(List.of(4L), people.where(people.name.ilike("DE%")));
        assertEquals(List.of(1L, 2L, 3L), people.where(people.name.notLike("d%")));
    }

    @Test
    default void textsAreChanged(Bench bench) {
        People people = new People(bench);
        Expression<String> shout = people.name.upper().concat("!");
        assertEquals(List.of("ANN!"), bench.rows(select(shout).where(people.id.eq(1L))));
        assertEquals(List.of(3), bench.rows(select(length(people.name)).where(people.id.eq(1L))));
        assertEquals(List.of(4L), people.where(people.name.lower().eq("dee")));
    }

    @Test
    default void valuesAreChosen(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(31, 20, -1, 40),
                bench.rows(select(coalesce(people.age, -1)).orderBy(people.id)));
        assertEquals(
                List.of("old", "young", "young", "old"),
                bench.rows(select(caseWhen(people.age.gt(30), "old", VARCHAR(9)).otherwise("young"))
                        .orderBy(people.id)));
        assertNull(bench.rows(select(nullIf(people.age, 20)).where(people.id.eq(2L)))
                .get(0));
    }

    @Test
    default void valuesAreConverted(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of("31"), bench.rows(select(cast(people.age, VARCHAR(10))).where(people.id.eq(1L))));
        assertEquals(List.of(31L), bench.rows(select(cast(people.age, BIGINT)).where(people.id.eq(1L))));
        assertEquals(5, bench.value(cast(value("5"), INTEGER)));
    }

    @Test
    default void partsOfTimesAreTaken(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(4L), people.where(people.born.extract(DateField.DAY).eq(4)));
        assertEquals(
                List.of(2000),
                bench.rows(select(people.born.extract(DateField.YEAR)).where(people.id.eq(1L))));
    }
}
