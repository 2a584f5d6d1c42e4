package io.aludel.migrate.cli;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.cli.Program.Outcome;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code revision --autogenerate} against a database that is not where its revisions are: what is refused, and what helps. */
class AutogenerateBehindTest {
    private static MetaData model = new MetaData();

    @TempDir
    Path folder;

    private Program program;

    /** The model of the settings. */
    public static MetaData model() {
        return model;
    }

    @BeforeEach
    void declare() {
        model = new MetaData();
        Table.of("a", model, column("x", INTEGER));
        Table.of("b", model, column("id", BIGINT).primaryKey());
        program = Program.in(folder, AutogenerateBehindTest.class.getName() + "#model");
        program.revision("aaaa1111", "", "first", "CREATE TABLE a (x INT);", "DROP TABLE a;");
    }

    private Outcome autogenerate(String... more) {
        return program.run(Stream.concat(Stream.of("revision", "--autogenerate", "--sql", "-m", "b"), Stream.of(more))
                .toArray(String[]::new));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("sql"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aDatabaseWithoutRevisionsIsSentToUpgrade() throws IOException {
        assertThat(autogenerate()).isEqualTo(new Outcome(1, "", """
                                FAILED: MIG-3201: Target database is not up to date: it is at no revision, and the heads are [aaaa1111].
                                  Run upgrade heads first; stamp heads if its tables were made without the revisions.
                                """));
        assertThat(files()).containsExactly("aaaa1111.sql");
    }

    @Test
    void oneThatIsBehindIsSentToUpgradeToo() throws IOException {
        program.run("upgrade");
        program.revision("bbbb2222", "aaaa1111", "second", "CREATE TABLE c (x INT);", "DROP TABLE c;");
        Outcome refused = autogenerate("--json");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.json().at("/error/code").asString()).isEqualTo("MIG-3201");
        assertThat(refused.json().at("/error/message").asString())
                .contains("it is at [aaaa1111], and the heads are [bbbb2222]", "Run upgrade heads first");
        assertThat(files()).containsExactly("aaaa1111.sql", "bbbb2222.sql");

        Table.of("c", model, column("x", INTEGER));
        assertThat(program.run("upgrade", "heads").code()).isZero();
        assertThat(autogenerate("--rev-id", "dddd4444").code()).isZero();
        assertThat(Files.readString(folder.resolve("sql/dddd4444_b.sql")))
                .contains("-- aludel: follows bbbb2222", "CREATE TABLE b (")
                .doesNotContain("DROP TABLE c;", "CREATE TABLE c");
    }

    @Test
    void ofTwoHeadsBothHaveToBeThere() throws IOException {
        program.revision("bbbb2222", "aaaa1111", "left", "CREATE TABLE c (x INT);", "DROP TABLE c;");
        program.revision("cccc3333", "aaaa1111", "right", "CREATE TABLE d (x INT);", "DROP TABLE d;");
        program.run("upgrade", "bbbb");
        assertThat(autogenerate("--head", "bbbb").err())
                .startsWith(
                        "FAILED: MIG-3201: Target database is not up to date: it is at [bbbb2222], and the heads are"
                                + " [bbbb2222, cccc3333].");
        assertThat(files()).containsExactly("aaaa1111.sql", "bbbb2222.sql", "cccc3333.sql");
    }

    @Test
    void oneWhoseTablesAreThereIsStamped() {
        program.run("upgrade");
        program.run("stamp", "--purge", "base");
        assertThat(autogenerate().err()).contains("it is at no revision", "stamp heads if its tables were made");
        assertThat(program.run("stamp", "heads").code()).isZero();
        assertThat(autogenerate("--rev-id", "bbbb2222").code()).isZero();
        assertThat(program.run("upgrade").code()).isZero();
        assertThat(program.run("check").out()).isEqualTo("No new upgrade operations detected.\n");
    }

    @Test
    void whatIsEmptyIsWrittenAgainstADatabaseThatIsBehind() {
        assertThat(program.run("revision", "--sql", "-m", "by hand", "--rev-id", "bbbb2222")
                        .code())
                .isZero();
    }
}
