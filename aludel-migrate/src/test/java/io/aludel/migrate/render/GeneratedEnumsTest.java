package io.aludel.migrate.render;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.ENUM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Enumerated types get and lose words, come and go with their columns, and are made again where words change places. */
@EveryDatabase
class GeneratedEnumsTest {
    @TempDir
    Path folder;

    private static MetaData model(Consumer<MetaData> declarations) {
        MetaData metadata = new MetaData();
        declarations.accept(metadata);
        return metadata;
    }

    @Test
    void wordsComeAndGo(TestDatabase db) throws Exception {
        MetaData yesterday = model(metadata -> {
            Table.of(
                    "moods",
                    metadata,
                    column("id", BIGINT).primaryKey(),
                    column("mood", ENUM("mood", "ok", "glad")).serverDefault("ok"));
            Table.of("old", metadata, column("id", BIGINT).primaryKey(), column("size", ENUM("size", "s", "m")));
        });
        MetaData today = model(metadata -> {
            Table.of(
                    "moods",
                    metadata,
                    column("id", BIGINT).primaryKey(),
                    column("mood", ENUM("mood", "sad", "ok", "fine", "glad", "mad"))
                            .serverDefault("fine"),
                    column("color", ENUM("color", "red", "blue")));
            Table.of("fresh", metadata, column("id", BIGINT).primaryKey(), column("c", ENUM("color", "red", "blue")));
        });
        List<String> found = new LawOfRevisions(db, folder).holds(yesterday, today);
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            assertThat(found)
                    .contains(
                            "add value 'sad' to enum 'mood'",
                            "add value 'fine' to enum 'mood'",
                            "add value 'mad' to enum 'mood'",
                            "add enum 'color'",
                            "remove enum 'size'");
        }
    }

    @Test
    void wordsThatGoOrChangePlacesAskForAMapping(TestDatabase db) throws Exception {
        assumeThat(db.kind()).isEqualTo(TestDatabase.Kind.POSTGRESQL);
        MetaData yesterday = model(metadata -> Table.of(
                "moods", metadata, column("id", BIGINT).primaryKey(), column("mood", ENUM("mood", "a", "b", "c"))));
        MetaData today = model(metadata ->
                Table.of("moods", metadata, column("id", BIGINT).primaryKey(), column("mood", ENUM("mood", "c", "a"))));
        LawOfRevisions law = new LawOfRevisions(db, folder);
        assertThat(law.holds(yesterday, today)).containsExactly("modify enum 'mood' from [a, b, c] to [c, a]");
        assertThat(law.source()).contains("// Rows with 'b' make this fail: say in the map what becomes of them.");
    }

    @Test
    void wordsAreRenamedWhenToldSo(TestDatabase db) throws Exception {
        assumeThat(db.kind()).isEqualTo(TestDatabase.Kind.POSTGRESQL);
        MetaData yesterday = model(metadata ->
                Table.of("moods", metadata, column("id", BIGINT).primaryKey(), column("mood", ENUM("mood", "a", "b"))));
        MetaData today = model(metadata ->
                Table.of("moods", metadata, column("id", BIGINT).primaryKey(), column("mood", ENUM("mood", "z", "b"))));
        LawOfRevisions law =
                new LawOfRevisions(db, folder).with(CompareOptions.DEFAULT.renamedValues(Map.of("mood.a", "z")));
        assertThat(law.holds(yesterday, today)).containsExactly("rename value 'a' of enum 'mood' to 'z'");
    }
}
