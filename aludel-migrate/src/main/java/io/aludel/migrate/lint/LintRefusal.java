package io.aludel.migrate.lint;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.util.List;
import java.util.stream.Collectors;

/** Says why an upgrade was refused. */
final class LintRefusal {
    private LintRefusal() {}

    static MigrationException of(List<Finding> errors) {
        String codes =
                errors.stream().map(finding -> finding.rule().code()).distinct().collect(Collectors.joining(", "));
        return new MigrationException(
                ErrorCode.UNSAFE_OPERATION,
                "the upgrade was refused before anything ran, since it does what hurts a database in use:\n\n"
                        + errors.stream().map(Finding::describe).collect(Collectors.joining("\n\n"))
                        + "\n\n  Take the safe forms; or say that it is safe here: @SafetyAssured(\"why\") on the revision,"
                        + " op.safetyAssured(\"why\", () -> ..),\n  in SQL a line \"-- aludel: safety-assured "
                        + errors.get(0).rule().code() + ": why\"; or allow it this once: --allow "
                        + codes.replace(" ", "")
                        + ", or migrations.linting(LintOptions.DEFAULT.without(..))."
                        + "\n  Each rule is explained in docs/migrate/linter.md.");
    }
}
