package io.aludel.testkit.dialect;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.aludel.error.AludelException;
import io.aludel.reflect.Inspector;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was made is found in the catalogue. */
public interface ReflectionTests extends DialectUnderTest {
    private static MetaData family(Bench bench) {
        MetaData metadata = new MetaData();
        Table.of(
                "suite_parent",
                metadata,
                column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
                column("name", VARCHAR(50)).notNull(),
                column("n", INTEGER));
        Table.of(
                "suite_child",
                metadata,
                column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
                column("parent_id", BIGINT).references("suite_parent.id"),
                column("word", VARCHAR(20)),
                index("suite_by_word", "word"));
        bench.create(metadata);
        return metadata;
    }

    @Test
    @Requires(Requirement.REFLECTION)
    default void tablesAreListed(Bench bench) {
        MetaData metadata = family(bench);
        Inspector inspector = Inspector.of(bench.engine());
        assertTrue(inspector.tableNames().containsAll(List.of("suite_child", "suite_parent")));
        assertTrue(inspector.hasTable("suite_child"));
        assertFalse(inspector.hasTable("suite_cousin"));
        bench.drop(metadata);
        assertFalse(Inspector.of(bench.engine()).hasTable("suite_child"));
        assertThrows(AludelException.class, () -> Inspector.of(bench.engine()).columns("suite_child"));
    }

    @Test
    @Requires(Requirement.REFLECTION)
    default void columnsHaveTypesAndMayBeNull(Bench bench) {
        family(bench);
        List<Column<?>> columns = Inspector.of(bench.engine()).columns("suite_parent");
        assertEquals(
                List.of("id", "name", "n"), columns.stream().map(Column::name).toList());
        assertEquals(
                List.of(false, false, true),
                columns.stream().map(Column::isNullable).toList());
        assertEquals(String.class, columns.get(1).type().javaType());
        assertEquals(50, columns.get(1).type().length());
    }

    @Test
    @Requires({Requirement.REFLECTION, Requirement.REFLECTED_KEYS})
    default void keysAreFound(Bench bench) {
        family(bench);
        Inspector inspector = Inspector.of(bench.engine());
        assertEquals(
                List.of("id"),
                inspector.primaryKey("suite_child").map(PrimaryKey::columns).orElseThrow());
        ForeignKey key = inspector.foreignKeys("suite_child").get(0);
        assertEquals(List.of("parent_id"), key.columns());
        assertEquals("suite_parent", key.referredTable());
        assertEquals(List.of("id"), key.referredColumns());
    }

    @Test
    @Requires({Requirement.REFLECTION, Requirement.REFLECTED_INDEXES})
    default void indexesAreFound(Bench bench) {
        family(bench);
        assertTrue(Inspector.of(bench.engine()).indexes("suite_child").stream()
                .map(Index::name)
                .toList()
                .contains("suite_by_word"));
    }

    @Test
    @Requires({Requirement.REFLECTION, Requirement.CHECKS, Requirement.REFLECTED_CHECKS})
    default void checksAreFound(Bench bench) {
        bench.table("suite_checked", column("n", INTEGER), check("n > 0").named("suite_positive"));
        assertEquals(
                List.of("suite_positive"),
                Inspector.of(bench.engine()).checkConstraints("suite_checked").stream()
                        .map(CheckConstraint::name)
                        .toList());
    }

    @Test
    @Requires({Requirement.REFLECTION, Requirement.REFLECTED_SEQUENCES})
    default void sequencesAreFound(Bench bench) {
        MetaData metadata = new MetaData();
        metadata.add(Sequence.of("suite_numbers"));
        bench.create(metadata);
        assertTrue(Inspector.of(bench.engine()).sequenceNames().contains("suite_numbers"));
    }

    @Test
    @Requires({Requirement.REFLECTION, Requirement.REFLECTED_KEYS})
    default void whatIsFoundCanBeUsedAndMadeAgain(Bench bench) {
        MetaData metadata = family(bench);
        MetaData found = new MetaData();
        Table child = Inspector.of(bench.engine()).table(found, "suite_child");
        Table parent = found.table("suite_parent");
        bench.change(insert(parent).values(Map.of("id", 1L, "name", "Ann")));
        bench.change(insert(child).values(Map.of("id", 1L, "parent_id", 1L, "word", "x")));
        assertEquals(
                List.of("Ann"),
                bench.rows(select(table(parent).text("name")).from(table(parent).join(table(child)))));
        bench.drop(metadata);
        bench.create(found);
        assertEquals(
                List.of("id", "parent_id", "word"),
                Inspector.of(bench.engine()).columns("suite_child").stream()
                        .map(Column::name)
                        .toList());
    }
}
