package io.aludel.migrate.cli;

import io.aludel.migrate.rename.RenameDecision;
import io.aludel.migrate.rename.RenameDecision.Answer;
import io.aludel.migrate.rename.Renames;
import java.util.List;
import picocli.CommandLine.Option;

/** What commands are told about renames. */
final class RenameOptions {
    @Option(
            names = "--rename",
            paramLabel = "OLD=NEW",
            description =
                    "A table or TABLE.COLUMN of the database that has another name in the model; it keeps what it holds.")
    private List<String> renamed = List.of();

    @Option(
            names = "--drop",
            paramLabel = "NAME",
            description = "A table or TABLE.COLUMN that goes with what it holds, though something like it comes.")
    private List<String> dropped = List.of();

    @Option(names = "--no-input", description = "Ask nothing; what is not clear is an error.")
    private boolean silent;

    /** What was said, and whoever is there is asked about the rest. */
    Renames renames(Questions questions) {
        Renames said = Renames.NONE.parsed(renamed).dropping(dropped);
        return said.deciding(
                silent
                        ? RenameDecision.REFUSE
                        : candidate -> questions
                                .isYes(candidate.question())
                                .map(yes -> yes ? Answer.RENAMED : Answer.DIFFERENT)
                                .orElse(Answer.UNDECIDED));
    }
}
