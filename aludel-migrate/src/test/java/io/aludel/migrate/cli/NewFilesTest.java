package io.aludel.migrate.cli;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Customization;
import io.aludel.migrate.RevisionFiles;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.cli.Program.Outcome;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.DdlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What settings say of the files of new revisions, and what a class of the project says. */
class NewFilesTest {
    static MetaData model = new MetaData();

    @TempDir
    private Path folder;

    private Program program = new Program();

    /** A project that leaves drafts alone and marks its revisions. */
    public static final class Careful implements Customization {
        @Override
        public CompareOptions compare(CompareOptions options) {
            return options.names(name -> !name.startsWith("drafts"));
        }

        @Override
        public RevisionFiles files(RevisionFiles files) {
            return files.directive(scripts -> scripts.stream()
                    .map(script -> script.labels(List.of("careful")))
                    .toList());
        }
    }

    @BeforeEach
    void prepare() {
        program = new Program();
        model = new MetaData();
        Table.of("users", model, column("id", BIGINT).primaryKey(), column("name", VARCHAR(50)));
    }

    private void settings(String... lines) {
        program = Program.in(folder, NewFilesTest.class.getName() + "#model");
        program.settings("url=sqlite:" + folder.resolve("app.db") + "\nmodel=" + NewFilesTest.class.getName()
                + "#model\ndirectory=src\nsql.directory=sql\n" + String.join("\n", lines) + "\n");
    }

    private Outcome revise(String... more) {
        List<String> all = Stream.concat(
                        Stream.of(
                                "revision", "--autogenerate", "-m", "Create the users & all!", "--rev-id", "aaaa1111"),
                        Stream.of(more))
                .toList();
        return program.run(all.toArray(String[]::new));
    }

    private List<String> files(String root) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(root))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void foldersOfJavaNamesArePackages() throws IOException {
        settings("package=app.revisions", "java.names=y${year}/R${id}_${slug}", "slug.length=14", "time.zone=UTC");
        assertThat(revise().code()).isZero();
        String file = files("src").get(0);
        assertThat(file).matches("src/app/revisions/y20\\d\\d/Raaaa1111_create_the.java");
        assertThat(read(file))
                .startsWith("package app.revisions.y20")
                .contains("public final class Raaaa1111_create_the implements Migration {");
    }

    @Test
    void filesOfSqlHaveNamesOfTheirOwn() throws IOException {
        settings("sql.names=${year}/${id}");
        assertThat(revise("--sql").code()).isZero();
        assertThat(files("sql").get(0)).matches("sql/20\\d\\d/aaaa1111.sql");
    }

    @Test
    void namesThatCannotBeAreRefused() {
        settings("java.names=${date}");
        assertThat(revise().err())
                .contains("MIG-3702", "has an unknown word '${date}'", "There are ${day}, ${epoch}, ${hour}, ${id}");
        settings("java.names=${id}-class");
        assertThat(revise("--rev-id", "class").code()).isNotZero();
        settings("time.zone=Nowhere");
        assertThat(revise().err()).contains("time.zone=Nowhere is no time zone");
    }

    @Test
    void aClassThatIsNotCompiledIsNamed() {
        settings("package=app.revisions");
        assertThat(program.run("revision", "-m", "first", "--rev-id", "aaaa1111")
                        .err())
                .isEmpty();
        assertThat(program.run("revision", "-m", "second", "--rev-id", "bbbb2222")
                        .err())
                .contains("Warning: Raaaa1111_first.java is not compiled, so it was not counted.");
        assertThat(program.run("upgrade").err())
                .contains("Warning: Raaaa1111_first.java is not compiled, so it is not applied.", "aludel-processor");
    }

    @Test
    void aNameIsNotShorterThanNothing() throws IOException {
        settings("format=sql", "slug.length=-3");
        assertThat(revise().err()).contains("MIG-3401: slug.length=-3 is less than nothing.");
    }

    @Test
    void accentsAreLeftOutOfNames() throws IOException {
        settings("format=sql");
        program.run("revision", "--rev-id", "aaaa1111", "-m", "Créer la größte Übersicht: 数据库");
        assertThat(files("sql")).containsExactly("sql/aaaa1111_creer_la_gro_te_ubersicht.sql");
        assertThat(read("sql/aaaa1111_creer_la_gro_te_ubersicht.sql"))
                .contains("-- aludel: message Créer la größte Übersicht: 数据库");
    }

    @Test
    void aFileThatCannotBeWrittenIsNamed() throws IOException {
        settings("format=sql");
        String file = folder.resolve("missing/out.sql").toString();
        assertThat(program.run("upgrade", "--sql", "-o", file).err())
                .isEqualTo("FAILED: " + file + " cannot be opened: it does not exist, or its folder does not."
                        + "\n  Check the name, and the folder in which the command runs.\n");
    }

    @Test
    void nothingIsWrittenOverAnotherFile() throws IOException {
        settings("sql.names=${slug}", "format=sql");
        assertThat(revise().code()).isZero();
        program.run("upgrade");
        String before = read("sql/create_the_users_all.sql");
        assertThat(program.run("revision", "-m", "Create the users & all!").err())
                .contains("is there already");
        assertThat(read("sql/create_the_users_all.sql")).isEqualTo(before);
    }

    @Test
    void theTextOfAClassIsATemplate() throws IOException {
        settings("package=app.revisions", "java.template=revision.java.txt");
        program.write("revision.java.txt", """
                // (c) Acme ${year}
                package ${package};

                ${imports}

                /** ${message}; written as $${this}. */
                ${annotation}
                class ${class} extends AcmeMigration {
                    @Override
                    public void upgrade(Operations op) {
                        begin();
                        ${upgrade}
                    }
                }
                """);
        assertThat(revise().code()).isZero();
        assertThat(read("src/app/revisions/Raaaa1111_create_the_users_all.java"))
                .startsWith("// (c) Acme 20")
                .contains("/** Create the users & all!; written as ${this}. */")
                .contains("@Revision(id = \"aaaa1111\",")
                .contains("        begin();\n        op.createTable(\n                \"users\",");
    }

    @Test
    void theTextOfAFileOfSqlIsATemplate() throws IOException {
        settings("sql.template=revision.sql.txt");
        program.write("revision.sql.txt", """
                -- (c) Acme, for ${dialect}
                ${header}
                -- aludel: upgrade
                SET search_path = app;
                ${upgrade}
                """);
        assertThat(revise("--sql").code()).isZero();
        assertThat(read("sql/aaaa1111_create_the_users_all.sql"))
                .startsWith("-- (c) Acme, for sqlite\n-- aludel: revision aaaa1111\n-- aludel: message Create")
                .contains("SET search_path = app;\nCREATE TABLE users");
    }

    @Test
    void programsAreRunOnEachFileInOrder() throws IOException {
        settings(
                "format=sql",
                "hooks=first, second",
                "hook.first=sh -c \"echo '-- formatted' >> $0\" ${file}",
                "hook.second=sh -c 'echo \"-- in $(basename $PWD)\" >> $0'",
                "hook.second.directory=sql");
        assertThat(revise().err()).isEmpty();
        assertThat(read("sql/aaaa1111_create_the_users_all.sql")).endsWith("-- formatted\n-- in sql\n");
    }

    @Test
    void aHookThatFailsIsNamedAndTheFileStays() throws IOException {
        settings("format=sql", "hooks=broken,never", "hook.broken=sh -c 'echo no; exit 3'", "hook.never=touch never");
        Outcome outcome = revise();
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("MIG-3703", "the hook 'broken'", "ended with 3:\nno", "was written and stays");
        assertThat(files("sql")).containsExactly("sql/aaaa1111_create_the_users_all.sql");
        settings("format=sql", "hooks=missing");
        assertThat(program.run("revision", "-m", "more").err())
                .contains("hooks names 'missing', and nothing says what it runs");
    }

    @Test
    void aClassOfTheProjectSaysTheRest() throws IOException {
        settings("format=sql", "customization=" + Careful.class.getName());
        Table.of("drafts", model, column("id", BIGINT).primaryKey());
        assertThat(revise().code()).isZero();
        assertThat(read("sql/aaaa1111_create_the_users_all.sql"))
                .contains("-- aludel: labels careful", "CREATE TABLE users")
                .doesNotContain("drafts");
        program.run("upgrade");
        assertThat(program.run("check").code()).isZero();
        settings("customization=" + NewFilesTest.class.getName());
        assertThat(revise().err()).contains("does not implement io.aludel.migrate.Customization");
    }

    @Test
    void aDatabaseThatIsOlderThanItsMigrationsGetsABaseline() throws IOException {
        settings("format=sql");
        try (Engine engine = Engine.create("sqlite:" + folder.resolve("app.db"))) {
            model.createAll(engine);
            try (Connection connection = engine.connect()) {
                connection.define(DdlText.of("CREATE VIEW first_names AS SELECT name FROM users"));
                connection.define(DdlText.of("CREATE VIEW drafts_of_names AS SELECT name FROM first_names"));
                connection.define(
                        DdlText.of(
                                "CREATE TRIGGER watch AFTER DELETE ON users BEGIN UPDATE users SET name = name; SELECT 1; END"));
                connection.commit();
            }
        }
        MetaData later = new MetaData();
        Table.of(
                "users",
                later,
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(50)),
                column("email", VARCHAR(80)));
        model = later;
        Outcome outcome = revise();
        assertThat(outcome.out()).contains("tables that no revision makes", "_baseline.sql", "aaaa1111");
        List<String> files = files("sql");
        String baseline = files.get(0).contains("baseline") ? files.get(0) : files.get(1);
        assertThat(read(baseline))
                .containsSubsequence("CREATE TABLE users", "VIEW first_names", "VIEW drafts_of_names", "TRIGGER watch")
                .doesNotContain("email");
        assertThat(read("sql/aaaa1111_create_the_users_all.sql")).contains("ADD COLUMN email", "-- aludel: follows ");
        String id = baseline.replaceAll(".*/(\\w+)_baseline.*", "$1");
        program.run("stamp", id);
        assertThat(program.run("upgrade").code()).isZero();
        assertThat(program.run("check").code()).isZero();
        assertThat(program.run("drift").out()).startsWith("The database is what its revisions say");
        program.run("stamp", "base");
        assertThat(program.run("upgrade", "--url", "sqlite:" + folder.resolve("new.db"))
                        .code())
                .isZero();
        assertThat(program.run("check", "--url", "sqlite:" + folder.resolve("new.db"))
                        .code())
                .isZero();
    }
}
