package io.aludel.testkit.dialect;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;
import static io.aludel.sql.Sql.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TextExpr;
import io.aludel.sql.Upsert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** INSERT, UPDATE and DELETE, and how many rows they changed. */
public interface ChangeTests extends DialectUnderTest {
    @Test
    default void rowsAreChangedAndCounted(Bench bench) {
        People people = new People(bench);
        assertEquals(
                2,
                bench.change(update(people.people)
                                .set(people.age, people.age.plus(1))
                                .where(people.age.gt(30)))
                        .rowCount());
        assertEquals(
                List.of(32, 41),
                bench.rows(select(people.age).where(people.age.gt(30)).orderBy(people.id)));
        assertEquals(
                1, bench.change(delete(people.people).where(people.id.eq(4L))).rowCount());
        assertEquals(
                0, bench.change(delete(people.people).where(people.id.eq(4L))).rowCount());
        assertEquals(List.of(1L, 2L, 3L), people.where());
    }

    /** A change to what a row has already counts as a change. */
    @Test
    default void rowsThatStayTheSameAreCounted(Bench bench) {
        People people = new People(bench);
        assertEquals(
                1,
                bench.change(update(people.people).set(people.name, "Ann").where(people.id.eq(1L)))
                        .rowCount());
    }

    @Test
    @Requires(Requirement.MULTI_ROW_INSERT)
    default void severalRowsAreOneStatement(Bench bench) {
        People people = new People(bench);
        assertEquals(
                2,
                bench.change(insert(people.people)
                                .values(List.of(
                                        People.person(5, "Eve", 1, true, null),
                                        People.person(6, "Fay", null, null, 5L))))
                        .rowCount());
        assertEquals(List.of(1L, 2L, 3L, 4L, 5L, 6L), people.where());
    }

    @Test
    default void manyRowsAreSentAtOnce(Bench bench) {
        Table table = bench.table(
                "suite_t",
                column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
                column("word", VARCHAR(20)));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (long id = 1; id <= 500; id++) {
            rows.add(Map.of("id", id, "word", "word " + id));
        }
        assertEquals(500, bench.change(insert(table), rows).rowCount());
        TableExpr t = table(table);
        assertEquals(
                List.of("word 499", "word 500"),
                bench.rows(select(t.text("word"))
                        .where(t.number("id", Long.class).gt(498L))
                        .orderBy(t.col("id"))));
    }

    @Test
    default void rowsComeFromAQuery(Bench bench) {
        People people = new People(bench);
        Table copies = bench.table("suite_copies", column("id", BIGINT), column("word", VARCHAR(50)));
        TableExpr c = table(copies);
        bench.change(insert(copies)
                .fromSelect(
                        List.of("id", "word"),
                        select(people.id.plus(value(10L)), people.name.upper()).where(people.active)));
        assertEquals(List.of("ANN", "DEE"), bench.rows(select(c.text("word")).orderBy(c.col("id"))));
    }

    @Test
    default void valuesComeFromAnotherTable(Bench bench) {
        People people = new People(bench);
        bench.change(update(people.people)
                .set(
                        people.age,
                        select(people.orderId.cast(INTEGER))
                                .where(people.buyer.eq(people.id))
                                .asScalar())
                .where(people.id.eq(2L)));
        assertEquals(List.of(3), bench.rows(select(people.age).where(people.id.eq(2L))));
    }

    @Test
    @Requires(Requirement.UPSERT)
    default void rowsThatAreThereStayOrChange(Bench bench) {
        Table table = bench.table(
                "suite_t",
                column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
                column("word", VARCHAR(20)),
                column("n", BIGINT));
        TableExpr t = table(table);
        TextExpr word = t.text("word");
        NumberExpr<Long> n = t.number("n", Long.class);
        bench.change(insert(table).values(Map.of("id", 1L, "word", "a", "n", 1L)));
        bench.change(insert(table)
                .values(Map.of("id", 1L, "word", "b", "n", 5L))
                .onConflict(List.of("id"))
                .doNothing());
        assertEquals(List.of("a"), bench.rows(select(word)));
        bench.change(insert(table)
                .values(Map.of("id", 1L, "word", "c", "n", 5L))
                .onConflict(List.of("id"))
                .doUpdate(Map.of("word", Upsert.excluded(word), "n", n.plus(Upsert.excluded(n)))));
        assertEquals(List.of("c"), bench.rows(select(word)));
        assertEquals(List.of(6L), bench.rows(select(n)));
    }
}
