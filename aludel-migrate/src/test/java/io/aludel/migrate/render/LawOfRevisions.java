package io.aludel.migrate.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.CompiledRevisions;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.Pending;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.lint.LintOptions;
import io.aludel.migrate.op.MigrationScript;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.schema.MetaData;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import java.util.List;

/** What is created is not found as a difference; what is found, written, compiled and applied is not found again; nor when taken back. */
final class LawOfRevisions {
    private final TestDatabase db;
    private final Path folder;
    private CompareOptions options = CompareOptions.DEFAULT;
    private String source = "";

    LawOfRevisions(TestDatabase db, Path folder) {
        this.db = db;
        this.folder = folder;
    }

    LawOfRevisions with(CompareOptions changed) {
        options = changed;
        return this;
    }

    /** The source of the revision. */
    String source() {
        return source;
    }

    /**
     * Shows that it holds.
     *
     * @return what was found, a line for each step
     */
    List<String> holds(MetaData yesterday, MetaData today) throws Exception {
        try (Engine engine = Engine.create(db.url())) {
            today.createAll(engine);
            assertThat(found(engine, today)).describedAs("created").isEmpty();
            assertThat(found(engine, today)).describedAs("and again").isEmpty();
            today.dropAll(engine);
        }
        db.clean();
        try (Engine engine = Engine.create(db.url())) {
            yesterday.createAll(engine);
            assertThat(found(engine, yesterday)).describedAs("yesterday").isEmpty();
            UpgradeOps ops;
            try (Connection connection = engine.connect()) {
                ops = Autogenerate.revision(connection, List.of(today), options);
            }
            MigrationScript script = MigrationScript.of("1975ea83b712", "objects", List.of())
                    .upgrade(ops)
                    .downgrade(ops.reverse());
            boolean batch = db.kind() == TestDatabase.Kind.SQLITE;
            source = new JavaRevisionWriter(engine.dialect(), "app.revisions", batch).source(script);
            Migrations migrations = Migrations.of(engine)
                    .from(JavaRevisions.of(CompiledRevisions.of(source, folder)))
                    .linting(LintOptions.DEFAULT.mode(LintOptions.Mode.OFF));
            migrations.upgrade("head");
            assertThat(found(engine, today)).describedAs(source).isEmpty();
            migrations.downgrade("base");
            assertThat(found(engine, yesterday)).describedAs(source).isEmpty();
            return Pending.describe(ops);
        }
    }

    List<String> found(Engine engine, MetaData metadata) {
        try (Connection connection = engine.connect()) {
            return Pending.describe(Autogenerate.compare(connection, List.of(metadata), options));
        }
    }
}
