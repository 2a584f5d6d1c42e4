package io.aludel.testkit.dialect;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.exists;
import static io.aludel.sql.Sql.partitionBy;
import static io.aludel.sql.Sql.recursive;
import static io.aludel.sql.Sql.rowNumber;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.sum;
import static io.aludel.sql.Sql.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aludel.sql.NumberExpr;
import io.aludel.sql.QueryExpr;
import io.aludel.sql.TableExpr;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The clauses of SELECT. */
public interface SelectTests extends DialectUnderTest {
    @Test
    default void rowsAreLimitedAndSkipped(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(1L, 2L), bench.rows(select(people.id).orderBy(people.id).limit(2)));
        assertEquals(
                List.of(2L, 3L),
                bench.rows(select(people.id).orderBy(people.id).limit(2).offset(1)));
        assertEquals(
                List.of(3L, 4L), bench.rows(select(people.id).orderBy(people.id).offset(2)));
        assertEquals(List.of(), bench.rows(select(people.id).orderBy(people.id).limit(0)));
    }

    @Test
    default void nullsComeFirstOrLast(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(3L, 2L, 1L, 4L),
                bench.rows(select(people.id).orderBy(people.age.asc().nullsFirst())));
        assertEquals(
                List.of(4L, 1L, 2L, 3L),
                bench.rows(select(people.id).orderBy(people.age.desc().nullsLast())));
    }

    @Test
    default void rowsAreGrouped(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(2L, 1L),
                bench.rows(select(count()).from(people.o).groupBy(people.buyer).orderBy(people.buyer)));
        assertEquals(
                List.of(1L),
                bench.rows(select(people.buyer).groupBy(people.buyer).having(count().gt(1L))));
        assertEquals(List.of(1L, 2L), bench.rows(select(people.buyer).distinct().orderBy(people.buyer)));
    }

    @Test
    default void aggregatesCountSomeRows(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(2L),
                bench.rows(select(count().filter(people.age.gt(30))).from(people.p)));
    }

    @Test
    default void tablesAreJoined(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of("Ann", "Ann", "Bob"),
                bench.rows(select(people.name)
                        .from(people.p.join(people.o, people.buyer.eq(people.id)))
                        .orderBy(people.orderId)));
        assertEquals(
                List.of(3L, 4L),
                bench.rows(select(people.id)
                        .from(people.p.outerJoin(people.o, people.buyer.eq(people.id)))
                        .where(people.orderId.isNull())
                        .orderBy(people.id)));
        TableExpr boss = people.p.as("boss");
        assertEquals(
                List.of("Ann", "Bob", "Ann"),
                bench.rows(select(boss.text("name"))
                        .from(people.p.join(boss, boss.number("id", Long.class).eq(people.boss)))
                        .orderBy(people.id)));
    }

    @Test
    @Requires(Requirement.FULL_JOIN)
    default void bothSidesMayBeMissing(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(5L),
                bench.rows(select(count())
                        .from(people.p.fullJoin(
                                people.o, people.buyer.eq(people.id).and(people.id.eq(1L))))
                        .where(people.orderId.isNull().or(people.orderId.ne(3L)))));
    }

    @Test
    default void queriesStandInQueries(Bench bench) {
        People people = new People(bench);
        assertEquals(List.of(1L, 2L), people.where(people.id.in(select(people.buyer))));
        assertEquals(
                List.of(3L, 4L),
                people.where(exists(select(people.orderId).where(people.buyer.eq(people.id)))
                        .not()));
        QueryExpr rich = select(people.buyer, sum(people.total).label("spent"))
                .groupBy(people.buyer)
                .subquery("rich");
        assertEquals(
                List.of(1L),
                bench.rows(select(rich.col("person_id", Long.class))
                        .where(rich.col("spent", BigDecimal.class).gt(new BigDecimal("9")))));
    }

    @Test
    default void resultsAreUnited(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(1L, 2L, 4L),
                bench.rows(select(people.buyer)
                        .union(select(people.id).where(people.id.eq(4L)))
                        .orderBy(people.buyer)));
    }

    @Test
    @Requires(Requirement.INTERSECT)
    default void resultsAreIntersected(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(2L),
                bench.rows(select(people.id).where(people.id.gt(1L)).intersect(select(people.buyer))));
        assertEquals(
                List.of(3L, 4L),
                bench.rows(select(people.id).except(select(people.buyer)).orderBy(people.id)));
    }

    @Test
    @Requires(Requirement.COMMON_TABLES)
    default void queriesHaveNames(Bench bench) {
        People people = new People(bench);
        QueryExpr buyers = select(people.buyer).cte("buyers");
        assertEquals(List.of(1L, 2L), people.where(people.id.in(select(buyers.col("person_id", Long.class)))));
    }

    @Test
    @Requires({Requirement.COMMON_TABLES, Requirement.RECURSION})
    default void queriesReferToThemselves(Bench bench) {
        QueryExpr numbers = recursive("numbers", select(value(1, INTEGER).label("n")), own -> {
            NumberExpr<Integer> n = own.number("n", Integer.class);
            return select(n.plus(1)).where(n.lt(4));
        });
        assertEquals(
                List.of(1, 2, 3, 4),
                bench.rows(select(numbers.number("n", Integer.class)).orderBy(numbers.number("n", Integer.class))));
    }

    @Test
    @Requires(Requirement.WINDOWS)
    default void rowsAreNumbered(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(4L, 3L, 2L, 1L),
                bench.rows(select(rowNumber().over(people.id.desc())).orderBy(people.id)));
        assertEquals(
                List.of(1L, 2L, 1L),
                bench.rows(select(rowNumber().over(partitionBy(people.buyer).orderBy(people.orderId.asc())))
                        .orderBy(people.orderId)));
    }

    @Test
    @Requires(Requirement.ROW_LOCKS)
    default void rowsAreLocked(Bench bench) {
        People people = new People(bench);
        assertEquals(
                List.of(1L),
                bench.rows(select(people.id).where(people.id.eq(1L)).forUpdate()));
    }
}
