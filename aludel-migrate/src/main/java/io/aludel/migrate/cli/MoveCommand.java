package io.aludel.migrate.cli;

import io.aludel.migrate.Migrations;
import io.aludel.migrate.OfflineMigrations;
import io.aludel.migrate.cli.ScriptOptions.Script;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.run.LockHolder;
import io.aludel.migrate.run.Progress;
import io.aludel.migrate.run.StepListener;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** What upgrade, downgrade and stamp have in common: steps that are done and told of at once, or a script of them. */
abstract class MoveCommand extends MigrateCommand<MoveCommand.Moved> {
    @Mixin
    private ScriptOptions scripts = new ScriptOptions();

    @Mixin
    private RunningOptions running = new RunningOptions();

    /**
     * What was done, or written.
     *
     * @param steps the steps that were done
     * @param script the script, in place of doing them
     * @param files the files, in place of one script
     */
    record Moved(List<StepView> steps, @Nullable Script script, List<Path> files) {
        Moved(List<StepView> steps, @Nullable Script script) {
            this(steps, script, List.of());
        }
    }

    abstract List<RevisionStep> move(Migrations migrations);

    abstract String script(OfflineMigrations migrations);

    @Override
    protected Moved run() throws Exception {
        Settings settings = scripts.settings(settings());
        if (scripts.sql()) {
            return new Moved(List.of(), scripts.script(settings, this::script));
        }
        return connected(settings, (migrations, engine) -> {
            Migrations telling = migrations.running(running::on).listening(new Teller());
            return new Moved(StepView.of(move(telling)), null);
        });
    }

    /** Tells what happens while it happens. */
    private final class Teller implements StepListener {
        @Override
        public void applied(OperationTarget target, RevisionStep step, Set<String> heads) {
            MoveCommand.this.progress(StepView.of(step).line());
        }

        @Override
        public void progress(Progress progress) {
            MoveCommand.this.progress("  " + progress);
        }

        @Override
        public void warning(String text) {
            MoveCommand.this.warn(text);
        }

        @Override
        public void waiting(LockHolder holder) {
            MoveCommand.this.progress("Waiting for " + holder);
        }

        @Override
        public void retrying(RevisionStep step, int attempt, RuntimeException failure) {
            String message =
                    String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
            MoveCommand.this.progress("Trying again after attempt " + attempt + ": " + message);
        }
    }

    /** Writes several files in place of one script. */
    final Moved files(Function<OfflineMigrations, List<Path>> writer) {
        return new Moved(List.of(), null, writer.apply(scripts.migrations(settings())));
    }

    /** The steps were told of when they were done. */
    @Override
    protected void print(Moved result, Output output) {
        if (result.script() != null) {
            result.script().print(output);
        }
        result.files().forEach(file -> output.line("Wrote " + output.strong(file.toString())));
    }
}
