package io.aludel.migrate.law;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.engine.SqlRecording;
import io.aludel.migrate.CompiledRevisions;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.render.JavaRevisionWriter;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectOptions;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlText;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole schemas: read, they do not differ from themselves, and the revision that creates them creates the same again. */
@EveryDatabase
class WholeSchemaLawTest {
    private static final String PACKAGE = "app.whole";
    private static final int TABLES = 100;
    private static final int SEED = 20;

    /** However many tables there are. */
    private static final int STATEMENTS = 90;

    @TempDir
    Path folder;

    @Test
    void chinookIsReadAndCreatedAgain(TestDatabase db) throws Exception {
        readAndCreatedAgain(db, chinook());
    }

    @Test
    void aHundredTablesAreReadAndCreatedAgain(TestDatabase db) throws Exception {
        Draft model = hundred(db);
        model.moveToDefaultSchema(); // whose name is not said within it, so that no table is known by two names
        readAndCreatedAgain(db, model.metadata());
    }

    @Test
    void aHundredTablesAreComparedByFewStatements(TestDatabase db) {
        Draft model = hundred(db);
        MetaData metadata = model.metadata();
        try (Engine engine = Engine.create(db.url())) {
            empty(db, engine);
            metadata.createAll(engine);
            try (SqlRecording recording = SqlRecording.of(engine)) {
                long before = System.nanoTime();
                assertThat(differences(engine, metadata)).isEmpty();
                long milliseconds = (System.nanoTime() - before) / 1_000_000;
                System.getLogger(getClass().getName())
                        .log(
                                System.Logger.Level.INFO,
                                "{0} tables on {1}: {2} statements, {3} ms",
                                metadata.tables().size(),
                                db,
                                recording.count(),
                                milliseconds);
                assertThat(recording.statements()).hasSizeLessThan(STATEMENTS);
            }
        }
    }

    /** The tables and keys of a shop for music, as a driver tells of them. */
    private static MetaData chinook() {
        MetaData read = new MetaData();
        try (Engine source = Engine.builder("jdbc:hsqldb:res:chinook")
                .user("CHINOOK")
                .password("CHINOOK")
                .build()) {
            Inspector.of(source).reflect(read);
        }
        return read;
    }

    private static Draft hundred(TestDatabase db) {
        try (Engine engine = Engine.create(db.url())) {
            RandomTables make = new RandomTables(new Random(SEED), engine.dialect(), db.kind(), false);
            Draft draft = new Draft();
            for (int table = 0; table < TABLES; table++) {
                draft.tables().add(make.table(draft));
            }
            return draft;
        }
    }

    private void readAndCreatedAgain(TestDatabase db, MetaData model) throws Exception {
        try (Engine engine = Engine.create(db.url())) {
            empty(db, engine);
            model.createAll(engine);
            assertThat(differences(engine, model)).isEmpty();
            MetaData read = read(engine, model);
            assertThat(differences(engine, read)).isEmpty();
            empty(db, engine);
            UpgradeOps missing = Migrations.of(engine).pending(List.of(read));
            String source = new JavaRevisionWriter(engine.dialect(), PACKAGE, db.kind() == TestDatabase.Kind.SQLITE)
                    .source(MigrationScript.of("r1", "all", List.of())
                            .upgrade(missing)
                            .downgrade(missing.reverse()));
            Migrations migrations = Migrations.of(engine)
                    .from(JavaRevisions.of(CompiledRevisions.of(source, folder)))
                    .linting(LintOptions.DEFAULT.mode(LintOptions.Mode.OFF));
            migrations.upgrade("head");
            assertThat(differences(engine, read)).isEmpty();
            assertThat(differences(engine, model)).isEmpty();
            migrations.downgrade("base");
            assertThat(Pending.describe(Migrations.of(engine).pending(List.of())))
                    .isEmpty();
        }
    }

    private static void empty(TestDatabase db, Engine engine) {
        db.clean();
        if (db.kind() == TestDatabase.Kind.POSTGRESQL) {
            try (Connection connection = engine.connect()) {
                connection.define(DdlText.of("CREATE SCHEMA other"));
                connection.define(DdlText.of("CREATE SCHEMA \"Other Schema\""));
                connection.commit();
            }
        }
    }

    private static MetaData read(Engine engine, MetaData model) {
        MetaData read = new MetaData();
        Inspector.of(engine).reflect(read);
        model.tables().stream()
                .map(Table::schema)
                .distinct()
                .filter(schema -> schema != null)
                .forEach(schema -> Inspector.of(engine)
                        .reflect(read, ReflectOptions.DEFAULT.schema(schema).notFollowing()));
        return read;
    }

    private static List<String> differences(Engine engine, MetaData model) {
        return Pending.describe(Migrations.of(engine).pending(List.of(model)));
    }
}
