package io.aludel.migrate.lint;

import io.aludel.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

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
}
