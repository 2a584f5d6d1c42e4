package io.aludel.migrate.cli;

import io.aludel.migrate.run.LockHolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code aludel unlock}. */
@Command(
        name = "unlock",
        description = {
            "Says who is migrating the database; with --force ends their session.",
            "The lock goes with the session that holds it, so a process that was killed leaves none behind."
        },
        footer = {"", "Examples:", "  aludel unlock", "  aludel unlock --force"})
final class UnlockCommand extends MigrateCommand<UnlockCommand.Lock> {
    @Option(names = "--force", description = "End the session that holds the lock; its process fails.")
    private boolean forcing;

    /**
     * Who is migrating.
     *
     * @param locked whether somebody was migrating
     * @param holder who
     * @param ended whether their session was ended
     */
    record Lock(boolean locked, @Nullable LockHolder holder, boolean ended) {}

    @Override
    protected Lock run() throws Exception {
        return connected((migrations, engine) -> {
            LockHolder holder = (forcing ? migrations.unlock() : migrations.lockedBy()).orElse(null);
            return new Lock(holder != null, holder, forcing && holder != null);
        });
    }

    @Override
    protected void print(Lock result, Output output) {
        if (result.holder() == null) {
            output.line("Nobody is migrating.");
        } else if (result.ended()) {
            output.line(output.warning("Ended the session of " + result.holder() + "."));
        } else {
            output.line("Migrating is " + result.holder() + ".");
        }
    }

    @Override
    protected ExitCode exit(Lock result) {
        return result.locked() && !result.ended() ? ExitCode.LOCKED : ExitCode.OK;
    }
}
