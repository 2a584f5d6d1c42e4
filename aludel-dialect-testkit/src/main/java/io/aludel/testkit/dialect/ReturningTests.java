package io.aludel.testkit.dialect;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.aludel.engine.Connection;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.sql.Query;
import io.aludel.sql.TableExpr;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Changes that give rows back. */
public interface ReturningTests extends DialectUnderTest {
    private static Table words(Bench bench) {
        return bench.table(
                "suite_words",
                column("id", BIGINT).primaryKey(),
                column("word", VARCHAR(20)),
                column("n", INTEGER).serverDefault(new RawSql("7")));
    }

    private static <T> List<T> given(Bench bench, Query<T> change) {
        return bench.engine()
                .transact((Connection connection) -> connection.execute(change).all());
    }

    @Test
    @Requires(Requirement.INSERT_RETURNING)
    default void insertedRowsComeBack(Bench bench) {
        Table words = words(bench);
        TableExpr w = table(words);
        assertEquals(
                List.of(7),
                given(bench, insert(words).values(Map.of("word", "a")).returning(w.number("n", Integer.class))));
        assertEquals(
                Set.of("b", "c"),
                Set.copyOf(given(
                        bench,
                        insert(words)
                                .values(List.of(Map.of("word", "b"), Map.of("word", "c")))
                                .returning(w.text("word")))));
    }

    @Test
    @Requires(Requirement.INSERT_RETURNING)
    default void rowsComeBackInTheOrderOfTheValues(Bench bench) {
        Table words = words(bench);
        TableExpr w = table(words);
        assertEquals(
                List.of("z", "a", "m"),
                given(
                        bench,
                        insert(words)
                                .values(List.of(Map.of("word", "z"), Map.of("word", "a"), Map.of("word", "m")))
                                .returning(w.text("word"))
                                .inParameterOrder()));
    }

    @Test
    @Requires(Requirement.RETURNING)
    default void changedAndDeletedRowsComeBack(Bench bench) {
        Table words = words(bench);
        TableExpr w = table(words);
        bench.change(insert(words).values(Map.of("word", "a")));
        assertEquals(
                List.of(8),
                given(
                        bench,
                        update(words)
                                .set(
                                        w.number("n", Integer.class),
                                        w.number("n", Integer.class).plus(1))
                                .where(w.text("word").eq("a"))
                                .returning(w.number("n", Integer.class))));
        assertEquals(
                List.of("a"),
                given(bench, delete(words).where(w.text("word").eq("a")).returning(w.text("word"))));
    }
}
