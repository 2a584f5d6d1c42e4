package io.aludel.migrate.generate;

import static io.aludel.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.orm.Session;
import io.aludel.orm.SessionFactory;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store of music, as a database that was there before its classes. */
@EveryDatabase
class ChinookEntitiesTest {
    private static final GenerateOptions OPTIONS = GenerateOptions.DEFAULT.packageName("shop");

    @TempDir
    Path folder;

    private static void create(Engine engine) {
        try (Engine source = Engine.builder("jdbc:hsqldb:res:chinook")
                .user("CHINOOK")
                .password("CHINOOK")
                .build()) {
            Inspector.of(source).reflect(new MetaData()).createAll(engine);
        }
    }

    @Test
    void compilesAndLeavesNothingToDo(TestDatabase db) throws Exception {
        try (Engine engine = Engine.create(db.url())) {
            create(engine);
            GeneratedSources sources = new EntityGenerator(OPTIONS).generate(engine);
            assertThat(sources.files().keySet().stream()
                            .map(path -> path.getFileName().toString()))
                    .containsExactly(
                            "Album.java",
                            "Artist.java",
                            "Customer.java",
                            "Employee.java",
                            "Genre.java",
                            "Invoice.java",
                            "InvoiceLine.java",
                            "MediaType.java",
                            "Models.java",
                            "Playlist.java",
                            "Track.java");
            assertThat(sources.notes()).isEmpty();
            CompiledEntities entities = CompiledEntities.of(sources, folder);
            assertThat(entities.warnings()).isEmpty();
            assertThat(entities.differences(engine)).isEmpty();
            try (Session session =
                    SessionFactory.of(engine, entities.registry()).open()) {
                assertThat(session.execute(select(entities.type("Track"))).all())
                        .isEmpty();
            }
        }
    }
}
