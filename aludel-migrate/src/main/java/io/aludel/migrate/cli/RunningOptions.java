package io.aludel.migrate.cli;

import io.aludel.migrate.run.Resume;
import io.aludel.migrate.run.RunOptions;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long a run waits, and how it goes on after one that was interrupted. */
final class RunningOptions {
    @Option(names = "--wait", paramLabel = "SECONDS", description = "How long to wait while another process migrates.")
    private @Nullable Integer patience;

    @Option(
            names = "--lock-timeout",
            paramLabel = "SECONDS",
            description = "How long a statement waits for locks of others before it fails.")
    private @Nullable Integer lockTimeout;

    @Option(
            names = "--statement-timeout",
            paramLabel = "SECONDS",
            description = "How long a statement may take before it is cancelled.")
    private @Nullable Integer statementTimeout;

    @Option(
            names = "--attempts",
            paramLabel = "NUMBER",
            description = "How often a revision is tried that locks of others kept from being applied.")
    private @Nullable Integer attempts;

    @Option(
            names = "--resume",
            paramLabel = "HOW",
            description = {
                "How to go on with a revision that was interrupted: repeat the statement of which nobody knows",
                "whether it was carried out, or skip it."
            })
    private @Nullable Resume resume;

    RunOptions on(RunOptions options) {
        RunOptions changed = options;
        if (patience != null) {
            changed = changed.patience(Duration.ofSeconds(patience));
        }
        if (lockTimeout != null) {
            changed = changed.lockTimeout(Duration.ofSeconds(lockTimeout));
        }
        if (statementTimeout != null) {
            changed = changed.statementTimeout(Duration.ofSeconds(statementTimeout));
        }
        if (attempts != null) {
            changed = changed.attempts(attempts);
        }
        return resume == null ? changed : changed.resume(resume);
    }
}
