package io.aludel.migrate.lint;

import java.util.List;
import java.util.stream.Stream;

/** What is dangerous on PostgreSQL. */
final class PostgresqlRules {
    static final List<Rule> ALL = Stream.of(
                    PostgresqlIndexRules.ALL,
                    PostgresqlConstraintRules.ALL,
                    PostgresqlColumnRules.ALL,
                    PostgresqlTransactionRules.ALL,
                    PostgresqlStyleRules.ALL)
            .flatMap(List::stream)
            .toList();

    private PostgresqlRules() {}
}
