package io.aludel.migrate.cli;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;
import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.cli.Program.Outcome;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program from the first command on, as somebody types it. */
class AludelTest {
    @TempDir
    Path folder;

    private Program program = new Program();

    private static MetaData model = new MetaData();

    static MetaData model() {
        return model;
    }

    @BeforeEach
    void write() {
        model = new MetaData();
        Table.of(
                "users",
                model,
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(50)).notNull());
        program = Program.in(folder, AludelTest.class.getName() + "#model");
    }

    private Outcome aludel(String... arguments) {
        return program.run(arguments);
    }

    @Test
    void fromTheModelToTheDatabaseAndBack() {
        assertThat(aludel("check"))
                .isEqualTo(new Outcome(4, "New upgrade operations detected:\n  add table 'users'\n", ""));
        assertThat(aludel("revision", "--autogenerate", "--sql", "-m", "create users", "--rev-id", "aaaa1111")
                        .code())
                .isZero();
        assertThat(aludel("heads").out()).isEqualTo("<base> -> aaaa1111 (head), create users\n");
        assertThat(aludel("current").out()).isEmpty();
        assertThat(aludel("current", "--check-heads").code()).isEqualTo(4);
        assertThat(aludel("upgrade").out()).isEqualTo("Running upgrade  -> aaaa1111, create users\n");
        assertThat(aludel("current").out()).isEqualTo("aaaa1111 (head)\n");
        assertThat(aludel("check")).isEqualTo(new Outcome(0, "No new upgrade operations detected.\n", ""));
        assertThat(aludel("downgrade", "base").out()).isEqualTo("Running downgrade aaaa1111 -> , create users\n");
        assertThat(aludel("check").code()).isEqualTo(4);
    }

    @Test
    void aDatabaseThatIsNotUpToDateGetsNoRevision() {
        aludel("revision", "--autogenerate", "--sql", "-m", "create users", "--rev-id", "aaaa1111");
        Outcome outcome = aludel("revision", "--autogenerate", "--sql", "-m", "more", "--rev-id", "bbbb2222");
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err()).startsWith("FAILED: MIG-3201: Target database is not up to date");
    }

    @Test
    void branchesAreMergedAndShown() {
        aludel("revision", "--sql", "-m", "first", "--rev-id", "aaaa1111");
        aludel("revision", "--sql", "-m", "left", "--rev-id", "bbbb2222", "--branch-label", "blue");
        aludel("revision", "--sql", "-m", "right", "--rev-id", "cccc3333", "--head", "aaaa", "--splice");
        assertThat(aludel("upgrade").err()).contains("Multiple head revisions are present for given argument 'head'");
        assertThat(aludel("branches").out()).contains("aaaa1111 (branchpoint)", "-> bbbb2222", "-> cccc3333");
        assertThat(aludel("history").out().lines()).hasSize(3);
        assertThat(aludel("upgrade", "blue@head").out())
                .isEqualTo("Running upgrade  -> aaaa1111, first\nRunning upgrade aaaa1111 -> bbbb2222, left\n");
        assertThat(aludel("history", "-i").out()).contains("bbbb2222 (blue) (head) (current), left");
        assertThat(aludel("show", "cccc").out()).contains("Rev: cccc3333 (head)", "Parent: aaaa1111", "    right");
        assertThat(aludel("revision", "--sql", "-m", "none", "--head", "aaaa").err())
                .contains("is not a head revision; please specify --splice");
    }

    @Test
    void wrongSettingsAreNamed() {
        program.settings("urls=sqlite:x\n");
        assertThat(aludel("current").err())
                .contains("unknown setting 'urls'", "Did you mean 'url'?", "There are url, user");
        program.settings("");
        assertThat(aludel("current").err()).contains("does not say 'url'");
        assertThat(aludel("nonsense").code()).isEqualTo(2);
    }

    static final class Failing {
        static final MetaData NONE = MetaData.class.cast(fails());

        private static Object fails() {
            throw new IllegalStateException("no luck today");
        }

        private Failing() {}
    }

    MetaData notStatic() {
        return new MetaData();
    }

    @Test
    void modelsThatCannotBeUsedAreNamed() {
        String here = AludelTest.class.getName();
        program.settings("url=sqlite::memory:\nmodel=" + here + "#notStatic\n");
        assertThat(aludel("check").err()).contains("AludelTest#notStatic is not there: the class has no static field");
        program.settings("url=sqlite::memory:\nmodel=" + here + "$Failing#NONES\n");
        assertThat(aludel("check").err()).contains("failed while it was loaded", "no luck today");
        program.settings("url=sqlite::memory:\nmodel=" + Known.class.getName() + "#tabels\n");
        assertThat(aludel("check").err()).contains("Did you mean 'tables'?");
    }

    static final class Known {
        private Known() {}

        static MetaData tables() {
            return new MetaData();
        }
    }

    @Test
    void helpSaysWhatThereIs() {
        Outcome help = aludel("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("upgrade", "downgrade", "revision", "Exit codes: 0 done");
    }
}
