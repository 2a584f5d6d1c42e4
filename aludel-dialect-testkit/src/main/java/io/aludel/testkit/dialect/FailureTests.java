package io.aludel.testkit.dialect;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.aludel.engine.CheckViolationException;
import io.aludel.engine.ForeignKeyViolationException;
import io.aludel.engine.NotNullViolationException;
import io.aludel.engine.UniqueViolationException;
import io.aludel.error.AludelException;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Insert;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The dialect tells failures apart, and shows no values. */
public interface FailureTests extends DialectUnderTest {
    private static Table keyed(Bench bench) {
        return bench.table(
                "suite_t",
                column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
                column("word", VARCHAR(20)).notNull());
    }

    @Test
    default void aKeyThatIsThereAlready(Bench bench) {
        Insert one = insert(keyed(bench)).values(Map.of("id", 1L, "word", "secret"));
        bench.change(one);
        AludelException failure = assertThrows(UniqueViolationException.class, () -> bench.change(one));
        assertFalse(String.valueOf(failure.getMessage()).contains("secret"), "a message shows no values");
    }

    @Test
    default void aValueThatIsMissing(Bench bench) {
        Table table = keyed(bench);
        assertThrows(
                NotNullViolationException.class,
                () -> bench.change(insert(table).values(Map.of("id", 1L))));
    }

    @Test
    @Requires(Requirement.FOREIGN_KEYS)
    default void aParentThatIsMissing(Bench bench) {
        MetaData metadata = new MetaData();
        Table.of("suite_parent", metadata, column("id", BIGINT).primaryKey());
        Table child =
                Table.of("suite_child", metadata, column("parent_id", BIGINT).references("suite_parent.id"));
        bench.create(metadata);
        assertThrows(
                ForeignKeyViolationException.class,
                () -> bench.change(insert(child).values(Map.of("parent_id", 9L))));
    }

    @Test
    @Requires(Requirement.CHECKS)
    default void aConditionThatDoesNotHold(Bench bench) {
        Table table =
                bench.table("suite_t", column("n", INTEGER), check("n > 0").named("suite_positive"));
        assertThrows(
                CheckViolationException.class, () -> bench.change(insert(table).values(Map.of("n", 0))));
    }

    @Test
    default void aStatementThatMakesNoSense(Bench bench) {
        assertThrows(AludelException.class, () -> bench.rows(text("SELECT FROM WHERE")));
        assertEquals(List.of(), bench.rows(select(table(keyed(bench)).col("id"))));
    }
}
