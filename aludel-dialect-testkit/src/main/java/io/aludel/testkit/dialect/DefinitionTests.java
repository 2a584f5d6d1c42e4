package io.aludel.testkit.dialect;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.index;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.nextValue;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.view;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.aludel.error.AludelException;
import io.aludel.schema.Column;
import io.aludel.schema.Computed;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.View;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.DropIndex;
import io.aludel.sql.TableExpr;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Definitions are taken by the database, and mean what they say. */
public interface DefinitionTests extends DialectUnderTest {
    @Test
    default void aTableComesAndGoes(Bench bench) {
        MetaData metadata = new MetaData();
        Table table = Table.of("suite_t", metadata, column("id", BIGINT).primaryKey());
        bench.create(metadata);
        assertEquals(List.of(), bench.rows(select(table(table).col("id"))));
        bench.drop(metadata);
        assertThrows(AludelException.class, () -> bench.rows(select(table(table).col("id"))));
    }

    @Test
    default void defaultsOfTheDatabaseAreFilledIn(Bench bench) {
        Table table = bench.table(
                "suite_t",
                column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
                column("n", INTEGER).serverDefault(new RawSql("7")),
                column("word", VARCHAR(20)).serverDefault("it's"));
        bench.change(insert(table).values(Map.of("id", 1L)));
        TableExpr t = table(table);
        assertEquals(List.of(7), bench.rows(select(t.number("n", Integer.class))));
        assertEquals(List.of("it's"), bench.rows(select(t.text("word"))));
    }

    @Test
    @Requires(Requirement.NUMBERED_KEYS)
    default void keysCountUp(Bench bench) {
        Table table = bench.table("suite_t", column("id", BIGINT).primaryKey(), column("word", VARCHAR(20)));
        Long first = bench.change(insert(table).values(Map.of("word", "a"))).generatedKey(Long.class);
        Long second = bench.change(insert(table).values(Map.of("word", "b"))).generatedKey(Long.class);
        assertNotNull(first);
        assertEquals(
                List.of(first, second),
                bench.rows(select(table(table).number("id", Long.class))
                        .orderBy(table(table).text("word"))));
    }

    @Test
    @Requires(Requirement.SEQUENCES)
    default void sequencesCount(Bench bench) {
        MetaData metadata = new MetaData();
        Sequence numbers = Sequence.of("suite_numbers");
        metadata.add(numbers);
        bench.create(metadata);
        Long first = bench.value(nextValue(numbers));
        Long second = bench.value(nextValue(numbers));
        assertNotNull(first);
        assertEquals(first + 1, second);
    }

    @Test
    @Requires(Requirement.COMPUTED_COLUMNS)
    default void columnsAreComputed(Bench bench) {
        Table table = bench.table(
                "suite_t",
                column("side", INTEGER),
                column("area", INTEGER).computed(Computed.of("side * side").persisted(true)));
        bench.change(insert(table).values(Map.of("side", 4)));
        assertEquals(List.of(16), bench.rows(select(table(table).number("area", Integer.class))));
    }

    @Test
    @Requires(Requirement.CHECKS)
    default void conditionsAreChecked(Bench bench) {
        Table table =
                bench.table("suite_t", column("n", INTEGER), check("n > 0").named("suite_positive"));
        bench.change(insert(table).values(Map.of("n", 1)));
        assertThrows(AludelException.class, () -> bench.change(insert(table).values(Map.of("n", 0))));
    }

    @Test
    @Requires(Requirement.FOREIGN_KEYS)
    default void parentsAreMadeFirst(Bench bench) {
        MetaData metadata = new MetaData();
        Table child = Table.of(
                "suite_a_child",
                metadata,
                column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
                column("parent_id", BIGINT).references("suite_parent.id"));
        Table parent = Table.of(
                "suite_parent", metadata, column("id", BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER));
        bench.create(metadata);
        bench.change(insert(parent).values(Map.of("id", 1L)));
        bench.change(insert(child).values(Map.of("id", 1L, "parent_id", 1L)));
        assertThrows(
                AludelException.class, () -> bench.change(insert(child).values(Map.of("id", 2L, "parent_id", 9L))));
    }

    @Test
    @Requires({Requirement.FOREIGN_KEYS, Requirement.CIRCLES})
    default void tablesMayReferToEachOther(Bench bench) {
        MetaData metadata = new MetaData();
        Table.of(
                "suite_hen",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("egg_id", BIGINT),
                ForeignKey.of(List.of("egg_id"), "suite_egg", List.of("id")).named("suite_hen_egg"));
        Table.of(
                "suite_egg",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("hen_id", BIGINT),
                ForeignKey.of(List.of("hen_id"), "suite_hen", List.of("id")).named("suite_egg_hen"));
        bench.create(metadata);
        bench.drop(metadata);
        bench.create(metadata);
    }

    @Test
    @Requires(Requirement.INDEXES)
    default void indexesComeAndGo(Bench bench) {
        Index byName = index("suite_ix", "name", "n");
        Table table = bench.table("suite_t", column("n", INTEGER), column("name", VARCHAR(20)), byName);
        bench.engine().define(DropIndex.of(table, byName));
        bench.engine().define(CreateIndex.of(table, byName));
        bench.change(insert(table).values(Map.of("n", 1, "name", "x")));
    }

    @Test
    @Requires(Requirement.VIEWS)
    default void viewsShowTheirQueries(Bench bench) {
        People people = new People(bench);
        MetaData metadata = new MetaData();
        View adults = view("suite_adults", select(people.id, people.name).where(people.age.gt(30)));
        metadata.add(adults);
        bench.create(metadata);
        TableExpr seen = table("suite_adults", column("id", BIGINT), column("name", VARCHAR(50)));
        assertEquals(List.of("Ann", "dee"), bench.rows(select(seen.text("name")).orderBy(seen.col("id"))));
    }
}
