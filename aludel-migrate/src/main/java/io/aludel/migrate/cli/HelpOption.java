package io.aludel.migrate.cli;

import picocli.CommandLine.Option;

/** {@code --help}, of every command. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean asked;
}
