package io.aludel.testkit.dialect;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.aludel.engine.Connection;
import io.aludel.engine.Savepoint;
import io.aludel.error.AludelException;
import io.aludel.schema.CheckFirst;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Sql;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is committed stays, and what is rolled back was never there. */
public interface TransactionTests extends DialectUnderTest {
    @Test
    default void changesStayWhenTheyAreCommitted(Bench bench) {
        People people = new People(bench);
        try (Connection connection = bench.engine().connect()) {
            connection.execute(delete(people.people).where(people.id.eq(1L)));
            connection.rollback();
            connection.execute(delete(people.people).where(people.id.eq(2L)));
            connection.commit();
            connection.execute(delete(people.people).where(people.id.eq(3L)));
        }
        assertEquals(List.of(1L, 3L, 4L), people.where());
    }

    @Test
    default void aFailureUndoesTheTransaction(Bench bench) {
        People people = new People(bench);
        assertThrows(
                IllegalStateException.class,
                () -> bench.engine().transact(connection -> {
                    connection.execute(delete(people.people).allRows());
                    throw new IllegalStateException("changed my mind");
                }));
        assertEquals(List.of(1L, 2L, 3L, 4L), people.where());
    }

    @Test
    @Requires(Requirement.SAVEPOINTS)
    default void partsAreUndone(Bench bench) {
        People people = new People(bench);
        try (Connection connection = bench.engine().connect()) {
            connection.execute(update(people.people).set(people.age, 1).where(people.id.eq(1L)));
            Savepoint undone = connection.beginNested();
            connection.execute(update(people.people).set(people.age, 2).where(people.id.eq(1L)));
            undone.rollback();
            Savepoint kept = connection.beginNested();
            connection.execute(update(people.people).set(people.age, 3).where(people.id.eq(2L)));
            kept.commit();
            connection.commit();
        }
        assertEquals(
                List.of(1, 3),
                bench.rows(select(people.age).where(people.id.le(2L)).orderBy(people.id)));
    }

    @Test
    @Requires(Requirement.TRANSACTIONAL_DDL)
    default void tablesAreUndone(Bench bench) {
        MetaData metadata = new MetaData();
        Table table = Table.of("suite_t", metadata, Sql.column("id", Sql.BIGINT));
        try (Connection connection = bench.engine().connect()) {
            metadata.createAll(connection, CheckFirst.NONE);
            connection.rollback();
        }
        assertThrows(AludelException.class, () -> bench.rows(select(table(table).col("id"))));
    }

    @Test
    default void rowsAreReadInPortions(Bench bench) {
        People people = new People(bench);
        try (Connection connection = bench.engine().connect();
                var names = connection.execute(select(people.name).orderBy(people.id))) {
            assertEquals("Ann", names.iterator().next());
        }
        assertEquals(List.of(1L, 2L, 3L, 4L), people.where());
    }
}
