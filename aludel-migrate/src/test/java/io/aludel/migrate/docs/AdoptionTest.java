package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.imports.FlywayHistory;
import io.aludel.migrate.imports.FlywaySettings;
import io.aludel.migrate.imports.ImportReport;
import io.aludel.migrate.imports.LiquibaseHistory;
import io.aludel.migrate.imports.LiquibaseSettings;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.run.VersionTable;
import io.aludel.migrate.script.SqlRevisions;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages about beginnings show. */
class AdoptionTest {
    @TempDir
    Path resources;

    private Engine engine;

    @BeforeEach
    void open() {
        engine = Engine.create("sqlite:" + resources.resolve("app.db"));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void sql(String... statements) {
        try (Connection connection = engine.connect()) {
            for (String statement : statements) {
                connection.define(DdlText.of(statement));
            }
            connection.commit();
        }
    }

    @Test
    void fromFlyway() throws IOException {
        Files.createDirectories(resources.resolve("db/migration"));
        sql("CREATE TABLE flyway_schema_history (installed_rank INT, version VARCHAR(50), description VARCHAR(200),"
                + " type VARCHAR(20), script VARCHAR(1000), checksum INT, installed_by VARCHAR(100), success BOOLEAN)");
        // region importFlyway
        Migrations migrations = Migrations.of(engine).from(SqlRevisions.in(resources.resolve("db/revisions")));
        ImportReport report = migrations
                .importing(FlywayHistory.of(FlywaySettings.DEFAULT
                        .locations(resources.resolve("db/migration"))
                        .placeholder("greeting", "hello")))
                .into(resources.resolve("db/revisions"))
                .run();
        // endregion
        assertThat(report.revisions()).isEmpty();
    }

    @Test
    void fromLiquibase() throws IOException {
        Files.writeString(resources.resolve("changelog.sql"), "--liquibase formatted sql\n");
        sql("CREATE TABLE DATABASECHANGELOG (ID VARCHAR(255), AUTHOR VARCHAR(255), FILENAME VARCHAR(255),"
                + " ORDEREXECUTED INT, EXECTYPE VARCHAR(10), MD5SUM VARCHAR(35), TAG VARCHAR(255))");
        Migrations migrations = Migrations.of(engine).from(SqlRevisions.in(resources.resolve("db/revisions")));
        // region importLiquibase
        ImportReport report = migrations
                .importing(LiquibaseHistory.of(
                        LiquibaseSettings.of(resources, "changelog.sql").contexts("production")))
                .into(resources.resolve("db/revisions"))
                .dryRun()
                .run();
        // endregion
        assertThat(report.revisions()).isEmpty();
    }

    @Test
    void fromAlembic() {
        sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)");
        sql("INSERT INTO alembic_version VALUES ('1975ea83b712')");
        // region alembicTable
        Migrations migrations = Migrations.of(engine)
                .with(RunOptions.DEFAULT.versions(new VersionTable("alembic_version", null, true)));
        // endregion
        assertThat(migrations.current()).containsExactly("1975ea83b712");
    }

    @Test
    void aNewDatabase() {
        MetaData model = new MetaData();
        Table.of("users", model, column("id", BIGINT).primaryKey());
        Migrations migrations = Migrations.of(engine);
        // region createAll
        if (migrations.current().isEmpty()) {
            migrations.createAll(List.of(model));
        } else {
            migrations.upgrade("heads");
        }
        // endregion
        assertThat(migrations.pending(List.of(model)).ops()).isEmpty();
    }

    @Test
    void atStartUp() {
        Migrations migrations = Migrations.of(engine).from(() -> List.of());
        // region requireHeads
        migrations.requireHeads();
        // endregion
        assertThatThrownBy(() -> migrations.check(List.of(modelOf("users")))).hasMessageContaining("add table 'users'");
    }

    private static MetaData modelOf(String name) {
        MetaData model = new MetaData();
        Table.of(name, model, column("id", BIGINT).primaryKey());
        return model;
    }
}
