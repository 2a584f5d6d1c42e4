package io.aludel.migrate.cli;

import picocli.AutoComplete;
import picocli.CommandLine.Command;

/** {@code aludel completion}. */
@Command(
        name = "completion",
        description = "Prints a script by which bash and zsh complete commands and options.",
        footer = {"", "Example:", "  source <(aludel completion)"})
final class CompletionCommand extends MigrateCommand<CompletionCommand.Completion> {
    record Completion(String script) {}

    @Override
    boolean hasScopes() {
        return false;
    }

    @Override
    protected Completion run() {
        return new Completion(AutoComplete.bash("aludel", root()));
    }

    @Override
    protected void print(Completion result, Output output) {
        output.script(result.script());
    }
}
