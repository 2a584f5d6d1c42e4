package io.aludel.testkit;

import io.aludel.testkit.TestDatabase.Kind;
import java.util.ServiceLoader;

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

    /** One from the first provider that has one of that kind for a class of tests, or else a usual one. */
    static TestDatabase create(Kind kind, Class<?> test) {
        return ServiceLoader.load(TestDatabaseProvider.class).stream()
                .flatMap(provider -> provider.get().create(kind, test).stream())
                .findFirst()
                .orElseGet(() -> create(kind));
    }
}
