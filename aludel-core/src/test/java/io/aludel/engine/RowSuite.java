package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.InvalidRequestException;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Row;
import io.aludel.sql.TableExpr;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How values are found in rows, and what results say about themselves. */
@EveryDatabase
class RowSuite {
    private final MetaData metadata = new MetaData();
    private final Table users = Table.of(
            "users",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)).notNull(),
            column("age", INTEGER));
    private final Table posts = Table.of(
            "posts",
            metadata,
            column("id", BIGINT).primaryKey(),
            column("author_id", BIGINT).references("users.id"));
    private final TableExpr u = table(users);
    private final TableExpr p = table(posts);
    private Engine engine;
    private Connection connection;

    @BeforeEach
    void createTables(TestDatabase db) {
        engine = Engine.create(db.url());
        metadata.createAll(engine);
        connection = engine.connect();
        connection.execute(
                insert(users),
                List.of(Map.of("id", 1, "name", "Ann", "age", 30), Map.of("id", 2, "name", "Bob", "age", 20)));
        connection.execute(insert(posts).values(Map.of("id", 7, "author_id", 1)));
    }

    @AfterEach
    void close() {
        connection.close();
        engine.close();
    }

    private Row joined() {
        return connection
                .execute(select(Stream.concat(u.columns().stream(), p.columns().stream())
                                .toList())
                        .from(u)
                        .join(p, p.col("author_id", Long.class).eq(u.col("id", Long.class))))
                .one();
    }

    @Test
    void columnsOfOneNameAreFoundByTheirTables() {
        Row row = joined();

        assertThat(row.keys()).containsExactly("id", "name", "age", "id_1", "author_id");
        assertThat(row.get(u.col("id", Long.class))).isEqualTo(1L);
        assertThat(row.get(p.col("id", Long.class))).isEqualTo(7L);
        assertThat(row.get("id")).isEqualTo(1L);
        assertThat(row.get("id_1")).isEqualTo(7L);
        assertThat(row.get(3)).isEqualTo(7L);
    }

    @Test
    void aColumnOfAnotherTableIsNotTakenForOneOfTheSameName() {
        Row row = connection
                .execute(select(List.of(u.col("id", Long.class), u.col("name", String.class)))
                        .where(u.col("id", Long.class).eq(1L)))
                .one();

        assertThat(row.get(u.col("id", Long.class))).isEqualTo(1L);
        assertThatThrownBy(() -> row.get(p.col("id", Long.class)))
                .hasMessageStartingWith("CORE-1304: the column 'id' of this table was not selected.")
                .hasMessageContaining("The row has id, name.");
    }

    @Test
    void labelsAndExpressionsFindTheirValues() {
        var next = u.col("age", Integer.class).label("years");
        Row row = connection
                .execute(select(u.col("name", String.class), next)
                        .where(u.col("name", String.class).eq("Ann")))
                .columns(0, 1)
                .one();

        assertThat(row.get(next)).isEqualTo(30);
        assertThat(row.get("years", Long.class)).isEqualTo(30L);
    }

    @Test
    void textWithTwoColumnsOfOneNameIsAmbiguous() {
        Result<Row> rows = connection.execute(text("SELECT 1 AS a, 2 AS a, 3 AS b"));
        Row row = rows.one();

        assertThat(rows.keys()).containsExactly("a", "a", "b");
        assertThatThrownBy(() -> row.get("a"))
                .hasMessageStartingWith("CORE-1306: several values of the row are named 'a'.\n  It has a, a, b.");
        assertThat(row.get(0, Integer.class)).isEqualTo(1);
        assertThat(row.get(1, Integer.class)).isEqualTo(2);
        assertThat(row.get("b", Integer.class)).isEqualTo(3);
        assertThat(row.asMap()).hasSize(2);
        assertThat(row.has("a")).isTrue();
        assertThat(row.has("c")).isFalse();
    }

    @Test
    void columnsOfATextStandForExpressionsByPosition() {
        Row row = connection
                .execute(text("SELECT users.id AS x, posts.id AS y, name FROM users JOIN posts ON author_id = users.id")
                        .columns(u.col("id", Long.class), p.col("id", Long.class), u.col("name", String.class)))
                .one();

        assertThat(row.get(u.col("id", Long.class))).isEqualTo(1L);
        assertThat(row.get(p.col("id", Long.class))).isEqualTo(7L);
        assertThat(row.get(u.col("name", String.class))).isEqualTo("Ann");
        assertThat(row.keys()).containsExactly("id", "id_1", "name");
        assertThatThrownBy(() -> row.get(u.col("age", Integer.class))).hasMessageStartingWith("CORE-1304");
    }

    @Test
    void positionsAreChecked() {
        Row row = joined();

        assertThatThrownBy(() -> row.get(5))
                .hasMessageStartingWith("CORE-1304: the row has no value at position 5.\n  It has 5 values");
        assertThatThrownBy(() -> row.get(-1)).hasMessageContaining("position -1");
    }

    @Test
    void rowsCompareByTheirValues() {
        List<Row> rows = connection
                .execute(text("SELECT age, name FROM users ORDER BY id"))
                .all();

        assertThat(new TreeSet<>(rows)).extracting(row -> row.get("name")).containsExactly("Bob", "Ann");
        assertThat(rows.get(0)).isEqualByComparingTo(rows.get(0)).isNotEqualTo(rows.get(1));
        assertThat(rows.get(0).hashCode())
                .isEqualTo(connection
                        .execute(text("SELECT age AS x, name AS y FROM users ORDER BY id"))
                        .first()
                        .orElseThrow()
                        .hashCode());
        assertThat(connection
                        .execute(text("SELECT age, name FROM users UNION ALL SELECT age, name FROM users"))
                        .unique()
                        .all())
                .hasSize(2);
    }

    @Test
    void typedRowsKnowTheirNames() {
        assertThat(connection
                        .execute(select(u.col("name", String.class), u.col("age", Integer.class))
                                .orderBy(u.col("id", Long.class)))
                        .mappings()
                        .first())
                .contains(Map.of("name", "Ann", "age", 30));
    }

    @Test
    void definitionsYieldNoRows() {
        Result<Row> result = connection.execute(text("CREATE TABLE made_by_text (id INTEGER)"));

        assertThat(result.returnsRows()).isFalse();
        for (Runnable asked : List.<Runnable>of(result::all, result::keys, result::one, result::mappings)) {
            assertThatThrownBy(asked::run)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageStartingWith("CORE-1303: the statement yields no rows.\n  CREATE TABLE made_by_text");
        }
        connection.execute(text("DROP TABLE made_by_text"));
    }

    @Test
    void aResultIsOfNoUseAfterItsConnectionWasClosed() {
        Result<Row> rows;
        try (Connection other = engine.connect()) {
            rows = other.execute(text("SELECT 1 AS a UNION ALL SELECT 2"));
        }
        assertThatThrownBy(rows::all).hasMessageStartingWith("CORE-1303: the result is closed");
    }

    @Test
    void recordsAreMadeOfNamedValues() {
        record Person(String name, Integer age) {}

        assertThat(connection
                        .execute(text("SELECT * FROM users ORDER BY id"))
                        .columns("name", "age")
                        .as(String.class, Integer.class)
                        .map(Person::new)
                        .all())
                .containsExactly(new Person("Ann", 30), new Person("Bob", 20));
    }
}
