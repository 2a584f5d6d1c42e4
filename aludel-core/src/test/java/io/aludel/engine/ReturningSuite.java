package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.delete;
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
import static org.assertj.core.api.Assumptions.assumeThat;

import io.aludel.dialect.Feature;
import io.aludel.error.ArgumentException;
import io.aludel.schema.Column;
import io.aludel.schema.Identity;
import io.aludel.schema.MetaData;
import io.aludel.schema.RawSql;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import io.aludel.schema.ddl.DdlText;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.Expression;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Row2;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TextExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes back from statements that change rows, and in which order. */
@EveryDatabase
class ReturningSuite {
    private final MetaData metadata = new MetaData();
    private final Table users = Table.of(
            "users",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)).notNull(),
            column("age", INTEGER).serverDefault(new RawSql("18")));
    private final Table tokens = Table.of(
            "tokens",
            metadata,
            column("id", UUID).primaryKey().defaultValue(() -> java.util.UUID.randomUUID()),
            column("name", VARCHAR(50)));
    private final TableExpr u = table(users);
    private final NumberExpr<Long> id = u.number("id", Long.class);
    private final TextExpr name = u.text("name");
    private final NumberExpr<Integer> age = u.number("age", Integer.class);
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

    private static List<Map<String, Object>> people(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Map.<String, Object>of("name", "user " + (count - number)))
                .toList();
    }

    @Test
    void anInsertGivesComputedValuesBack() {
        try (Connection connection = engine.connect()) {
            var row = connection
                    .execute(insert(users)
                            .values(Map.of("name", "Ann"))
                            .returning(id, age, id.plus(10L).label("later")))
                    .one();
            assertThat(row).isEqualTo(new io.aludel.sql.Row3<>(1L, 18, 11L));
            assertThat(connection
                            .execute(insert(users).values(Map.of("name", "Bob")).returning(u))
                            .one()
                            .asMap())
                    .containsEntry("id", 2L)
                    .containsEntry("name", "Bob")
                    .containsEntry("age", 18);
        }
    }

    @Test
    void parametersFillAnInsertThatGivesItsRowsBack() {
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(insert(users).returning(name), Map.of("name", "Ann"))
                            .one())
                    .isEqualTo("Ann");
        }
    }

    @Test
    void rowsComeBackInTheOrderOfParameters() {
        try (Connection connection = engine.connect();
                SqlRecording recording = SqlRecording.of(engine)) {
            List<Row2<Long, String>> rows = connection
                    .execute(insert(users).returning(id, name).inParameterOrder(), people(2500))
                    .all();

            assertThat(rows)
                    .extracting(Row2::value2)
                    .isEqualTo(people(2500).stream().map(row -> row.get("name")).toList());
            assertThat(rows).extracting(row -> row.value1()).isSorted().doesNotHaveDuplicates();
            boolean numbered = engine.dialect().has(Feature.NUMBERS_IN_ORDER);
            assertThat(recording.statements()).hasSize(numbered ? 3 : 2500);
        }
    }

    @Test
    void withoutOrderEveryDatabaseTakesPages() {
        try (Connection connection = engine.connect();
                SqlRecording recording = SqlRecording.of(engine)) {
            List<Long> keys = connection
                    .execute(
                            insert(users).returning(id).withOption(ExecutionOptions.INSERT_PAGE_SIZE, 100), people(250))
                    .all();

            assertThat(keys).hasSize(250).doesNotHaveDuplicates();
            assertThat(recording.statements()).hasSize(3);
        }
    }

    @Test
    void theNarrowestPageSizeWins() {
        try (Engine pages = engine.withOption(ExecutionOptions.INSERT_PAGE_SIZE, 100);
                Connection connection = pages.connect();
                SqlRecording recording = SqlRecording.of(engine)) {
            connection.execute(insert(users).returning(id), people(250)).all();
            assertThat(recording.statements()).as("the engine's").hasSize(3);
            recording.clear();
            connection.option(ExecutionOptions.INSERT_PAGE_SIZE, 50);
            connection.execute(insert(users).returning(id), people(250)).all();
            assertThat(recording.statements()).as("the connection's").hasSize(5);
            recording.clear();
            connection
                    .execute(
                            insert(users).returning(id).withOption(ExecutionOptions.INSERT_PAGE_SIZE, 125), people(250))
                    .all();
            assertThat(recording.statements()).as("the statement's").hasSize(2);
            assertThat(connection.execute(select(id)).all()).hasSize(750).doesNotHaveDuplicates();
        }
    }

    @Test
    void keysAmongTheValuesTellTheOrder() {
        Expression<UUID> token = table(tokens).col("id", UUID.class);
        try (Connection connection = engine.connect();
                SqlRecording recording = SqlRecording.of(engine)) {
            List<Row2<UUID, String>> rows = connection
                    .execute(
                            insert(tokens)
                                    .returning(token, table(tokens).text("name"))
                                    .inParameterOrder(),
                            people(1200))
                    .all();

            assertThat(rows)
                    .extracting(Row2::value2)
                    .isEqualTo(people(1200).stream().map(row -> row.get("name")).toList());
            assertThat(rows).extracting(Row2::value1).doesNotHaveDuplicates();
            assertThat(recording.statements()).hasSize(2);
        }
    }

    @Test
    void keysThatGrowTellTheOrder() {
        assumeThat(engine.dialect().name()).isEqualTo("postgresql");
        engine.define(DdlText.of("CREATE SEQUENCE growing"));
        engine.define(DdlText.of("CREATE FUNCTION growing_key() RETURNS uuid LANGUAGE sql VOLATILE AS"
                + " $$ SELECT lpad(to_hex(nextval('growing') + 2305843009213693950 * 3), 32, 'f')::uuid $$"));
        for (boolean growing : List.of(true, false)) {
            Column<UUID> key = column("id", UUID).primaryKey().serverDefault(new RawSql("growing_key()"));
            Table keyed = Table.of(
                    "keyed_" + growing, metadata, growing ? key.monotonic() : key, column("name", VARCHAR(50)));
            keyed.create(engine);
            try (Connection connection = engine.connect();
                    SqlRecording recording = SqlRecording.of(engine)) {
                List<String> names = connection
                        .execute(
                                insert(keyed)
                                        .returning(table(keyed).text("name"))
                                        .inParameterOrder(),
                                people(300))
                        .all();
                assertThat(names)
                        .isEqualTo(
                                people(300).stream().map(row -> row.get("name")).toList());
                assertThat(recording.statements()).hasSize(growing ? 1 : 300);
            }
        }
    }

    @Test
    void numbersThatFallDoNotTellTheOrder() {
        assumeThat(engine.dialect().name()).isEqualTo("postgresql");
        Table falling = Table.of(
                "falling",
                metadata,
                column("id", BIGINT)
                        .primaryKey()
                        .identity(Identity.byDefault().start(1000).increment(-1).maxValue(1000)),
                column("name", VARCHAR(50)));
        falling.create(engine);
        try (Connection connection = engine.connect()) {
            List<String> names = connection
                    .execute(
                            insert(falling)
                                    .returning(table(falling).text("name"))
                                    .inParameterOrder(),
                            people(30))
                    .all();
            assertThat(names)
                    .isEqualTo(people(30).stream().map(row -> row.get("name")).toList());
        }
    }

    @Test
    void severalRowsOfOneStatementComeBackInOrderToo() {
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(insert(users)
                                    .values(people(5))
                                    .returning(name)
                                    .inParameterOrder())
                            .all())
                    .containsExactly("user 5", "user 4", "user 3", "user 2", "user 1");
        }
    }

    @Test
    void setsOfParametersHaveTheSameNames() {
        try (Connection connection = engine.connect()) {
            assertThatThrownBy(() -> connection.execute(
                            insert(users), List.of(Map.of("name", "a"), Map.of("name", "b", "age", 3))))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("set 2 of the parameters names age");
            assertThatThrownBy(() -> connection.execute(
                            insert(users), List.of(Map.of("name", "a", "age", 1), Map.of("name", "b"))))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageContaining("parameter ':age' has no value in set 2");
            assertThatThrownBy(() -> connection.execute(
                            insert(users).returning(id), List.of(Map.of("name", "a"), Map.of("nmae", "b"))))
                    .hasMessageContaining("Did you mean 'nmae'?");
        }
    }

    @Test
    void updatesAndDeletesGiveTheirRowsBack() {
        assumeThat(engine.dialect().has(Feature.RETURNING)).isTrue();
        try (Connection connection = engine.connect()) {
            connection.execute(insert(users), people(3));
            assertThat(connection
                            .execute(update(users).set(age, 40).where(id.ge(2L)).returning(id, age))
                            .all())
                    .containsExactlyInAnyOrder(new Row2<>(2L, 40), new Row2<>(3L, 40));
            assertThat(connection
                            .execute(delete(users).where(id.eq(1L)).returning(name))
                            .all())
                    .containsExactly("user 3");
        }
    }

    @Test
    void whatTheDatabaseFilledInComesWithTheResult() {
        try (Connection connection = engine.connect()) {
            MutationResult result = connection.execute(
                    insert(users).values(Map.of("name", "Ann")).returnDefaults());
            assertThat(result.returnedDefaults()).containsEntry("age", 18).containsEntry("id", 1L);
            assertThat(result.insertedPrimaryKey().get("id")).isEqualTo(1L);
            MutationResult some = connection.execute(
                    insert(users).values(Map.of("name", "Bob")).returnDefaults(List.of("name")));
            assertThat(some.returnedDefaults()).containsEntry("name", "Bob").doesNotContainKey("age");
            assertThat(some.insertedPrimaryKey().get("id")).isEqualTo(2L);
        }
    }

    @Test
    void anUpdateIsExecutedForEachSetOfParameters() {
        try (Connection connection = engine.connect()) {
            connection.execute(insert(users), people(3));
            MutationResult result = connection.execute(
                    update(users).where(id.eq(io.aludel.sql.Sql.parameter("key", BIGINT))),
                    List.of(Map.of("key", 1L, "name", "one"), Map.of("key", 3L, "name", "three")));
            assertThat(result.counts()).containsExactly(1, 1);
            assertThat(connection.execute(select(name).orderBy(id.asc())).all())
                    .containsExactly("one", "user 2", "three");
            assertThatThrownBy(() -> connection.execute(
                            update(users).where(name.eq(io.aludel.sql.Sql.parameter("name", VARCHAR))),
                            List.of(Map.of("name", "x"))))
                    .hasMessageContaining("'name' is reserved");
        }
    }

    @Test
    void pagesStayBelowTheLimitOfParameters() {
        MetaData wideOnes = new MetaData();
        List<io.aludel.schema.TableElement> columns = new java.util.ArrayList<>();
        columns.add(column("id", BIGINT).primaryKey());
        Map<String, Object> row = new java.util.HashMap<>();
        for (int number = 0; number < 120; number++) {
            columns.add(column("c" + number, INTEGER));
            row.put("c" + number, number);
        }
        Table wide = Table.of("wide", wideOnes, columns.toArray(io.aludel.schema.TableElement[]::new));
        int rows = 1_000;
        try (Connection connection = engine.connect();
                SqlRecording recording = SqlRecording.of(engine)) {
            wideOnes.createAll(connection);
            connection.option(ExecutionOptions.INSERT_PAGE_SIZE, rows);
            int before = recording.statements().size();
            List<Long> keys = connection
                    .execute(
                            insert(wide).returning(table(wide).number("id", Long.class)),
                            java.util.Collections.nCopies(rows, row))
                    .all();
            int page = Math.min(rows, engine.dialect().maxParameters() / 120);
            assertThat(keys).hasSize(rows).doesNotHaveDuplicates();
            assertThat(recording.statements().size() - before).isEqualTo((rows + page - 1) / page);
            connection.rollback();
            wideOnes.dropAll(connection);
            connection.commit();
        }
    }

    @Test
    void aTableMayGoWithoutReturning() {
        Table quiet = Table.of(
                "quiet_rows",
                metadata,
                TableOptions.NONE.implicitReturning(false),
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(50)),
                column("age", INTEGER).serverDefault(new RawSql("18")));
        metadata.createAll(engine);
        NumberExpr<Integer> quietAge = table(quiet).number("age", Integer.class);
        try (Connection connection = engine.connect();
                SqlRecording recording = SqlRecording.of(engine)) {
            MutationResult first = connection.execute(
                    insert(quiet).values(Map.of("name", "Ann")).returnDefaults());
            assertThat(first.insertedPrimaryKey().values()).containsExactly(1L);
            assertThat(first.returnedDefaults()).isEmpty();
            assertThat(connection
                            .execute(insert(quiet), Map.of("name", "Bob"))
                            .insertedPrimaryKey()
                            .get("id"))
                    .isEqualTo(2L);
            connection.execute(insert(quiet), people(12));
            connection.execute(
                    update(quiet).set(quietAge, quietAge.plus(1)).allRows().returnDefaults());
            assertThat(recording.statements()).isNotEmpty().noneMatch(sql -> sql.contains("RETURNING"));
            assertThat(connection.execute(select(quietAge)).all()).hasSize(14).containsOnly(19);
        }
    }

    @Test
    void whatIsAskedForComesBackFromSuchATableToo() {
        assumeThat(engine.dialect().has(Feature.INSERT_RETURNING)).isTrue();
        Table quiet = Table.of(
                "quiet_tokens",
                metadata,
                TableOptions.NONE.implicitReturning(false),
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(50)));
        metadata.createAll(engine);
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(insert(quiet)
                                    .values(Map.of("name", "Ann"))
                                    .returning(table(quiet).number("id", Long.class)))
                            .one())
                    .isEqualTo(1L);
        }
    }

    @Test
    void keysThatADefaultMakesAreSelectedBeforehand() {
        assumeThat(engine.dialect().name()).isEqualTo("postgresql");
        Table quiet = Table.of(
                "quiet_keys",
                metadata,
                TableOptions.NONE.implicitReturning(false),
                column("id", UUID).primaryKey().serverDefault(new RawSql("gen_random_uuid()")),
                column("name", VARCHAR(50)));
        metadata.createAll(engine);
        try (Connection connection = engine.connect();
                SqlRecording recording = SqlRecording.of(engine)) {
            MutationResult made = connection.execute(insert(quiet).values(Map.of("name", "Ann")));
            assertThat(recording.statements())
                    .containsExactly(
                            "SELECT gen_random_uuid() AS selected",
                            "INSERT INTO quiet_keys (id, name) VALUES (?::UUID, ?)");
            assertThat(connection.scalar(select(table(quiet).col("id", UUID.class))))
                    .isEqualTo(made.insertedPrimaryKey().get("id"));
        }
    }
}
