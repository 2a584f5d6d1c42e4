package io.aludel.migrate.lint;

import static java.util.Objects.requireNonNull;

import io.aludel.compile.ddl.ServerVersion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How the linter looks. Immutable; each method gives a changed copy.
 *
 * @param mode what an upgrade does with findings
 * @param disabled codes or names of rules that are left out
 * @param severities other severities, by code or name
 * @param smallTables tables that are small wherever they are
 * @param smallRows up to how many rows a table is small, when there is a database to ask
 * @param oldest the oldest version of the database that revisions run on
 * @param rules rules of the application's own
 */
public record LintOptions(
        Mode mode,
        Set<String> disabled,
        Map<String, Severity> severities,
        Set<String> smallTables,
        long smallRows,
        ServerVersion oldest,
        List<Rule> rules) {
    /** What an upgrade does with findings. */
    public enum Mode {
        /** Nobody looks. */
        OFF,
        /** They are logged. */
        WARN,
        /** Errors refuse the upgrade before anything ran. */
        REFUSE
    }

    /** Errors refuse; up to a thousand rows are small; the newest version. */
    public static final LintOptions DEFAULT =
            new LintOptions(Mode.REFUSE, Set.of(), Map.of(), Set.of(), 1000, ServerVersion.NEWEST, List.of());

    public LintOptions {
        requireNonNull(mode, "mode");
        disabled = Set.copyOf(disabled);
        severities = Map.copyOf(severities);
        smallTables = Set.copyOf(smallTables);
        requireNonNull(oldest, "oldest");
        rules = List.copyOf(rules);
    }

    /** The same, doing something else with findings. */
    public LintOptions mode(Mode changed) {
        return new LintOptions(changed, disabled, severities, smallTables, smallRows, oldest, rules);
    }

    /** The same without some rules. */
    public LintOptions without(Collection<String> codes) {
        Set<String> all = new HashSet<>(disabled);
        all.addAll(codes);
        return new LintOptions(mode, all, severities, smallTables, smallRows, oldest, rules);
    }

    /** The same without some rules. */
    public LintOptions without(String... codes) {
        return without(List.of(codes));
    }

    /** The same, where a rule is more or less grave. */
    public LintOptions severity(String code, Severity severity) {
        Map<String, Severity> all = new HashMap<>(severities);
        all.put(code, severity);
        return new LintOptions(mode, disabled, all, smallTables, smallRows, oldest, rules);
    }

    /** The same, where some tables are known to be small. */
    public LintOptions smallTables(Collection<String> names) {
        return new LintOptions(mode, disabled, severities, Set.copyOf(names), smallRows, oldest, rules);
    }

    /** The same, where so many rows are few. */
    public LintOptions smallRows(long rows) {
        return new LintOptions(mode, disabled, severities, smallTables, rows, oldest, rules);
    }

    /** The same for databases from a version on. */
    public LintOptions oldest(int major, int minor) {
        return new LintOptions(
                mode, disabled, severities, smallTables, smallRows, new ServerVersion(major, minor), rules);
    }

    /** The same with one more rule. */
    public LintOptions with(Rule rule) {
        List<Rule> all = new ArrayList<>(rules);
        all.add(rule);
        return new LintOptions(mode, disabled, severities, smallTables, smallRows, oldest, all);
    }
}
