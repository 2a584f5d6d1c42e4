package io.aludel.migrate.cli;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INTEGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.aludel.dialect.Dialects;
import io.aludel.migrate.cli.Program.Outcome;
import io.aludel.migrate.graph.RevisionSpec;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.Revisions;
import io.aludel.migrate.team.Squash;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a team: merge, rebase, verify, drift, unlock and the picture, as somebody types them. */
class TeamCommandsTest {
    @TempDir
    Path folder;

    private Program program = new Program();

    static MetaData model() {
        MetaData model = new MetaData();
        Table.of("users", model, column("id", BIGINT).primaryKey(), column("age", INTEGER), column("height", INTEGER));
        return model;
    }

    @BeforeEach
    void write() {
        program = Program.in(folder, TeamCommandsTest.class.getName() + "#model");
        program.revision(
                "aaaa1111",
                "",
                "create users",
                "CREATE TABLE users (id BIGINT NOT NULL PRIMARY KEY);",
                "DROP TABLE users;");
        program.revision(
                "bbbb2222",
                "aaaa1111",
                "add age",
                "ALTER TABLE users ADD COLUMN age INTEGER;",
                "ALTER TABLE users DROP COLUMN age;");
        program.revision(
                "cccc3333",
                "aaaa1111",
                "add height",
                "ALTER TABLE users ADD COLUMN height INTEGER;",
                "ALTER TABLE users DROP COLUMN height;");
    }

    private Outcome aludel(String... arguments) {
        return program.run(arguments);
    }

    @Test
    void mergeSaysWhetherBranchesCommute() {
        assertThat(aludel("merge", "--dry-run")).isEqualTo(new Outcome(0, """
                        Joined: bbbb2222, cccc3333
                        The branches commute: a database ends the same, whichever it gets first.
                        """, ""));
        Outcome tried = aludel("merge", "--verify", "--strict", "--sql", "--rev-id", "dddd4444");
        assertThat(tried.out()).startsWith("""
                        Joined: bbbb2222, cccc3333
                        The branches commute: a database ends the same, whichever it gets first.
                        Both orders were tried, and make the same.
                        Wrote\
                        """);
        assertThat(tried.code()).isZero();
        assertThat(aludel("heads").out())
                .isEqualTo("bbbb2222, cccc3333 -> dddd4444 (head) (mergepoint), merge heads\n");
    }

    @Test
    void mergeOfBranchesThatDoNotCommuteCanBeRefused() {
        program.revision("dddd4444", "cccc3333", "rename", "ALTER TABLE users RENAME TO people;", "SELECT 1;");
        Outcome refused = aludel("merge", "--strict", "--sql");
        assertThat(refused).isEqualTo(new Outcome(4, """
                        Joined: bbbb2222, dddd4444
                        The order of the branches matters, or may:
                          bbbb2222 and dddd4444 both touch column users.age
                        """, ""));
        assertThat(aludel("heads").out().lines()).hasSize(2);
    }

    @Test
    void anUnpublishedRevisionIsRebased() throws IOException {
        aludel("upgrade", "bbbb2222");
        assertThat(aludel("rebase", "bbbb").err())
                .contains("MIG-3901", "revision bbbb2222 is published: the database is at bbbb2222");
        Outcome moved = aludel("rebase", "cccc");
        assertThat(moved.out()).startsWith("cccc3333 follows bbbb2222 now, and followed aaaa1111.\nWrote ");
        assertThat(Files.readString(folder.resolve("sql/cccc3333.sql")))
                .startsWith(
                        "-- aludel: revision cccc3333\n-- aludel: follows bbbb2222\n-- aludel: message add height\n");
        assertThat(aludel("heads").out()).isEqualTo("bbbb2222 -> cccc3333 (head), add height\n");
        assertThat(aludel("rebase", "cccc", "--onto", "cccc3333").err())
                .contains("which is itself, follows it or depends on it");
    }

    @Test
    void everyRevisionIsTried() {
        assertThat(aludel("verify")).isEqualTo(new Outcome(0, """
                        aaaa1111 good, create users
                        cccc3333 good, add height
                        bbbb2222 good, add age
                        The model is what the revisions make.
                        """, ""));
        program.revision("dddd4444", "cccc3333", "forget", "ALTER TABLE users DROP COLUMN height;", "SELECT 1;");
        Outcome found = aludel("verify", "--no-model");
        assertThat(found.code()).isEqualTo(4);
        assertThat(found.out()).contains("dddd4444 failed, forget", "needs: add column 'users.height'");
        assertThat(aludel("verify", "--json").out()).contains("\"outcome\" : \"failed\"");
    }

    @Test
    void whatWasChangedByHandIsToldApart() throws IOException {
        aludel("upgrade", "bbbb2222");
        assertThat(aludel("drift"))
                .isEqualTo(new Outcome(0, "The database is what its revisions say, at bbbb2222.\n", ""));
        program.revision("eeee5555", "bbbb2222", "by hand", "ALTER TABLE users ADD COLUMN hack INTEGER;", "SELECT 1;");
        aludel("upgrade", "eeee5555");
        aludel("stamp", "--purge", "bbbb2222");
        Files.delete(folder.resolve("sql/eeee5555.sql"));
        Outcome found = aludel("drift");
        assertThat(found.code()).isEqualTo(4);
        assertThat(found.out()).isEqualTo("""
                        The database was changed beside its revisions, at bbbb2222. To be again what they say, it would need:
                          remove column 'users.hack'
                        """);
    }

    @Test
    void severalRevisionsBecomeOneForDatabasesWhereverTheyAre() throws IOException {
        Files.delete(folder.resolve("sql/cccc3333.sql"));
        program.revision(
                "dddd4444",
                "bbbb2222",
                "add height",
                "ALTER TABLE users ADD COLUMN height INTEGER;",
                "ALTER TABLE users DROP COLUMN height;");
        assertThat(aludel("upgrade", "aaaa1111").code()).isZero();
        Outcome squashed = aludel("squash", "aaaa:bbbb", "--sql", "--rev-id", "eeee5555", "-m", "users with age");
        assertThat(squashed.out()).startsWith("eeee5555 stands for aaaa1111, bbbb2222.\nWrote ");
        assertThat(aludel("history").out())
                .isEqualTo("eeee5555 -> dddd4444 (head), add height\n<base> -> eeee5555, users with age\n");
        // In the middle: the revisions that were there before are used.
        assertThat(aludel("current").out()).isEqualTo("aaaa1111\n");
        assertThat(aludel("history", "-i").out())
                .endsWith("aaaa1111 -> bbbb2222, add age\n<base> -> aaaa1111 (current), create users\n");
        assertThat(aludel("upgrade", "bbbb2222").out()).isEqualTo("Running upgrade aaaa1111 -> bbbb2222, add age\n");
        assertThat(aludel("current").out()).isEqualTo("bbbb2222 (eeee5555 stands for it)\n");
        assertThat(aludel("history", "-i").out()).endsWith("<base> -> eeee5555 (current), users with age\n");
        // At the end: the row is replaced.
        assertThat(aludel("upgrade").out())
                .isEqualTo("Running stamp bbbb2222 -> eeee5555\nRunning upgrade eeee5555 -> dddd4444, add height\n");
        assertThat(aludel("current").out()).isEqualTo("dddd4444 (head)\n");
        // From the beginning: only the new one is used, and taken back.
        assertThat(aludel("downgrade", "base").code()).isZero();
        Files.delete(folder.resolve("sql/aaaa1111.sql"));
        Files.delete(folder.resolve("sql/bbbb2222.sql"));
        assertThat(aludel("upgrade").out())
                .isEqualTo("Running upgrade  -> eeee5555, users with age\n"
                        + "Running upgrade eeee5555 -> dddd4444, add height\n");
        assertThat(aludel("check").code()).isZero();
        assertThat(aludel("verify").code()).isZero();
        assertThat(aludel("squash", "aaaa").err()).contains("squash requires <from>:<to>");
    }

    /** The year after, the squash of the year before is squashed with what came since. */
    @Test
    void aSquashCanBeSquashed() throws IOException {
        Files.delete(folder.resolve("sql/cccc3333.sql"));
        program.revision("cccc3333", "bbbb2222", "add tags", "CREATE TABLE tags (id INTEGER);", "DROP TABLE tags;");
        program.revision("dddd4444", "cccc3333", "add notes", "CREATE TABLE notes (id INTEGER);", "DROP TABLE notes;");
        for (String at : List.of("aaaa1111", "bbbb2222", "cccc3333", "dddd4444")) {
            assertThat(aludel("upgrade", at, "--url", "sqlite:" + folder.resolve(at))
                            .code())
                    .isZero();
        }
        assertThat(aludel("squash", "aaaa:bbbb", "--sql", "--rev-id", "eeee5555")
                        .code())
                .isZero();
        aludel("upgrade", "eeee5555", "--url", "sqlite:" + folder.resolve("first"));
        assertThat(aludel("squash", "eeee:cccc", "--sql", "--rev-id", "ffff6666")
                        .out())
                .startsWith("ffff6666 stands for eeee5555, cccc3333.\n");
        assertThat(aludel("history").out())
                .isEqualTo("ffff6666 -> dddd4444 (head), add notes\n<base> -> ffff6666, squash\n");
        for (String at : List.of("base", "aaaa1111", "bbbb2222", "first", "cccc3333", "dddd4444")) {
            String url = "sqlite:" + folder.resolve(at);
            assertThat(aludel("upgrade", "--url", url))
                    .as(at)
                    .satisfies(done -> assertThat(done.err()).isEmpty());
            assertThat(aludel("current", "--url", url).out()).as(at).isEqualTo("dddd4444 (head)\n");
            assertThat(aludel("drift", "--url", url).code()).as(at).isZero();
        }
    }

    @Test
    void scriptsBeginAtSquashedRevisionsToo() throws IOException {
        Files.delete(folder.resolve("sql/cccc3333.sql"));
        program.revision("dddd4444", "bbbb2222", "add tags", "CREATE TABLE tags (id INTEGER);", "DROP TABLE tags;");
        aludel("squash", "aaaa:bbbb", "--sql", "--rev-id", "eeee5555");
        assertThat(aludel("upgrade", "aaaa:bbbb", "--sql").out())
                .contains("ADD COLUMN age", "SET version_num='bbbb2222'")
                .doesNotContain("CREATE TABLE");
        assertThat(aludel("upgrade", "bbbb:head", "--sql").out())
                .containsSubsequence("SET version_num='eeee5555'", "CREATE TABLE tags", "SET version_num='dddd4444'");
        assertThat(aludel("downgrade", "bbbb:aaaa", "--sql").code()).isNotZero();
    }

    @Test
    void whatDependsOnArgumentsIsNotSquashed() {
        RevisionScript told = new RevisionScript(
                RevisionSpec.of("bbbb", "aaaa"),
                true,
                "bbbb.java",
                target -> {
                    if (target.arguments().isOn("data")) {
                        target.execute("INSERT INTO users (id) VALUES (1)");
                    }
                },
                target -> {},
                List.of());
        RevisionScript first =
                new RevisionScript(RevisionSpec.of("aaaa"), true, "aaaa.java", target -> {}, target -> {}, List.of());
        Revisions revisions = Revisions.of(List.of(() -> List.of(first, told)));
        assertThatThrownBy(() -> Squash.of(revisions, "aaaa", "bbbb", "cccc", "squash", Dialects.SQLITE))
                .hasMessageContaining("revision bbbb does what depends on what it is told");
    }

    /** A row of the version table stands for all that had to be applied before it. */
    @Test
    void whatAnotherBranchDependsOnIsPublishedWithIt() {
        program.write(
                "sql/dddd4444.sql",
                "-- aludel: revision dddd4444\n-- aludel: follows cccc3333\n-- aludel: depends-on bbbb2222\n"
                        + "-- aludel: upgrade\n-- aludel: downgrade\n");
        assertThat(aludel("rebase", "bbbb", "--onto", "dddd").err())
                .contains("revision bbbb2222 cannot follow dddd4444, which is itself, follows it or depends on it");
        aludel("upgrade", "dddd");
        assertThat(aludel("current").out()).startsWith("dddd4444 ");
        assertThat(aludel("rebase", "bbbb", "--onto", "base").err())
                .contains("revision bbbb2222 is published: the database is at dddd4444");
    }

    @Test
    void eachTwoOfSeveralBranchesAreTried() {
        program.revision("dddd4444", "aaaa1111", "rows", "INSERT INTO users (id) VALUES (1);", "DELETE FROM users;");
        assertThat(aludel("merge", "--verify", "--dry-run").out())
                .contains("Joined: bbbb2222, cccc3333, dddd4444\n", "Both orders were tried, and make the same.");
        program.revision(
                "eeee5555",
                "aaaa1111",
                "only without age",
                "CREATE TABLE seen AS SELECT * FROM users;",
                "DROP TABLE seen;");
        Outcome tried = aludel("merge", "bbbb", "cccc", "eeee", "--verify", "--dry-run");
        assertThat(tried.code()).isEqualTo(4);
        assertThat(tried.out())
                .contains("bbbb2222, eeee5555: add column 'seen.age'", "cccc3333, eeee5555: ")
                .doesNotContain("bbbb2222, cccc3333: ");
    }

    @Test
    void aDatabaseInTheMiddleOfRevisionsThatAreGoneIsToldSo() throws IOException {
        assertThat(aludel("squash", "aaaa:cccc", "--sql").err()).contains("are no line: at aaaa1111");
        Files.delete(folder.resolve("sql/cccc3333.sql"));
        aludel("upgrade", "aaaa1111");
        aludel("squash", "aaaa:bbbb", "--sql", "--rev-id", "eeee5555");
        Files.delete(folder.resolve("sql/bbbb2222.sql"));
        assertThat(aludel("upgrade").err())
                .contains("in the middle of the revisions that eeee5555 stands for")
                .contains("Migrate it to bbbb2222 with a release that still has them");
    }

    @Test
    void nobodyHoldsTheLock() {
        assertThat(aludel("unlock")).isEqualTo(new Outcome(0, "Nobody is migrating.\n", ""));
        assertThat(aludel("unlock", "--json").out()).contains("\"locked\" : false");
    }

    @Test
    void aRunCanBeTold() {
        assertThat(aludel(
                                "upgrade",
                                "aaaa",
                                "--wait",
                                "5",
                                "--lock-timeout",
                                "2",
                                "--statement-timeout",
                                "60",
                                "--attempts",
                                "3")
                        .out())
                .isEqualTo("Running upgrade  -> aaaa1111, create users\n");
        assertThat(aludel("upgrade", "heads", "--resume", "repeat").code()).isZero();
        assertThat(aludel("unlock", "--forget").out())
                .isEqualTo("Nobody is migrating.\nThe next upgrade begins anew.\n");
    }

    @Test
    void theHistoryIsDrawn() {
        assertThat(aludel("history", "--picture", "plantuml").out()).isEqualTo("""
                        @startuml
                        hide empty description
                        state "bbbb2222\\nadd age" as rbbbb2222
                        state "cccc3333\\nadd height" as rcccc3333
                        state "aaaa1111\\ncreate users" as raaaa1111
                        raaaa1111 -up-> rbbbb2222
                        raaaa1111 -up-> rcccc3333
                        @enduml
                        """);
        aludel("upgrade", "bbbb2222");
        assertThat(aludel("history", "-i", "--picture", "mermaid").out())
                .contains("rbbbb2222[\"bbbb2222<br/>add age\"]:::current", "    raaaa1111 --> rcccc3333\n");
        assertThat(aludel("history", "--picture", "svg").out())
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"540\" height=\"230\"")
                .contains(">bbbb2222</text>", ">add age</text>")
                .endsWith("</svg>\n");
    }
}
