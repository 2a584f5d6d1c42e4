package io.aludel.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What a goal makes of its parameters. */
class ArgumentsTest {
    private final Properties typed = new Properties();
    private final Arguments arguments = new Arguments(typed);

    @Test
    void whatIsNotSaidIsNotHandedOn() {
        arguments.flag("--sql", null, "sql");
        arguments.flag("--splice", "false", "splice");
        arguments.option("--message", null, "message", "m");
        arguments.options("--label", null, "label");
        arguments.position(null, "target");
        assertThat(arguments.line(List.of("upgrade"))).containsExactly("upgrade");
    }

    @Test
    void theBuildSaysIt() {
        arguments.flag("--sql", "true", "sql");
        arguments.option("--message", "add bio", "message", "m");
        arguments.options("--label", List.of("blue", "green"), "label");
        arguments.position("head", "target");
        assertThat(arguments.line(List.of("upgrade")))
                .containsExactly(
                        "upgrade", "--sql", "--message=add bio", "--label=blue", "--label=green", "--", "head");
    }

    @Test
    void orTheCommandLineWhichWins() {
        typed.setProperty("sql", "true");
        typed.setProperty("m", "add bio");
        typed.setProperty("label", "blue,green");
        typed.setProperty("target", "-1");
        arguments.flag("--sql", null, "sql");
        arguments.option("--message", "from the build", "message", "m");
        arguments.options("--label", List.of("red"), "label");
        arguments.position("head", "target");
        assertThat(arguments.line(List.of("upgrade")))
                .containsExactly("upgrade", "--sql", "--message=add bio", "--label=blue", "--label=green", "--", "-1");
    }
}
