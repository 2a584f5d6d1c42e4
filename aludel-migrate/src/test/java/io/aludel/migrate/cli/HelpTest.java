package io.aludel.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.migrate.cli.Program.Outcome;
import org.junit.jupiter.api.Test;

/** What the program says of itself, without settings or a database. */
class HelpTest {
    @Test
    void completionKnowsEveryCommand() {
        assertThat(Program.plain("completion").out()).contains("upgrade", "--starting-rev", "ensure-version");
    }

    @Test
    void everyCommandIsFoundByItsName() {
        Aludel.commands().getSubcommands().forEach((name, command) -> {
            Outcome help = Program.plain(name, "--help");
            assertThat(help.code()).describedAs(name).isZero();
            assertThat(help.out())
                    .startsWith("Usage: aludel " + command.getCommandName() + " ")
                    .contains("Options of every command:");
        });
        assertThat(Aludel.commands().getSubcommands()).hasSizeGreaterThan(20);
        assertThat(Program.plain("-n=upgrade", "heads").err()).contains("there is no database 'upgrade'");
    }

    @Test
    void helpIsArranged() {
        String help = Program.plain("--help").out();
        assertThat(help)
                .containsSubsequence(
                        "Usage: aludel [OPTIONS] COMMAND",
                        "To write revisions:\n  init  ",
                        "To change a database:\n  upgrade  ",
                        "To look:\n  current  ",
                        "A first way through",
                        "Exit codes: 0 done");
        assertThat(Program.plain("upgrade", "--help").out())
                .containsSubsequence(
                        "Usage: aludel upgrade [OPTIONS] [TARGET]",
                        "--sql",
                        "Options of every command:",
                        "--config",
                        "Examples:\n  aludel upgrade\n");
        assertThat(Program.plain("--version").out()).isEqualTo("aludel 0.1.0\n");
    }
}
