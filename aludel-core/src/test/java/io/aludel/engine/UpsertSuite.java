package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.exists;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.aludel.dialect.Feature;
import io.aludel.error.CompileException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Row2;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TextExpr;
import io.aludel.sql.Upsert;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Upserts, and changes that look at several tables. */
@EveryDatabase
class UpsertSuite {
    private final MetaData metadata = new MetaData();
    private final Table tags = Table.of(
            "tags",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)).notNull().unique(),
            column("uses", INTEGER));
    private final Table owners = Table.of(
            "owners",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("tag_id", BIGINT),
            column("label", VARCHAR(50)));
    private final TableExpr t = table(tags);
    private final NumberExpr<Long> id = t.number("id", Long.class);
    private final TextExpr name = t.text("name");
    private final NumberExpr<Integer> uses = t.number("uses", Integer.class);
    private final NumberExpr<Long> ownerTag = table(owners).number("tag_id", Long.class);
    private final TextExpr label = table(owners).text("label");
    private Engine engine;

    @BeforeEach
    void createTables(TestDatabase db) {
        engine = Engine.create(db.url());
        metadata.createAll(engine);
        try (Connection connection = engine.begin()) {
            connection.execute(
                    insert(tags),
                    List.of(
                            Map.of("id", 1L, "name", "db", "uses", 1),
                            Map.of("id", 2L, "name", "web", "uses", 2),
                            Map.of("id", 3L, "name", "os", "uses", 3)));
            connection.execute(
                    insert(owners),
                    List.of(Map.of("tag_id", 1L, "label", "one"), Map.of("tag_id", 3L, "label", "three")));
        }
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<Row2<String, Integer>> rows(Connection connection) {
        return connection.execute(select(name, uses).orderBy(id.asc())).all();
    }

    @Test
    void aRowThatIsThereStaysOrTakesNewValues() {
        try (Connection connection = engine.connect()) {
            connection.execute(insert(tags)
                    .values(Map.of("id", 9L, "name", "db", "uses", 50))
                    .onConflict(name)
                    .doNothing());
            assertThat(rows(connection)).contains(new Row2<>("db", 1)).hasSize(3);

            connection.execute(insert(tags)
                    .values(List.of(
                            Map.of("id", 10L, "name", "db", "uses", 50), Map.of("id", 11L, "name", "new", "uses", 60)))
                    .onConflict(name)
                    .doUpdate(Map.of("uses", uses.plus(Upsert.excluded(uses)))));
            assertThat(rows(connection))
                    .contains(new Row2<>("db", 51), new Row2<>("new", 60))
                    .hasSize(4);

            connection.execute(
                    insert(tags).onConflict(name).doUpdate(uses),
                    List.of(Map.of("id", 20L, "name", "web", "uses", 7), Map.of("id", 21L, "name", "more", "uses", 8)));
            assertThat(rows(connection)).contains(new Row2<>("web", 7), new Row2<>("more", 8));
        }
    }

    @Test
    void aRowTakesThePlaceOfThoseWithItsUniqueValues(TestDatabase db) {
        var replaced = insert(tags).replacing();
        List<Map<String, ?>> rows =
                List.of(Map.of("id", 3L, "name", "db", "uses", 50), Map.of("id", 11L, "name", "new", "uses", 60));
        try (Connection connection = engine.connect()) {
            if (db.has(io.aludel.testkit.Feature.REPLACE)) {
                connection.execute(replaced, rows);
                assertThat(rows(connection))
                        .containsExactly(new Row2<>("web", 2), new Row2<>("db", 50), new Row2<>("new", 60));
                connection.execute(
                        insert(tags).values(Map.of("id", 2L, "name", "web")).replacing());
                assertThat(rows(connection)).first().isEqualTo(new Row2<>("web", null));
            } else {
                assertThatThrownBy(() -> connection.execute(replaced, rows))
                        .isInstanceOf(CompileException.class)
                        .hasMessageContaining("onConflict");
            }
        }
    }

    @Test
    void anUpdateTakesValuesFromAnotherTable() {
        try (Connection connection = engine.connect()) {
            MutationResult result =
                    connection.execute(update(tags).set(name, label).where(ownerTag.eq(id)));
            assertThat(result.rowCount()).isEqualTo(2);
            assertThat(rows(connection)).extracting(Row2::value1).containsExactly("one", "web", "three");
        }
    }

    @Test
    void anUpdateTakesValuesFromASubquery() {
        try (Connection connection = engine.connect()) {
            connection.execute(update(tags)
                    .set(name, select(label).where(ownerTag.eq(id)).asScalar())
                    .where(exists(select(label).where(ownerTag.eq(id)))));
            assertThat(rows(connection)).extracting(Row2::value1).containsExactly("one", "web", "three");
        }
    }

    @Test
    void aDeleteLooksAtAnotherTable() {
        try (Connection connection = engine.connect()) {
            var statement = delete(tags).where(ownerTag.eq(id), label.eq("three"));
            if (engine.dialect().name().equals("sqlite")) {
                assertThatThrownBy(() -> connection.execute(statement)).isInstanceOf(CompileException.class);
            } else {
                assertThat(connection.execute(statement).rowCount()).isEqualTo(1);
                assertThat(rows(connection)).extracting(Row2::value1).containsExactly("db", "web");
            }
        }
    }

    @Test
    void aSequenceNumbersTheRows() {
        assumeThat(engine.dialect().has(Feature.SEQUENCES)).isTrue();
        MetaData numbers = new MetaData();
        Table numbered = Table.of(
                "numbered",
                numbers,
                column("id", BIGINT).primaryKey().defaultValue(Sequence.of("row_numbers")),
                column("x", INTEGER));
        try (Connection connection = engine.connect()) {
            connection.execute(text("DROP SEQUENCE IF EXISTS row_numbers"));
            connection.execute(text("CREATE SEQUENCE row_numbers START WITH 100"));
            numbers.createAll(connection);
            assertThat(connection
                            .execute(insert(numbered).values(Map.of("x", 1)))
                            .insertedPrimaryKey()
                            .get("id"))
                    .isEqualTo(100L);
            connection.execute(insert(numbered), List.of(Map.of("x", 2), Map.of("x", 3)));
            assertThat(connection
                            .execute(insert(numbered)
                                    .values(List.of(Map.of("x", 4), Map.of("x", 5)))
                                    .returning(table(numbered).number("id", Long.class)))
                            .all())
                    .containsExactlyInAnyOrder(103L, 104L);
            connection.rollback();
            numbers.dropAll(connection);
        }
    }

    @Test
    void tenThousandRowsGoInBatches() {
        List<Map<String, Object>> many = IntStream.range(0, 10_000)
                .mapToObj(number -> Map.<String, Object>of("label", "owner " + number, "tag_id", (long) number))
                .toList();
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(insert(owners), many).rowCount()).isEqualTo(10_000);
            connection.rollback();
            NumberExpr<Long> owner = table(owners).number("id", Long.class);
            List<Long> keys =
                    connection.execute(insert(owners).returning(owner), many).all();
            assertThat(keys).hasSize(10_000).doesNotHaveDuplicates();
            assertThat(connection
                            .execute(select(label).where(owner.in(keys.subList(0, 5))))
                            .all())
                    .hasSize(5);
        }
    }
}
