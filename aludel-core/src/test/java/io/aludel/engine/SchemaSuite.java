package io.aludel.engine;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.text;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.error.DatabaseException;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@EveryDatabase
class SchemaSuite {
    private Engine engine;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private static Table table(MetaData metadata, String name, String... referred) {
        List<io.aludel.schema.TableElement> elements = new ArrayList<>();
        elements.add(column("id", BIGINT).primaryKey());
        elements.add(column("name", VARCHAR(20)).indexed());
        for (String other : referred) {
            elements.add(column(other + "_id", BIGINT).references(other + ".id"));
        }
        return Table.of(name, metadata, elements.toArray(io.aludel.schema.TableElement[]::new));
    }

    private List<String> names() {
        return Inspector.of(engine).tableNames();
    }

    @Test
    void parentsAreCreatedFirstAndDroppedLast() {
        MetaData metadata = new MetaData();
        table(metadata, "comment", "post", "author");
        table(metadata, "post", "author");
        table(metadata, "author");
        try (SqlRecording recording = SqlRecording.of(engine)) {
            metadata.createAll(engine);
            assertThat(recording.statements().stream()
                            .filter(sql -> sql.startsWith("CREATE TABLE"))
                            .map(sql -> sql.split(" ")[2]))
                    .containsExactly("author", "post", "comment");
            assertThat(names()).containsExactly("author", "comment", "post");
            recording.clear();
            metadata.dropAll(engine);
            assertThat(recording.statements())
                    .containsExactly("DROP TABLE comment", "DROP TABLE post", "DROP TABLE author");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void definitionsOfAnEngineAreCommittedWithTheirTransaction() {
        MetaData metadata = new MetaData();
        Table author = table(metadata, "author");
        List<String> steps = new ArrayList<>();
        engine.events().onTransaction(event -> steps.add(event.kind().name()));
        metadata.createAll(engine);
        assertThat(steps).containsExactly("BEGIN", "COMMIT");
        assertThat(names()).containsExactly("author");
        boolean undone = engine.dialect().has(io.aludel.dialect.Feature.TRANSACTIONAL_DDL);
        try (Connection connection = engine.connect()) {
            connection.execute(insert(author).values(Map.of("name", "Ann")));
            table(metadata, "post", "author");
            metadata.createAll(connection);
            author.metadata().table("post").drop(connection);
            connection.execute(insert(author).values(Map.of("name", "Bob")));
            connection.rollback();
            // Where definitions commit, they commit what came before them as well.
            assertThat(connection.scalar(text("SELECT count(*) FROM author"), Integer.class))
                    .isEqualTo(undone ? 0 : 1);
        }
        assertThat(names()).containsExactly("author");
    }

    @Test
    void whatExistsIsLeftAlone() {
        MetaData metadata = new MetaData();
        Table author = table(metadata, "author");
        metadata.createAll(engine);
        engine.transact(connection -> connection.execute(insert(author).values(Map.of("name", "Ann"))));
        table(metadata, "post", "author");

        try (SqlRecording recording = SqlRecording.of(engine)) {
            metadata.createAll(engine);
            assertThat(recording.statements()).hasSize(2).allMatch(sql -> sql.contains("post"));
        }
        try (Connection connection = engine.connect()) {
            assertThat(connection.scalar(text("SELECT count(*) FROM author"), Integer.class))
                    .isEqualTo(1);
        }
        metadata.dropAll(engine);
        metadata.dropAll(engine);
        assertThat(names()).isEmpty();
    }

    @Test
    void whatExistsIsAnErrorWhenItIsNotChecked() {
        MetaData metadata = new MetaData();
        Table author = table(metadata, "author");
        engine.createTables(metadata, List.of(author), false);

        assertThatThrownBy(() -> engine.createTables(metadata, List.of(author), false))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("CREATE TABLE author");
        engine.dropTables(metadata, List.of(author), false);
        assertThatThrownBy(() -> engine.dropTables(metadata, List.of(author), false))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("DROP TABLE author");
    }

    @Test
    void circlesAreClosedAfterwards() {
        MetaData metadata = new MetaData();
        Table person = table(metadata, "person", "team", "person");
        Table team = table(metadata, "team", "person");
        metadata.createAll(engine);

        engine.transact(connection -> {
            connection.execute(insert(person).values(Map.of("id", 1, "person_id", 1)));
            return connection.execute(insert(team).values(Map.of("id", 1, "person_id", 1)));
        });
        assertThatThrownBy(() -> engine.transact(
                        connection -> connection.execute(insert(person).values(Map.of("id", 2, "team_id", 7)))))
                .hasMessageStartingWith("CORE-1412");
        engine.transact(connection ->
                connection.execute(text("UPDATE person SET team_id = 1")).rowCount());
        metadata.dropAll(engine);
        assertThat(names()).isEmpty();
    }

    @Test
    @Needs(Feature.TRANSACTIONAL_DDL)
    void tablesArePartOfTheTransaction() {
        MetaData metadata = new MetaData();
        table(metadata, "author");
        try (Connection connection = engine.connect()) {
            metadata.createAll(connection);
            assertThat(Inspector.of(connection).hasTable("author")).isTrue();
            connection.rollback();
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void preparedStatementsSurviveChangesOfTheSchema() {
        MetaData metadata = new MetaData();
        Table author = table(metadata, "author");
        try (Connection connection = engine.connect()) {
            metadata.createAll(connection);
            for (int round = 0; round < 3; round++) {
                connection.execute(insert(author).values(Map.of("name", "Ann")));
                assertThat(connection.execute(text("SELECT * FROM author")).all())
                        .hasSize(1);
                connection.commit();
                metadata.dropAll(connection);
                metadata.createAll(connection);
            }
            connection.execute(text("ALTER TABLE author ADD COLUMN age INTEGER"));
            connection.execute(insert(author).values(Map.of("name", "Ann")));
            assertThat(connection.execute(text("SELECT * FROM author")).one().keys())
                    .containsExactly("id", "name", "age");
            connection.commit();
        }
    }
}
