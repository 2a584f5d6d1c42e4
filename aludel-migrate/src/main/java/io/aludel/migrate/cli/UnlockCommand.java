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

    @Option(
            names = "--forget",
            description = "Forget a revision that was interrupted, since somebody has taken back what was done of it.")
    private boolean forgetting;

    /**
     * Who is migrating.
     *
     * @param locked whether somebody was migrating
     * @param holder who
     * @param ended whether their session was ended
     * @param forgotten whether an interrupted revision was forgotten
     */
    record Lock(boolean locked, @Nullable LockHolder holder, boolean ended, boolean forgotten) {}

    @Override
    protected Lock run() throws Exception {
        return connected((migrations, engine) -> {
            LockHolder holder = (forcing ? migrations.unlock() : migrations.lockedBy()).orElse(null);
            boolean free = holder == null || forcing;
            if (forgetting && free) {
                migrations.forgetInterruption();
            }
            return new Lock(holder != null, holder, forcing && holder != null, forgetting && free);
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
        if (result.forgotten()) {
            output.line("The next upgrade begins anew.");
        }
    }

    @Override
    protected ExitCode exit(Lock result) {
        return result.locked() && !result.ended() ? ExitCode.LOCKED : ExitCode.OK;
    }
}
