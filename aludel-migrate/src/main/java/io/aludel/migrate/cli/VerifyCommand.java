package io.aludel.migrate.cli;

import io.aludel.migrate.team.Verification;
import io.aludel.migrate.team.Verification.Tried;
import io.aludel.migrate.team.VerifyOptions;
import io.aludel.schema.MetaData;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code aludel verify}. */
@Command(
        name = "verify",
        description = {
            "Tries every revision in an empty database: up, down, and up again, with rows in the tables.",
            "At the end it compares what they make with the model. Ends with 4 when something is wrong."
        },
        footer = {"", "Examples:", "  aludel verify", "  aludel verify --scratch postgresql://app@localhost/empty"})
final class VerifyCommand extends MigrateCommand<Verification> {
    @Option(names = "--no-rows", description = "Leave the tables empty rather than putting a made-up row into each.")
    private boolean empty;

    @Option(names = "--no-model", description = "Do not compare with the model.")
    private boolean modelless;

    @Mixin
    private ScratchOptions scratch = new ScratchOptions();

    @Override
    protected Verification run() throws Exception {
        Settings settings = settings();
        @Nullable
        List<MetaData> model = modelless || settings.list(Setting.MODEL).isEmpty() ? null : settings.model();
        VerifyOptions how = VerifyOptions.DEFAULT.filling(!empty);
        return connected((migrations, engine) -> scratch.with(migrations.team(), team -> team.verify(model, how)));
    }

    @Override
    protected void print(Verification result, Output output) {
        for (Tried tried : result.revisions()) {
            output.line(output.revision(tried.revision()) + " " + outcome(tried, output)
                    + (tried.message().isEmpty() ? "" : ", " + tried.message()));
            tried.details().forEach(line -> output.line("  " + line));
        }
        result.notes().forEach(line -> output.line(output.faint(line)));
        List<String> model = result.model();
        if (model != null) {
            output.line(
                    model.isEmpty()
                            ? output.good("The model is what the revisions make.")
                            : output.bad("The model is not what the revisions make. They would have to:"));
            model.forEach(line -> output.line("  " + line));
        }
    }

    private static String outcome(Tried tried, Output output) {
        return switch (tried.outcome()) {
            case GOOD -> output.good("good");
            case IRREVERSIBLE -> output.warning("cannot be taken back");
            case DIFFERS -> output.bad("is not taken back whole");
            case FAILED -> output.bad("failed");
        };
    }

    @Override
    protected ExitCode exit(Verification result) {
        return result.isGood() ? ExitCode.OK : ExitCode.DIFFERENCES;
    }
}
