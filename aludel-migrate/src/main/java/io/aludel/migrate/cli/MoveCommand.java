package io.aludel.migrate.cli;

import io.aludel.dialect.Dialect;
import io.aludel.migrate.Migrations;
import io.aludel.migrate.graph.RevisionStep;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What upgrade, downgrade and stamp have in common: steps that are done at once, or a script of them. */
abstract class MoveCommand extends MigrateCommand<MoveCommand.Moved> {
    @Option(names = "--sql", description = "Print the statements rather than executing them.")
    private boolean sql;

    record Moved(List<StepView> steps, @Nullable String script) {}

    abstract List<RevisionStep> move(Migrations migrations);

    abstract String script(Migrations migrations, Dialect dialect);

    @Override
    protected Moved run() throws Exception {
        return connected((migrations, engine) -> sql
                ? new Moved(List.of(), script(migrations, engine.dialect()))
                : new Moved(StepView.of(move(migrations)), null));
    }

    @Override
    protected void print(Moved result, Output output) {
        if (result.script() != null) {
            output.script(result.script());
        }
        result.steps().forEach(step -> output.line(step.line()));
    }
}
