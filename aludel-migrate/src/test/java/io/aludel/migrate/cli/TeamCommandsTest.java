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
        assertThat(aludel("rebase", "cccc", "--onto", "cccc3333").err()).contains("which is itself, follows it or depends on it");
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
