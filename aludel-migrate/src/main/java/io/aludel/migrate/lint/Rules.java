package io.aludel.migrate.lint;

import io.aludel.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules by database. */
final class Rules {
    private static final Map<String, List<Rule>> OWN = Map.of(
            "postgresql", PostgresqlRules.ALL,
            "mariadb", MysqlRules.ALL,
            "mysql", MysqlRules.ALL,
            "sqlite", SqliteRules.ALL,
            "h2", H2Rules.ALL);

    private Rules() {}

    /** The rules of every database, and those of this one; a database from outside has the first. */
    static List<Rule> of(Dialect dialect) {
        List<Rule> all = new ArrayList<>(AnyDatabaseRules.ALL);
        all.addAll(OWN.getOrDefault(dialect.name(), List.of()));
        return List.copyOf(all);
    }

    /** All there are, each once, for those who name one. */
    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(AnyDatabaseRules.ALL);
        for (List<Rule> own : List.of(PostgresqlRules.ALL, MysqlRules.ALL, SqliteRules.ALL, H2Rules.ALL)) {
            all.addAll(own);
        }
        return all;
    }
}
