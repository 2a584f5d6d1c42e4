package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.TEXT;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.dialect.Dialects;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.NewRevision;
import io.aludel.migrate.OfflineMigrations;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.migrate.cli.Aludel;
import io.aludel.migrate.cli.Settings;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.op.Arguments;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.run.TransactionMode;
import io.aludel.migrate.run.VersionTable;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as methods. */
class ApiTest {
    @TempDir
    Path folder;

    private Engine engine = Engine.create("sqlite::memory:");

    /** A table with samples for those who want them. */
    // region arguments
    @Revision(id = "1975ea83b712", message = "create countries")
    public static final class R1975ea83b712_create_countries implements Migration {
        @Override
        public void upgrade(Operations op) {
            Table countries = op.createTable("countries", column("id", BIGINT).primaryKey(), column("name", TEXT));
            if (op.arguments().isOn("data")) {
                op.bulkInsert(countries, List.of(Map.of("id", 1, "name", "Chile"), Map.of("id", 2, "name", "Kenya")));
            }
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("countries");
        }
    }
    // endregion

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:" + folder.resolve("app.db"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private Migrations migrations() {
        return Migrations.of(engine).from(JavaRevisions.of(R1975ea83b712_create_countries.class));
    }

    @Test
    void atStart() {
        // region start
        Migrations migrations =
                Migrations.of(engine).from(JavaRevisions.indexed(getClass().getClassLoader()));
        List<RevisionStep> done = migrations.upgrade("heads");
        // endregion
        assertThat(done).isEmpty();
        assertThat(migrations().upgrade("heads")).hasSize(1);
        assertThat(migrations().isAtHeads()).isTrue();
        assertThat(migrations().ensureVersionTable()).isFalse();
    }

    @Test
    void options() {
        List<String> log = new ArrayList<>();
        Migrations migrations = migrations();
        // region options
        Migrations mine = migrations
                .with(RunOptions.DEFAULT
                        .versions(new VersionTable("my_version", null, true))
                        .transactions(TransactionMode.ALL)
                        .patience(Duration.ofSeconds(5))
                        .arguments(Arguments.NONE.with("data", "true")))
                .listening((target, step, heads) -> log.add(step.toString()));
        mine.upgrade("head");
        // endregion
        assertThat(log).containsExactly("upgrade  -> 1975ea83b712");
        assertThat(Inspector.of(engine).tableNames()).contains("countries", "my_version");
        try (Connection connection = engine.connect()) {
            assertThat(connection
                            .execute(text("SELECT name FROM countries ORDER BY id"))
                            .all())
                    .hasSize(2);
        }
        mine.downgrade("base");
        mine.with(RunOptions.DEFAULT).upgrade("head");
        try (Connection connection = engine.connect()) {
            assertThat(connection.execute(text("SELECT name FROM countries")).all())
                    .isEmpty();
        }
    }

    @Test
    void offline() {
        // region scripts
        OfflineMigrations scripts =
                OfflineMigrations.of(Dialects.POSTGRESQL).from(JavaRevisions.of(R1975ea83b712_create_countries.class));
        String everything = scripts.upgrade("head");
        String back = scripts.downgrade("head:base");
        // endregion
        assertThat(everything)
                .startsWith("BEGIN;")
                .contains("CREATE TABLE countries (")
                .endsWith("COMMIT;\n\n");
        assertThat(back).contains("DROP TABLE countries;");
        assertThat(scripts.startingAt("1975").separator("GO").downgrade("base"))
                .contains("DROP TABLE countries;\nGO\n");
        assertThat(migrations().offline().versionTable()).contains("CREATE TABLE aludel_version");
    }

    @Test
    void writing() {
        MetaData metadata = new MetaData();
        Table.of("people", metadata, column("id", BIGINT).primaryKey());
        Path sources = folder.resolve("src/main/java");
        Migrations migrations = migrations();
        migrations.upgrade("head");
        // region write
        Path file = NewRevision.of("create people")
                .upgrade(migrations.pendingAtHeads(List.of(metadata)))
                .writeJava(migrations.graph(), engine.dialect(), sources, "com.acme.revisions");
        // endregion
        assertThat(file).content().contains("op.createTable(", "\"people\"", "down = \"1975ea83b712\"");
    }

    @Test
    void program() throws IOException {
        Path file = Files.writeString(folder.resolve("aludel.properties"), "url=sqlite:" + folder.resolve("p.db"));
        // region program
        Settings settings = Settings.read(file);
        try (Engine opened = settings.engine()) {
            settings.migrations(opened).upgrade("heads");
        }
        StringWriter out = new StringWriter();
        PrintWriter printed = new PrintWriter(out);
        int code = Aludel.run(printed, printed, "current", "--json", "--config", file.toString());
        // endregion
        assertThat(code).isZero();
        assertThat(out.toString()).contains("\"current\" : [ ]");
    }
}
