package io.aludel.migrate.lint;

import io.aludel.dialect.Dialect;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules by family of databases. */
final class Rules {
    private static final List<Own> OWN = List.of(
            new Own("postgresql", PostgresqlRules.ALL),
            new Own("mysql", MysqlRules.ALL),
            new Own("sqlite", SqliteRules.ALL),
            new Own("h2", H2Rules.ALL));

    private record Own(String family, List<Rule> rules) {}

    private Rules() {}

    /** The rules of every database, and those of this one's family. */
    static List<Rule> of(Dialect dialect) {
        List<Rule> all = new ArrayList<>(AnyDatabaseRules.ALL);
        OWN.stream().filter(own -> own.family().equals(dialect.family())).forEach(own -> all.addAll(own.rules()));
        return List.copyOf(all);
    }

    /** All there are, each once, for those who name one. */
    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(AnyDatabaseRules.ALL);
        OWN.forEach(own -> all.addAll(own.rules()));
        return all;
    }

    /** Makes sure that there are the rules which options name: a misspelt one would be in force unseen. */
    static void known(LintOptions options) {
        List<Rule> rules = new ArrayList<>(all());
        rules.addAll(options.rules());
        Set<String> named = new TreeSet<>(options.disabled());
        named.addAll(options.severities().keySet());
        for (String name : named) {
            if (rules.stream().noneMatch(rule -> rule.isNamed(List.of(name)))) {
                throw new MigrationException(
                        ErrorCode.INVALID_CONFIGURATION,
                        "there is no rule '" + name + "' of the linter."
                                + "\n  Name one by its code or its name, such as PG24 or lock-timeout; the page of the linter lists them.");
            }
        }
    }
}
