package io.aludel.testkit;

import io.aludel.testkit.TestDatabase.Kind;

/** Makes test databases outside JUnit as well: for benchmarks, examples and tests of one database only. */
public final class TestDatabases {

    private TestDatabases() {}

    /**
     * A new, empty database. The first one on PostgreSQL or MariaDB starts that server for the whole build.
     *
     * @throws IllegalStateException if the server does not start, with the end of its log
     */
    public static TestDatabase create(Kind kind) {
        return switch (kind) {
            case SQLITE -> SqliteDatabase.create();
            case H2 -> H2Database.create();
            case POSTGRESQL -> PostgresqlDatabase.create();
            case MARIADB -> MariadbDatabase.create();
        };
    }
}
