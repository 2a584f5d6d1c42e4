package io.aludel.migrate.generate;

import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes for a database that was there before: they compile, and a comparison with the database finds nothing to do. */
@EveryDatabase
class EntityGeneratorSuiteTest {
    private static final GenerateOptions OPTIONS = GenerateOptions.DEFAULT.packageName("shop");

    @TempDir
    Path folder;

    private static void create(Engine engine) {
        OldShop.declared().createAll(engine);
        try (Connection connection = engine.begin()) {
            connection.execute(text("CREATE VIEW active_people AS SELECT id, full_name FROM people WHERE active"));
        }
    }

    private void leavesNothingToDo(TestDatabase db, GenerateOptions options) throws Exception {
        try (Engine engine = Engine.create(db.url())) {
            create(engine);
            GeneratedSources sources = new EntityGenerator(options).generate(engine);
            CompiledEntities entities = CompiledEntities.of(sources, folder);
            assertThat(entities.warnings()).isEmpty();
            assertThat(entities.differences(engine))
                    .describedAs("%s", sources.files())
                    .isEmpty();
            try (Session session =
                    SessionFactory.of(engine, entities.registry()).open()) {
                for (String name : List.of("Person", "Passport", "PersonDetail", "Order", "OrderLine", "ActivePerson")) {
                    assertThat(session.execute(select(entities.type(name))).all()).isEmpty();
                }
            }
        }
    }

    @Test
    void everythingLeavesNothingToDo(TestDatabase db) throws Exception {
        leavesNothingToDo(db, OPTIONS);
    }

    @Test
    void soDoesNullMarkedCodeWithoutOtherEndsAndAccessors(TestDatabase db) throws Exception {
        leavesNothingToDo(db, OPTIONS.nullMarked(true).otherEnds(false).accessors(false));
    }

    @Test
    void notesSayWhatIsSpecial(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            create(engine);
            assertThat(new EntityGenerator(OPTIONS).generate(engine).notes())
                    .containsExactly(
                            "table codes has no primary key; its unique code tells the objects apart.",
                            "table log has no class: it has no primary key, and nothing else that tells its rows apart; Models declares it for queries"
                                    + " of Core.",
                            "view active_people: the objects are told apart by id; correct @Id in ActivePerson if that is wrong.");
        }
    }
}
