package io.aludel.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.cli.Program.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program is told: its settings, and what it tells its revisions. */
class SettingsCommandTest {
    @TempDir
    Path folder;

    private Program program = new Program();

    @BeforeEach
    void write() {
        program = Program.in(folder, CommandsTest.class.getName() + "#model");
    }

    @Test
    void revisionsHearArguments() {
        assertThat(program.run("settings", "--json", "-x", "data=true", "-x", "dry")
                        .code())
                .isZero();
        Settings settings = Settings.read(folder.resolve("aludel.properties"))
                .with(Map.of("x.data", "true", "x.dry", ""))
                .tag("release 7");
        assertThat(settings.arguments().isOn("data")).isTrue();
        assertThat(settings.arguments().isOn("dry")).isTrue();
        assertThat(settings.arguments().isOn("none")).isFalse();
        assertThat(settings.arguments().tag()).isEqualTo("release 7");
    }

    @Test
    void settingsAreListedWithoutPasswords() {
        program.settings("url=postgresql://app:hidden@localhost/app\npassword=hidden");
        Outcome outcome = program.run("settings");
        assertThat(outcome.out())
                .contains(
                        "url=postgresql://app:***@localhost/app\n", "password=***\n", "version.table=aludel_version\n")
                .doesNotContain("hidden");
        assertThat(program.run("settings", "--json")
                        .json()
                        .at("/settings/0/value")
                        .asString())
                .isEqualTo("postgresql://app:***@localhost/app");
    }
}
