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
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Each command with its options, over a small history: {@code aaaa1111}, then {@code bbbb2222} and {@code cccc3333} side by side. */
class CommandsTest {
    @TempDir
    Path folder;

    private static MetaData model = new MetaData();

    private Program program = new Program();

    static MetaData model() {
        return model;
    }

    @BeforeEach
    void write() {
        model = new MetaData();
        program = Program.in(folder, CommandsTest.class.getName() + "#model");
        program.revision("aaaa1111", "", "first", "CREATE TABLE a (x INT);", "DROP TABLE a;");
    }

    private void branches() {
        program.revision("bbbb2222", "aaaa1111", "left", "CREATE TABLE b (x INT);", "DROP TABLE b;");
        program.revision("cccc3333", "aaaa1111", "right", "CREATE TABLE c (x INT);", "DROP TABLE c;");
    }

    private Path sql(String name) {
        return folder.resolve("sql").resolve(name);
    }

    @Test
    void currentSaysWhereTheDatabaseIs() {
        assertThat(program.run("current")).isEqualTo(new Outcome(0, "", ""));
        program.run("upgrade");
        assertThat(program.run("current").out()).isEqualTo("aaaa1111 (head)\n");
        assertThat(program.run("current", "-v").out())
                .isEqualTo("Rev: aaaa1111 (head)\nParent: <base>\nPath: " + sql("aaaa1111.sql") + "\n\n    first\n\n");
        JsonNode json = program.run("current", "--json").json();
        assertThat(json.at("/current/0/id").asString()).isEqualTo("aaaa1111");
        assertThat(json.at("/current/0/revision/message").asString()).isEqualTo("first");
        assertThat(json.at("/atHeads").asBoolean()).isTrue();
        program.run("stamp", "--purge", "base");
        assertThat(program.run("current", "--check-heads").code()).isEqualTo(4);
    }

    @Test
    void historyIsListedByRanges() {
        branches();
        program.run("upgrade", "bbbb");
        assertThat(program.run("history").out())
                .isEqualTo("aaaa1111 -> bbbb2222 (head), left\naaaa1111 -> cccc3333 (head), right\n"
                        + "<base> -> aaaa1111 (branchpoint), first\n");
        assertThat(program.run("history", "-r", "aaaa:bbbb").out())
                .isEqualTo("aaaa1111 -> bbbb2222 (head), left\n<base> -> aaaa1111 (branchpoint), first\n");
        assertThat(program.run("history", "-r-1:current", "-i").out())
                .isEqualTo("aaaa1111 -> bbbb2222 (head) (current), left\n<base> -> aaaa1111 (branchpoint), first\n");
        assertThat(program.run("history", "-r", ":aaaa", "-v").out())
                .isEqualTo("Rev: aaaa1111 (branchpoint)\nParent: <base>\nBranches into: bbbb2222, cccc3333\nPath: "
                        + sql("aaaa1111.sql") + "\n\n    first\n\n");
        assertThat(program.run("history", "-r", "aaaa").err())
                .isEqualTo("FAILED: MIG-3004: History range requires [start]:[end], [start]:, or :[end].\n");
        JsonNode json = program.run("history", "-i", "--json").json();
        assertThat(json.at("/history/0/revision/id").asString()).isEqualTo("bbbb2222");
        assertThat(json.at("/history/0/current").asBoolean()).isTrue();
        assertThat(json.at("/history/1/current").asBoolean()).isFalse();
    }

    @Test
    void headsAndBranchesAreListed() {
        branches();
        assertThat(program.run("heads").out())
                .isEqualTo("aaaa1111 -> bbbb2222 (head), left\naaaa1111 -> cccc3333 (head), right\n");
        assertThat(program.run("branches").out())
                .isEqualTo("<base> -> aaaa1111 (branchpoint), first\n    -> aaaa1111 -> bbbb2222 (head), left\n"
                        + "    -> aaaa1111 -> cccc3333 (head), right\n");
        program.write(
                "sql/d.sql",
                "-- aludel: revision dddd4444\n-- aludel: depends-on cccc3333\n-- aludel: upgrade\n-- aludel: downgrade\n");
        assertThat(program.run("heads", "--json").json().at("/heads").size()).isEqualTo(3);
        assertThat(program.run("heads", "--resolve-dependencies").out())
                .isEqualTo("aaaa1111 -> bbbb2222 (head), left\n<base> -> dddd4444 (head)\n");
        assertThat(program.run("branches", "--json")
                        .json()
                        .at("/branches/0/next/1/id")
                        .asString())
                .isEqualTo("cccc3333");
    }

    @Test
    void whatTheLinterWarnsOfIsPrintedBesideTheResult() throws IOException {
        program.settings(Files.readString(folder.resolve("aludel.properties")) + "lint.small.rows=0\n");
        program.revision("bbbb2222", "aaaa1111", "rows", "INSERT INTO a VALUES (1);", "DELETE FROM a;");
        program.run("upgrade");
        program.revision("cccc3333", "bbbb2222", "all", "UPDATE a SET x = 2;", "");
        Outcome outcome = program.run("upgrade", "--json");
        assertThat(outcome.json().at("/steps").size()).isEqualTo(1);
        assertThat(outcome.err())
                .startsWith(
                        "warning ALL05 update-without-where: revision cccc3333, step 1: UPDATE a SET x = 2\n    Every row of a");
    }

    @Test
    void aRevisionIsShown() {
        assertThat(program.run("show", "head").out())
                .isEqualTo("Rev: aaaa1111 (head)\nParent: <base>\nPath: " + sql("aaaa1111.sql") + "\n\n    first\n\n");
        assertThat(program.run("show", "current").out()).isEmpty();
        program.run("upgrade");
        assertThat(program.run("show", "current", "--json")
                        .json()
                        .at("/revisions/0/origin")
                        .asString())
                .isEqualTo(sql("aaaa1111.sql").toString());
        assertThat(program.run("show", "zzzz").code()).isEqualTo(1);
    }

    @Test
    void upgradeAndDowngradeTakeEveryFormOfTarget() {
        branches();
        assertThat(program.run("upgrade").err())
                .contains("MIG-3002", "Multiple head revisions are present for given argument 'head'");
        assertThat(program.run("upgrade", "heads").out())
                .isEqualTo("Running upgrade  -> aaaa1111, first\nRunning upgrade aaaa1111 -> cccc3333, right\n"
                        + "Running upgrade aaaa1111 -> bbbb2222, left\n");
        assertThat(program.run("downgrade", "bbbb@-1").out())
                .isEqualTo("Running downgrade bbbb2222 -> aaaa1111, left\n");
        assertThat(program.run("current").out()).isEqualTo("cccc3333 (head)\n");
        assertThat(program.run("downgrade", "base").out())
                .isEqualTo("Running downgrade cccc3333 -> aaaa1111, right\nRunning downgrade aaaa1111 -> , first\n");
        assertThat(program.run("upgrade", "+1").out()).isEqualTo("Running upgrade  -> aaaa1111, first\n");
        JsonNode json = program.run("upgrade", "cccc", "--json").json();
        assertThat(json.at("/steps/0/kind").asString()).isEqualTo("upgrade");
        assertThat(json.at("/steps/0/from/0").asString()).isEqualTo("aaaa1111");
        assertThat(json.at("/steps/0/message").asString()).isEqualTo("right");
        assertThat(json.at("/script").isNull()).isTrue();
        assertThat(program.run("downgrade").code()).isEqualTo(2);
        assertThat(program.run("downgrade", "aaaa:base").err()).contains("A range FROM:TO is for scripts: --sql");
    }

    @Test
    void whatWasDoneBeforeAFailureIsPrinted() {
        program.revision("bbbb2222", "aaaa1111", "broken", "CREATE TABEL b (x INT);", "");
        Outcome outcome = program.run("upgrade");
        assertThat(outcome.out()).isEqualTo("Running upgrade  -> aaaa1111, first\n");
        assertThat(outcome.err()).startsWith("FAILED: MIG-3203: ").contains("bbbb2222", "CREATE TABEL b");
    }

    @Test
    void whatTheLinterSaysOfAScriptIsPrintedBesideIt() throws IOException {
        program.revision("bbbb2222", "aaaa1111", "second", "CREATE INDEX i ON a (x);", "DROP INDEX i;");
        Outcome outcome = program.run("upgrade", "aaaa1111:head", "--sql", "--dialect", "postgresql");
        assertThat(outcome.code()).isZero();
        assertThat(outcome.out()).contains("CREATE INDEX i ON a (x);");
        assertThat(outcome.err()).startsWith("error PG01 create-index-blocks-writes: revision bbbb2222");
        assertThat(program.run("upgrade", "aaaa1111:head", "--sql", "--dialect", "postgresql", "--allow", "PG01")
                        .err())
                .isEmpty();
    }

    @Test
    void scriptsAreWrittenWithoutADatabase() throws IOException {
        program.revision("bbbb2222", "aaaa1111", "second", "CREATE TABLE b (x INT);", "DROP TABLE b;");
        String script =
                program.run("upgrade", "--sql", "--dialect", "postgresql").out();
        assertThat(script).isEqualTo("""
                BEGIN;

                CREATE TABLE aludel_version (
                    version_num VARCHAR(32) NOT NULL,
                    CONSTRAINT aludel_version_pkc PRIMARY KEY (version_num)
                );

                -- Running upgrade  -> aaaa1111, first

                CREATE TABLE a (x INT);

                INSERT INTO aludel_version (version_num) VALUES ('aaaa1111');

                COMMIT;

                BEGIN;

                -- Running upgrade aaaa1111 -> bbbb2222, second

                CREATE TABLE b (x INT);

                UPDATE aludel_version SET version_num='bbbb2222' WHERE aludel_version.version_num = 'aaaa1111';

                COMMIT;

                """);
        Path file = folder.resolve("release.sql");
        assertThat(program.run("upgrade", "aaaa:head", "--sql", "-o", file.toString())
                        .out())
                .isEqualTo("Wrote " + file + "\n");
        assertThat(file).content().contains("CREATE TABLE b (x INT);").doesNotContain("CREATE TABLE a");
        assertThat(program.run("upgrade", "--sql", "--starting-rev", "aaaa").out())
                .isEqualTo(Files.readString(file));
        assertThat(program.run("downgrade", "bbbb:aaaa", "--sql").out())
                .contains("DROP TABLE b;", "SET version_num='aaaa1111'");
        assertThat(program.run("downgrade", "base", "--sql").err())
                .contains("MIG-3004", "downgrade with --sql requires <fromrev>:<torev>");
        assertThat(folder.resolve("app.db")).doesNotExist();
        assertThat(program.run("upgrade", "--sql", "--json")
                        .json()
                        .at("/script/text")
                        .asString())
                .contains("CREATE TABLE a (x INT);");
    }

    @Test
    void scriptsCanHaveASeparator() {
        program.settings(
                "url=sqlite:x.db\nscript.separator=GO\ntransactions=all\nsql.directory=" + folder.resolve("sql"));
        assertThat(program.run("upgrade", "--sql").out())
                .startsWith("BEGIN;\nGO\n\nCREATE TABLE aludel_version")
                .contains("CREATE TABLE a (x INT);\nGO\n")
                .endsWith("COMMIT;\nGO\n\n");
    }

    @Test
    void stampRunsNothing() {
        branches();
        assertThat(program.run("stamp", "bbbb").out()).isEqualTo("Running stamp  -> bbbb2222\n");
        assertThat(program.run("stamp", "heads").out()).isEqualTo("Running stamp  -> cccc3333\n");
        assertThat(program.run("stamp", "--purge", "aaaa", "--json")
                        .json()
                        .at("/steps/2/to/0")
                        .asString())
                .isEqualTo("aaaa1111");
        assertThat(program.run("current").out()).isEqualTo("aaaa1111\n");
        assertThat(program.run("stamp", "bbbb", "--sql", "--dialect", "h2").out())
                .isEqualTo("""
                CREATE TABLE aludel_version (
                    version_num VARCHAR(32) NOT NULL,
                    CONSTRAINT aludel_version_pkc PRIMARY KEY (version_num)
                );

                -- Running stamp  -> bbbb2222

                INSERT INTO aludel_version (version_num) VALUES ('bbbb2222');

                """);
        assertThat(program.run("stamp", "aaaa:bbbb", "--sql").out())
                .contains("UPDATE aludel_version SET version_num='bbbb2222'")
                .doesNotContain("CREATE TABLE");
        assertThat(program.run("stamp", "--purge", "bbbb", "--sql").out())
                .contains("DELETE FROM aludel_version;", "VALUES ('bbbb2222')");
    }

    @Test
    void theVersionTableIsMadeOnItsOwn() {
        assertThat(program.run("ensure-version").out()).isEqualTo("aludel_version was made.\n");
        assertThat(program.run("ensure_version").out()).isEqualTo("aludel_version is there already.\n");
        assertThat(program.run("ensure-version", "--json").json().at("/created").asBoolean())
                .isFalse();
        assertThat(program.run("ensure-version", "--sql").out()).startsWith("BEGIN;\n\nCREATE TABLE aludel_version");
    }

    @Test
    void revisionsGoWhereTheyAreAskedTo() {
        Path file = sql("bbbb2222_second.sql");
        assertThat(program.run("revision", "--sql", "-m", "second", "--rev-id", "bbbb2222")
                        .out())
                .isEqualTo("Wrote " + file + "\n");
        assertThat(file).content().startsWith("-- aludel: revision bbbb2222\n-- aludel: follows aaaa1111\n");
        assertThat(program.run(
                                "revision",
                                "--sql",
                                "-m",
                                "other",
                                "--rev-id",
                                "cccc3333",
                                "--head",
                                "base",
                                "--branch-label",
                                "billing",
                                "--depends-on",
                                "aaaa")
                        .code())
                .isZero();
        assertThat(sql("cccc3333_other.sql"))
                .content()
                .contains("-- aludel: labels billing\n-- aludel: depends-on aaaa1111\n")
                .doesNotContain("follows");
        assertThat(program.run("revision", "--sql", "-m", "which").err())
                .contains("MIG-3002", "Multiple heads are present", "--head");
        assertThat(program.run("revision", "--sql", "-m", "late", "--head", "aaaa")
                        .err())
                .contains("is not a head revision; please specify --splice");
        assertThat(program.run("revision", "--json", "-m", "java", "--rev-id", "dddd4444", "--head", "billing@head")
                        .json()
                        .at("/written/0")
                        .asString())
                .isEqualTo(folder.resolve("src/revisions/Rdddd4444_java.java").toString());
    }

    @Test
    void revisionsCanBeInSeveralPlaces() {
        program.settings("url=sqlite:" + folder.resolve("app.db") + "\nformat=sql\nsql.directory=sql, billing");
        assertThat(program.run("revision", "-m", "bill", "--rev-id", "bbbb2222", "--head", "base")
                        .err())
                .contains("Multiple version locations are present, please specify --version-path");
        String place = folder.resolve("billing").toString();
        assertThat(program.run(
                                "revision",
                                "-m",
                                "bill",
                                "--rev-id",
                                "bbbb2222",
                                "--head",
                                "base",
                                "--version-path",
                                place)
                        .out())
                .isEqualTo("Wrote " + folder.resolve("billing/bbbb2222_bill.sql") + "\n");
        assertThat(program.run("revision", "-m", "more", "--rev-id", "cccc3333", "--head", "bbbb")
                        .out())
                .isEqualTo("Wrote " + folder.resolve("billing/cccc3333_more.sql") + "\n");
        assertThat(program.run("revision", "-m", "x", "--head", "bbbb", "--splice", "--version-path", "elsewhere")
                        .err())
                .contains("MIG-3401", "is not among the version locations");
        assertThat(program.run("upgrade", "heads").out())
                .isEqualTo("Running upgrade  -> bbbb2222, bill\nRunning upgrade bbbb2222 -> cccc3333, more\n"
                        + "Running upgrade  -> aaaa1111, first\n");
        assertThat(program.run("current").out()).isEqualTo("aaaa1111 (head)\ncccc3333 (head)\n");
    }

    @Test
    void autogenerateWritesWhatDiffers() {
        Table.of("a", model, column("x", INTEGER));
        program.run("upgrade");
        assertThat(program.run("revision", "--autogenerate", "--sql", "-m", "none")
                        .out())
                .isEqualTo("No new upgrade operations detected. Nothing was written.\n");
        assertThat(program.run("check").out()).isEqualTo("No new upgrade operations detected.\n");
        Table.of("b", model, column("id", BIGINT).primaryKey());
        assertThat(program.run("check", "--json").json().at("/differences/0").asString())
                .isEqualTo("add table 'b'");
        assertThat(program.run("revision", "--autogenerate", "--sql", "-m", "b", "--rev-id", "bbbb2222"))
                .isEqualTo(new Outcome(0, "Wrote " + sql("bbbb2222_b.sql") + "\n", ""));
        assertThat(sql("bbbb2222_b.sql")).content().contains("CREATE TABLE b (");
        assertThat(program.run("revision", "--autogenerate", "--sql", "-m", "c").err())
                .contains("MIG-3201", "Target database is not up to date");
    }

    @Test
    void aMergeJoinsHeads() {
        branches();
        assertThat(program.run("merge", "aaaa", "bbbb", "--sql").err()).contains("is not a head revision");
        assertThat(program.run("merge", "--sql", "--rev-id", "eeee5555", "-m", "both", "--branch-label", "main")
                        .out())
                .endsWith("Wrote " + sql("eeee5555_both.sql") + "\n");
        assertThat(program.run("show", "head").out())
                .contains("Rev: eeee5555 (main) (head) (mergepoint)\nMerges: bbbb2222, cccc3333\n");
        assertThat(program.run("merge", "--sql").err()).contains("There is nothing to merge");
        program.run("upgrade");
        assertThat(program.run("current").out()).isEqualTo("eeee5555 (head)\n");
    }

    @Test
    void aRevisionIsOpenedInTheEditor() throws IOException {
        Path editor = program.write("editor.sh", "#!/bin/sh\necho \"-- $1\" >> \"$2\"\n");
        assertThat(editor.toFile().setExecutable(true)).isTrue();
        Outcome outcome = Program.plain(Map.of("EDITOR", editor + " seen"), "edit", "head", "-c", program.config());
        assertThat(outcome).isEqualTo(new Outcome(0, "Edited " + sql("aaaa1111.sql") + "\n", ""));
        assertThat(sql("aaaa1111.sql")).content().endsWith("-- seen\n");
        assertThat(program.run("edit", "head").err()).contains("MIG-3502", "neither VISUAL nor EDITOR");
        assertThat(Program.plain(Map.of("VISUAL", "false"), "edit", "head", "-c", program.config())
                        .err())
                .contains("the editor 'false' ended with 1");
    }
}
