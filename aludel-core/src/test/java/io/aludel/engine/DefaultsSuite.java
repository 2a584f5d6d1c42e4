package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.UUID;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Feature;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.sql.Row;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What columns bring along when a statement says nothing about them. */
@EveryDatabase
class DefaultsSuite {
    private final AtomicInteger calls = new AtomicInteger();
    private final MetaData metadata = new MetaData();
    private final Table items = Table.of(
            "items",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)).notNull(),
            column("slug", VARCHAR(60))
                    .defaultValue(row -> String.valueOf(row.value("name")).toLowerCase())
                    .onUpdate(row -> "changed-" + row.value("name")),
            column("views", INTEGER).defaultValue(7),
            column("call", INTEGER).defaultValue(() -> calls.incrementAndGet()),
            column("computed", INTEGER).defaultValue(new RawSql("20 + 2")).onUpdate(new RawSql("20 + 3")),
            column("stock", INTEGER).serverDefault(new RawSql("5")));
    private final Table tokens = Table.of(
            "tokens",
            metadata,
            column("id", UUID).primaryKey().defaultValue(() -> java.util.UUID.randomUUID()),
            column("name", VARCHAR(50)));
    private final TableExpr i = table(items);
    private Engine engine;

    @BeforeEach
    void createTables(TestDatabase db) {
        engine = Engine.create(db.url());
        metadata.createAll(engine);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private List<Row> rows(Connection connection) {
        return connection.execute(select(items).orderBy(i.col("id").asc())).all();
    }

    @Test
    void everyKindOfDefaultFillsTheRow() {
        try (Connection connection = engine.connect()) {
            connection.execute(insert(items).values(Map.of("name", "Ann")));

            assertThat(rows(connection))
                    .singleElement()
                    .satisfies(row -> assertThat(row.values()).containsExactly(1L, "Ann", "ann", 7, 1, 22, 5));
        }
    }

    @Test
    void aValueThatIsGivenWins() {
        try (Connection connection = engine.connect()) {
            Map<String, Object> given = new java.util.HashMap<>(Map.of("name", "Ann", "call", 9, "computed", 8));
            given.put("views", null);
            connection.execute(insert(items).values(given));

            assertThat(rows(connection).get(0).asMap())
                    .containsEntry("views", null)
                    .containsEntry("call", 9)
                    .containsEntry("computed", 8);
            assertThat(calls).hasValue(0);
        }
    }

    @Test
    void eachRowOfOneInsertGetsDefaultsOfItsOwn() {
        try (Connection connection = engine.connect()) {
            connection.execute(insert(items)
                    .values(List.of(Map.of("name", "A"), Map.of("name", "B", "views", 1), Map.of("name", "C"))));

            assertThat(rows(connection))
                    .extracting(row -> row.get("slug") + "/" + row.get("views") + "/" + row.get("call"))
                    .containsExactly("a/7/1", "b/1/2", "c/7/3");
        }
    }

    @Test
    void eachSetOfParametersGetsDefaultsOfItsOwn() {
        try (Connection connection = engine.connect()) {
            connection.execute(insert(items), List.of(Map.of("name", "A"), Map.of("name", "B")));

            assertThat(rows(connection))
                    .extracting(row -> row.get("slug") + "/" + row.get("call"))
                    .containsExactly("a/1", "b/2");
        }
    }

    @Test
    void theRowsOfAQueryGetDefaultsToo() {
        try (Connection connection = engine.connect()) {
            connection.execute(insert(items), List.of(Map.of("name", "A"), Map.of("name", "B")));
            connection.execute(insert(items).fromSelect(List.of("name"), select(i.col("name", String.class))));
            connection.execute(insert(items)
                    .fromSelect(List.of("name"), select(i.col("name", String.class)))
                    .withoutDefaults());

            assertThat(rows(connection).subList(2, 4))
                    .extracting(row -> row.get("views") + "/" + row.get("call") + "/" + row.get("computed"))
                    .containsExactly("7/3/22", "7/3/22");
            assertThat(rows(connection).subList(4, 8))
                    .extracting(row -> row.get("views"))
                    .containsOnlyNulls();
        }
    }

    @Test
    void anUpdateTakesItsValuesAlong() {
        try (Connection connection = engine.connect()) {
            connection.execute(insert(items).values(Map.of("name", "Ann")));
            connection.execute(update(items).values(Map.of("name", "Bob")).allRows());
            assertThat(rows(connection).get(0).asMap())
                    .containsEntry("slug", "changed-Bob")
                    .containsEntry("computed", 23)
                    .containsEntry("views", 7);

            connection.execute(
                    update(items).values(Map.of("name", "Cid", "slug", "mine")).allRows());
            assertThat(rows(connection).get(0).get("slug")).isEqualTo("mine");
        }
    }

    @Test
    void keysAreKnownWhoeverMadeThem() {
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(insert(items).values(Map.of("name", "Ann")))
                            .insertedPrimaryKey()
                            .values())
                    .containsExactly(1L);
            assertThat(connection
                            .execute(insert(items).values(Map.of("id", 40L, "name", "Bob")))
                            .insertedPrimaryKey()
                            .get("id"))
                    .isEqualTo(40L);
            UUID token = connection
                    .execute(insert(tokens).values(Map.of("name", "t")))
                    .insertedPrimaryKey()
                    .get("id", UUID.class);
            assertThat(connection.scalar(select(table(tokens).col("id", UUID.class))))
                    .isEqualTo(token);
            assertThat(connection
                            .execute(insert(tokens), List.of(Map.of("name", "a"), Map.of("name", "b")))
                            .insertedPrimaryKeys())
                    .hasSize(2);
            MutationResult inline = connection.execute(
                    insert(items).values(Map.of("name", "Cid")).inline());
            assertThatThrownBy(inline::insertedPrimaryKey).hasMessageContaining("chosen by the database");
        }
    }

    @Test
    void aResultTellsWhereTheValuesCameFrom() {
        try (Connection connection = engine.connect()) {
            MutationResult inserted = connection.execute(insert(items).values(Map.of("name", "Ann")));
            assertThat(inserted.prefetchedColumns()).extracting(Column::name).containsExactly("slug", "views", "call");
            assertThat(inserted.postfetchedColumns()).extracting(Column::name).containsExactly("computed", "stock");
            assertThat(inserted.sentValues())
                    .isEqualTo(Map.of("name", "Ann", "slug", "ann", "views", 7, "call", calls.get()));

            MutationResult shouted =
                    connection.execute(insert(items).set(i.col("name", String.class), Sql.upper(Sql.value("x"))));
            assertThat(shouted.postfetchedColumns())
                    .extracting(Column::name)
                    .containsExactly("name", "computed", "stock");

            MutationResult updated = connection.execute(update(items)
                    .set(i.col("name", String.class), "Bob")
                    .where(i.col("id", Long.class).eq(1L)));
            assertThat(updated.prefetchedColumns()).extracting(Column::name).containsExactly("slug");
            assertThat(updated.postfetchedColumns()).extracting(Column::name).containsExactly("computed");
            assertThat(updated.sentValues()).isEqualTo(Map.of("name", "Bob", "slug", "changed-Bob"));

            MutationResult many = connection.execute(insert(items), List.of(Map.of("name", "a"), Map.of("name", "b")));
            assertThat(many.prefetchedColumns()).extracting(Column::name).containsExactly("slug", "views", "call");
            assertThatThrownBy(many::sentValues).hasMessageContaining("several sets of parameters");
            MutationResult deleted = connection.execute(Sql.delete(items).allRows());
            assertThat(deleted.prefetchedColumns()).isEmpty();
            assertThat(deleted.postfetchedColumns()).isEmpty();
            assertThatThrownBy(deleted::sentValues).hasMessageContaining("no INSERT or UPDATE of a table");
        }
    }

    @Test
    void whatCameBackNeedNotBeFetched() {
        try (Connection connection = engine.connect()) {
            MutationResult inserted = connection.execute(
                    insert(items).values(Map.of("name", "Ann")).returnDefaults());
            boolean returning = engine.dialect().has(Feature.INSERT_RETURNING);
            assertThat(inserted.postfetchedColumns())
                    .extracting(Column::name)
                    .isEqualTo(returning ? List.of() : List.of("computed", "stock"));
            assertThat(inserted.returnedDefaults().keySet())
                    .isEqualTo(returning ? Set.of("id", "computed", "stock") : Set.of());
            assertThat(inserted.generatedKey(Long.class)).isEqualTo(1L);
        }
    }

    @Test
    void aRowOfDefaultsNeedsNoValue() {
        Table plain = Table.of(
                "plain_rows",
                metadata,
                column("id", BIGINT).primaryKey(),
                column("x", INTEGER).serverDefault(new RawSql("5")));
        try (Connection connection = engine.connect()) {
            metadata.createAll(connection);
            assertThat(connection.execute(insert(plain)).insertedPrimaryKey().get("id"))
                    .isEqualTo(1L);
            assertThat(connection.execute(insert(plain).defaultValues()).rowCount())
                    .isEqualTo(1);
            assertThat(connection.execute(select(plain)).all())
                    .hasSize(2)
                    .allSatisfy(row -> assertThat(row.get("x")).isEqualTo(5));
        }
    }
}
