package io.aludel.migrate.lint;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Connection;
import io.aludel.migrate.graph.RevisionMove;
import io.aludel.migrate.graph.RevisionStep;
import io.aludel.migrate.op.OperationTarget;
import io.aludel.migrate.run.PlanCheck;
import io.aludel.migrate.run.RunOptions;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.migrate.script.Revisions;
import io.aludel.reflect.Inspector;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps an upgrade from beginning when it would hurt the database that it is about. Immutable, thread-safe. */
public final class UpgradeGuard implements PlanCheck {
    private static final Logger LOG = LoggerFactory.getLogger(UpgradeGuard.class);

    private final LintOptions options;
    private final RunOptions running;

    /** A guard of upgrades that run in some way. */
    public UpgradeGuard(LintOptions options, RunOptions running) {
        this.options = requireNonNull(options, "options");
        this.running = requireNonNull(running, "running");
    }

    @Override
    public @Nullable Witness begin(Connection connection) {
        if (options.mode() == LintOptions.Mode.OFF
                || Inspector.of(connection).tableNames().isEmpty()) {
            return null; // nothing is in use yet
        }
        return new Hearing(Linter.of(connection.dialect(), options)
                .naming(running.namingConvention())
                .arguments(running.arguments())
                .sizes(new DatabaseSizes(connection)));
    }

    /** Writes down what each revision is going to do, and what is to be said of it. */
    private final class Hearing implements Witness {
        private final Linter linter;
        private final List<Finding> findings = new ArrayList<>();
        private @Nullable StepRecorder recorder;

        Hearing(Linter linter) {
            this.linter = linter;
        }

        @Override
        public OperationTarget hearing(RevisionScript script) {
            StepRecorder begun = linter.recorder(script);
            recorder = begun;
            return begun;
        }

        @Override
        public void heard(RevisionScript script, @Nullable RuntimeException failure) {
            findings.addAll(linter.findings(script, requireNonNull(recorder, "recorder"), failure));
        }

        @Override
        public void judge() {
            List<Finding> errors = findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .toList();
            if (!errors.isEmpty() && options.mode() == LintOptions.Mode.REFUSE) {
                throw LintRefusal.of(errors);
            }
            findings.stream()
                    .filter(finding -> finding.severity() != Severity.ADVICE)
                    .forEach(finding -> warn(finding.describe()));
        }
    }

    private void warn(String text) {
        LOG.warn("{}", text);
        running.listeners().forEach(listener -> listener.warning(text));
    }

    /** What a linter says of the revisions that lie above some heads, on a database with its rows. */
    public static List<Finding> findings(
            Linter linter, Connection connection, Revisions revisions, List<String> heads) {
        List<RevisionScript> missing = new ArrayList<>();
        for (RevisionStep step : revisions.graph().upgrade("heads", heads)) {
            if (step instanceof RevisionMove move) {
                missing.add(revisions.script(move.node()));
            }
        }
        return linter.sizes(new DatabaseSizes(connection)).lint(missing);
    }
}
