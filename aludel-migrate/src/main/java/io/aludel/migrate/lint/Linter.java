package io.aludel.migrate.lint;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Dialect;
import io.aludel.error.AludelException;
import io.aludel.migrate.op.Arguments;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.migrate.script.Assurance;
import io.aludel.migrate.script.RevisionScript;
import io.aludel.schema.NamingConvention;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what revisions do to a database that is in use. Immutable, thread-safe.
 *
 * <pre>{@code
 * Linter linter = Linter.of(engine.dialect(), LintOptions.DEFAULT);
 * linter.lint(revisions.scripts()).forEach(finding -> System.out.println(finding.describe()));
 * }</pre>
 *
 * <p>Revisions are not run: they are given a target that writes operations down. One that asks for the connection cannot be followed any
 * further, which is a finding, too.
 */
public final class Linter {
    /** What a revision is called that has not been written yet. */
    public static final String NEW = "new";

    private final Dialect dialect;
    private final LintOptions options;
    private final NamingConvention namingConvention;
    private final Arguments arguments;
    private final TableSizes sizes;
    private final List<Rule> rules;

    private Linter(
            Dialect dialect,
            LintOptions options,
            NamingConvention namingConvention,
            Arguments arguments,
            TableSizes sizes) {
        this.dialect = requireNonNull(dialect, "dialect");
        this.options = requireNonNull(options, "options");
        this.namingConvention = namingConvention;
        this.arguments = arguments;
        this.sizes = sizes;
        Rules.known(options);
        List<Rule> all = new ArrayList<>(Rules.of(dialect));
        all.addAll(options.rules());
        this.rules =
                all.stream().filter(rule -> !rule.isNamed(options.disabled())).toList();
    }

    /** A linter for one database, which takes every table for a large one. */
    public static Linter of(Dialect dialect, LintOptions options) {
        return new Linter(dialect, options, NamingConvention.DEFAULT, Arguments.NONE, TableSizes.UNKNOWN);
    }

    /** The same, knowing how many rows there are. */
    public Linter sizes(TableSizes changed) {
        return new Linter(dialect, options, namingConvention, arguments, changed);
    }

    /** The same with the convention that constraints are named by. */
    public Linter naming(NamingConvention changed) {
        return new Linter(dialect, options, changed, arguments, sizes);
    }

    /** The same, telling revisions something. */
    public Linter arguments(Arguments changed) {
        return new Linter(dialect, options, namingConvention, changed, sizes);
    }

    /** The rules that it knows, without those that are left out. */
    public List<Rule> rules() {
        return rules;
    }

    /** What is to be said of the upgrades of some revisions. */
    public List<Finding> lint(Collection<RevisionScript> scripts) {
        return scripts.stream().flatMap(script -> lint(script).stream()).toList();
    }

    /** What is to be said of the upgrade of a revision. */
    public List<Finding> lint(RevisionScript script) {
        StepRecorder target = recorder(script);
        RuntimeException failure = null;
        try {
            script.upgrade().accept(target);
        } catch (RuntimeException e) {
            failure = e;
        }
        return findings(script, target, failure);
    }

    /** Writes down what a revision does. */
    StepRecorder recorder(RevisionScript script) {
        return new StepRecorder(dialect, namingConvention, arguments, script.transactional());
    }

    /**
     * What is to be said of a revision that was written down.
     *
     * @param failure why that ended before the revision did; null when it did not
     */
    List<Finding> findings(RevisionScript script, StepRecorder target, @Nullable RuntimeException failure) {
        if (failure != null) {
            target.add(new Change.Opaque("what follows: " + unknown(failure)), "the rest of the revision");
        }
        return findings(script.id(), script.origin(), target.steps(), script.assurances());
    }

    /** Why the rest of a revision is not known without a database; what would fail with one, too, fails here. */
    private static String unknown(RuntimeException failure) {
        if (!(failure instanceof AludelException known)) {
            // Code of an application, which may do so only where nothing is asked; if not, it fails again when it runs.
            return "it fails without a database, with " + failure;
        }
        return switch (known.code()) {
            case UNSUPPORTED_OPERATION -> "it asks the database";
            case UNSUPPORTED, IRREVERSIBLE_OPERATION ->
                String.valueOf(known.getMessage()).lines().findFirst().orElse("");
            default -> throw known;
        };
    }

    /** What is to be said of operations that are to be written as a revision. */
    public List<Finding> lint(UpgradeOps ops) {
        StepRecorder target = new StepRecorder(dialect, namingConvention, arguments, true);
        for (MigrationOp op : ops.ops()) {
            target.step(op, () -> {});
        }
        return findings(NEW, NEW, target.steps(), List.of());
    }

    private List<Finding> findings(String revision, String origin, List<Step> steps, List<Assurance> assurances) {
        List<Finding> findings = new ArrayList<>();
        for (int index = 0; index < steps.size(); index++) {
            Scene scene = new Scene(options.oldest(), steps, index, Set.of());
            Step step = steps.get(index);
            for (Rule rule : rules) {
                boolean assured = assurances.stream().anyMatch(rule::isCoveredBy)
                        || step.assurances().stream().anyMatch(rule::isCoveredBy);
                if (!assured && rule.finds(scene)) {
                    weigh(
                            new Finding(
                                    revision,
                                    origin,
                                    index + 1,
                                    step.text(),
                                    rule,
                                    severity(rule),
                                    step.change().table(),
                                    Rule.filled(rule.happens(), step.change()),
                                    Rule.filled(rule.remedy(), step.change())),
                            findings);
                }
            }
        }
        return findings;
    }

    private Severity severity(Rule rule) {
        for (Map.Entry<String, Severity> other : options.severities().entrySet()) {
            if (rule.isNamed(List.of(other.getKey()))) {
                return other.getValue();
            }
        }
        return rule.severity();
    }

    /** Few rows are locked or written in a moment; what is lost of them is worth a word; where there are none nothing is. */
    private void weigh(Finding finding, List<Finding> findings) {
        TableName table = finding.table();
        Risk risk = finding.rule().risk();
        if (table == null || !risk.sparesNewTables()) {
            findings.add(finding);
            return;
        }
        long rows = options.smallTables().contains(table.toString())
                ? Math.min(1, options.smallRows())
                : sizes.rows(table, options.smallRows());
        if (rows == 0 || rows <= options.smallRows() && (risk == Risk.LOCK || risk == Risk.REWRITE)) {
            return;
        }
        boolean spoken = risk == Risk.LOSS || risk == Risk.COMPATIBILITY;
        findings.add(
                rows <= options.smallRows() && spoken && finding.severity() == Severity.ERROR
                        ? finding.severity(Severity.WARNING)
                        : finding);
    }
}
