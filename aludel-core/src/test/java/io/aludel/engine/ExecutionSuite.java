package io.aludel.engine;

import static io.aludel.sql.Sql.delete;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.ArgumentException;
import io.aludel.error.InvalidRequestException;
import io.aludel.sql.Row;
import io.aludel.testkit.EveryDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes into a statement and what comes out of it. */
@EveryDatabase
class ExecutionSuite extends TableOfUsers {
    @Test
    void rowsHaveNamesPositionsAndTypes() {
        try (Connection connection = engine.connect()) {
            connection.execute(insert(users).values(Map.of("name", "Ann", "age", 30)));
            Row row = connection.execute(select(users)).one();

            assertThat(row.keys()).containsExactly("id", "name", "age");
            assertThat(row.get("name")).isEqualTo("Ann");
            assertThat(row.get(1)).isEqualTo("Ann");
            assertThat(row.get("age", Long.class)).isEqualTo(30L);
            assertThat(row.get(u.col("age", Integer.class))).isEqualTo(30);
            assertThat(row.asMap()).containsEntry("name", "Ann").containsEntry("id", 1L);
            assertThat(row).hasToString("(1, Ann, 30)");
            assertThat(row).isEqualTo(connection.execute(select(users)).one());
            assertThatThrownBy(() -> row.get("nmae"))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageStartingWith("CORE-1304: the row has no value named 'nmae'. Did you mean 'name'?")
                    .hasMessageContaining("It has id, name, age.");
        }
    }

    @Test
    void aResultIsPrintedWithoutItsRows() {
        try (Connection connection = engine.connect()) {
            add(connection, "Ann", "Bob");
            Result<String> names = connection.execute(select(u.col("name", String.class))
                    .where(u.col("name", String.class).eq("Ann")));

            assertThat(names.toString())
                    .isEqualTo("Result[name] of SELECT users.name FROM users WHERE users.name = ?")
                    .isEqualTo(names.toString());
            assertThat(names.all()).containsExactly("Ann");
            assertThat(names.toString()).startsWith("Result[name] of SELECT ");
            names.close();
            assertThat(names.toString()).startsWith("closed Result[name] of SELECT ");
            assertThat(Result.of(List.of("Ann")).toString()).isEqualTo("Result[]");
            assertThat(connection
                            .execute(text("UPDATE users SET name = 'Cid' WHERE name = 'Bob'"))
                            .toString())
                    .startsWith("Result of UPDATE users");
        }
    }

    @Test
    void typedRowsBecomeRecords() {
        record Person(String name, Integer age) {}
        try (Connection connection = engine.connect()) {
            connection.execute(insert(users).values(Map.of("name", "Ann", "age", 30)));

            assertThat(connection
                            .execute(select(u.col("name", String.class), u.col("age", Integer.class)))
                            .map(Person::new)
                            .all())
                    .containsExactly(new Person("Ann", 30));
        }
    }

    @Test
    void typedRowsHaveUpToEightValues() {
        record Eight(Long a, String b, Integer c, Long d, String e, Integer f, Long g, String h) {}
        var id = u.col("id", Long.class);
        var name = u.col("name", String.class);
        var age = u.col("age", Integer.class);
        try (Connection connection = engine.connect()) {
            connection.execute(insert(users).values(Map.of("name", "Ann")));

            assertThat(connection
                            .execute(select(id, name, age))
                            .map((a, b, c) -> a + b + c)
                            .one())
                    .isEqualTo("1Annnull");
            assertThat(connection
                            .execute(select(id, name, age, id))
                            .map((a, b, c, d) -> d)
                            .one())
                    .isEqualTo(1L);
            assertThat(connection
                            .execute(select(id, name, age, id, name))
                            .map((a, b, c, d, e) -> e)
                            .one())
                    .isEqualTo("Ann");
            assertThat(connection
                            .execute(select(id, name, age, id, name, age))
                            .one()
                            .value6())
                    .isNull();
            assertThat(connection
                            .execute(select(id, name, age, id, name, age, id))
                            .one()
                            .value7())
                    .isEqualTo(1L);
            assertThat(connection
                            .execute(select(id, name, age, id, name, age, id, name))
                            .map(Eight::new)
                            .one())
                    .isEqualTo(new Eight(1L, "Ann", null, 1L, "Ann", null, 1L, "Ann"));
        }
    }

    @Test
    void textHasNamedParameters() {
        try (Connection connection = engine.connect()) {
            add(connection, "Ann", "Bob");
            var query = text("SELECT id, name FROM users WHERE name = :name OR name = :name ORDER BY id");

            assertThat(connection.execute(query.bind("name", "Bob")).one().get("name", String.class))
                    .isEqualTo("Bob");
            assertThat(connection.execute(query, Map.of("name", "Ann")).one().get("id", Long.class))
                    .isEqualTo(1L);
            assertThat(connection.scalar(text("SELECT count(*) FROM users"), Long.class))
                    .isEqualTo(2L);
            assertThat(connection
                            .execute(query, Map.of("name", "Ann"))
                            .mappings()
                            .one())
                    .containsEntry("name", "Ann");
        }
    }

    @Test
    void parametersHaveToFit() {
        try (Connection connection = engine.connect()) {
            var query = text("SELECT name FROM users WHERE name = :name");

            assertThatThrownBy(() -> connection.execute(query))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageStartingWith("CORE-1203: parameter ':name' has no value.");
            assertThatThrownBy(() -> connection.execute(query, Map.of("nmae", "Ann", "name", "Ann")))
                    .isInstanceOf(ArgumentException.class)
                    .hasMessageStartingWith("CORE-1006: the statement has no parameter ':nmae'. Did you mean 'name'?");
            assertThatThrownBy(() -> query.bind("nmae", "Ann")).hasMessageContaining("Did you mean 'name'?");
        }
    }

    @Test
    void aTextMayChangeRows() {
        try (Connection connection = engine.connect()) {
            add(connection, "Ann", "Bob");
            Result<Row> result =
                    connection.execute(text("UPDATE users SET age = :age").bind("age", 7));

            assertThat(result.returnsRows()).isFalse();
            assertThat(result.rowCount()).isEqualTo(2);
            assertThatThrownBy(result::all)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageStartingWith("CORE-1303: the statement yields no rows.");
            assertThat(connection
                            .execute(
                                    text("INSERT INTO users (name) VALUES (:name)"),
                                    List.of(Map.of("name", "Cid"), Map.of("name", "Dan")))
                            .counts())
                    .hasSize(2);
            assertThat(names(connection)).containsExactly("Ann", "Bob", "Cid", "Dan");
        }
    }

    @Test
    void changesAreCounted() {
        try (Connection connection = engine.connect()) {
            add(connection, "Ann", "Bob", "Cid");

            assertThat(connection
                            .execute(update(users)
                                    .set(u.col("age", Integer.class), 7)
                                    .where(u.col("name", String.class).ne("Cid")))
                            .rowCount())
                    .isEqualTo(2);
            assertThat(connection
                            .execute(update(users)
                                    .set(u.col("age", Integer.class), 7)
                                    .allRows())
                            .rowCount())
                    .isEqualTo(3);
            assertThat(connection.execute(delete(users).allRows()).rowCount()).isEqualTo(3);
        }
    }

    @Test
    void aSingleInsertTellsItsKey() {
        try (Connection connection = engine.connect()) {
            MutationResult first = connection.execute(insert(users).values(Map.of("name", "Ann")));
            MutationResult second = connection.execute(insert(users).values(Map.of("name", "Bob")));

            assertThat(first.generatedKey()).contains(1L);
            assertThat(second.generatedKey(Integer.class)).isEqualTo(2);
            assertThat(second.rowCount()).isEqualTo(1);
            assertThat(connection
                            .execute(insert(users).values(Map.of("id", 7, "name", "Cid")))
                            .generatedKey())
                    .isEmpty();
        }
    }

    @Test
    void manyRowsGoAsABatch() {
        try (Connection connection = engine.connect();
                SqlRecording recording = SqlRecording.of(engine)) {
            MutationResult result = connection.execute(
                    insert(users),
                    IntStream.range(0, 100)
                            .mapToObj(number -> Map.<String, Object>of("name", "user " + number, "age", number))
                            .toList());

            assertThat(result.counts()).hasSize(100);
            assertThat(recording.statements()).singleElement().asString().startsWith("INSERT INTO users");
            assertThat(numberOfUsers(connection)).isEqualTo(100);
            assertThat(connection.execute(insert(users), List.of()).rowCount()).isZero();
        }
    }

    @Test
    void anInsertTakesItsColumnsFromParameters() {
        try (Connection connection = engine.connect()) {
            connection.execute(insert(users), Map.of("name", "Ann", "age", 30));

            assertThat(names(connection)).containsExactly("Ann");
            assertThatThrownBy(() -> connection.execute(insert(users), Map.of("nmae", "Ann")))
                    .hasMessageContaining("table 'users' has no column 'nmae'. Did you mean 'name'?");
        }
    }

    @Test
    void keysComeInTheOrderOfRows() {
        try (Connection connection = engine.connect()) {
            var statement = insert(users).values(Map.of("name", "?")).statement();
            var shape = io.aludel.compile.Shape.of(statement);
            Plan plan =
                    connection.plan(engine.dialect().compile(statement, shape, io.aludel.compile.EntityResolver.NONE));
            List<Object[]> rows = new ArrayList<>();
            for (int number = 0; number < 50; number++) {
                rows.add(new Object[] {"user " + number});
            }

            List<Object[]> keys = connection.insertReturningKeys(plan, rows, List.of(users.column("id")));

            assertThat(keys).hasSize(50);
            for (int number = 0; number < 50; number++) {
                assertThat(connection.scalar(select(u.col("name", String.class))
                                .where(u.col("id", Long.class).eq((Long) keys.get(number)[0]))))
                        .isEqualTo("user " + number);
            }
        }
    }

    @Test
    void largeResultsAreStreamed() {
        try (Connection connection = engine.connect()) {
            connection.execute(
                    insert(users),
                    IntStream.range(0, 1_000)
                            .mapToObj(number -> Map.<String, Object>of("name", "user " + number))
                            .toList());
            long seen = 0;
            try (Result<String> rows = connection.stream(select(u.col("name", String.class)), 100)) {
                for (String name : rows) {
                    assertThat(name).startsWith("user ");
                    seen++;
                }
            }
            assertThat(seen).isEqualTo(1_000);
            try (Result<String> rows = connection.stream(select(u.col("name", String.class)), 100)) {
                assertThat(rows.first()).isPresent();
            }
            assertThat(numberOfUsers(connection)).isEqualTo(1_000);
        }
    }

    @Test
    void resultsOverlap() {
        try (Connection connection = engine.connect()) {
            add(connection, "Ann", "Bob", "Cid");
            var query = select(u.col("name", String.class)).orderBy(u.col("name", String.class));
            List<String> pairs = new ArrayList<>();
            for (String left : connection.execute(query)) {
                for (String right : connection.execute(query)) {
                    pairs.add(left + right);
                }
            }
            assertThat(pairs).hasSize(9).contains("AnnCid", "CidAnn");
        }
    }

    @Test
    void oneWantsOneRow() {
        try (Connection connection = engine.connect()) {
            add(connection, "Ann", "Bob");
            var query = select(u.col("name", String.class));

            assertThatThrownBy(() -> connection.execute(query).one())
                    .hasMessageStartingWith(
                            "CORE-1302: one row was expected, but there are more.\n  SELECT users.name");
            assertThatThrownBy(() -> connection
                            .execute(query.where(u.col("name", String.class).eq("nobody")))
                            .one())
                    .hasMessageStartingWith("CORE-1301: one() found no row.\n  SELECT users.name");
        }
    }

    @Test
    void plansAreReused() {
        try (Connection connection = engine.connect()) {
            long misses = engine.plans().misses();
            for (int number = 0; number < 10; number++) {
                connection
                        .execute(select(u.col("name", String.class))
                                .where(u.col("age", Integer.class).eq(number)))
                        .all();
            }
            assertThat(engine.plans().misses() - misses).isEqualTo(1);
            assertThat(engine.plans().hits()).isGreaterThanOrEqualTo(9);
        }
    }
}
