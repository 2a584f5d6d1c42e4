package io.aludel.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Engine;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;
import io.aludel.testkit.EveryDatabase;
import io.aludel.testkit.Feature;
import io.aludel.testkit.Needs;
import io.aludel.testkit.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same revisions for several schemas, each of which has a version table of its own. */
@EveryDatabase
@Needs(Feature.SCHEMAS)
class TenantsSuiteTest {
    private static final List<String> SCHEMAS = List.of("acme", "globex");

    @TempDir
    Path folder;

    private TestDatabase database;
    private Program program = new Program();

    static MetaData model() {
        return new MetaData();
    }

    @BeforeEach
    void write(TestDatabase given) throws SQLException {
        database = given;
        program = Program.in(folder, "none");
        program.settings("url=" + database.url() + "\nsql.directory=sql\n");
        program.revision("aaaa1111", "", "first", "CREATE TABLE people (id INT)", "DROP TABLE people");
        each("CREATE SCHEMA %s");
    }

    @AfterEach
    void drop() throws SQLException {
        each("DROP SCHEMA %s CASCADE");
    }

    private void each(String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String schema : SCHEMAS) {
                statement.execute(sql.formatted(schema));
            }
        }
    }

    private List<String> tables(String schema) {
        try (Engine engine = Engine.create(database.url())) {
            return Inspector.of(engine).tableNames(schema).stream()
                    .filter(name -> !name.contains("journal") && !name.contains("lock"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void eachSchemaIsMigratedOnItsOwn() {
        assertThat(program.run("upgrade", "--schema-list", "acme,globex").out())
                .isEqualTo(
                        "[acme]\nRunning upgrade  -> aaaa1111, first\n[globex]\nRunning upgrade  -> aaaa1111, first\n");
        assertThat(tables("acme")).containsExactly("aludel_version", "people");
        assertThat(tables("globex")).containsExactly("aludel_version", "people");
        assertThat(program.run("downgrade", "base", "--tenants", "globex").out())
                .isEqualTo("Running downgrade aaaa1111 -> , first\n");
        assertThat(tables("acme")).containsExactly("aludel_version", "people");
        assertThat(tables("globex")).containsExactly("aludel_version");
        assertThat(program.run("current", "--tenants", "acme").out()).isEqualTo("aaaa1111 (head)\n");
        assertThat(program.run("current").out()).isEmpty();
    }

    @Test
    void aScriptChoosesTheSchema() {
        program.settings("url=" + database.url() + "\nsql.directory=sql\ntenants=acme");
        String script =
                program.run("upgrade", "--sql", "--dialect", "postgresql").out();
        assertThat(script).startsWith("SET search_path TO acme;\n").contains("CREATE TABLE people (id INT);");
        assertThat(program.run("upgrade", "--sql", "--dialect", "mariadb").out())
                .startsWith("USE acme;\n");
        assertThat(program.run("upgrade", "--sql", "--dialect", "h2").out()).startsWith("SET SCHEMA acme;\n");
        assertThat(program.run("upgrade", "--sql", "--dialect", "sqlite").err())
                .contains("choosing a default schema is not supported by sqlite");
    }
}
