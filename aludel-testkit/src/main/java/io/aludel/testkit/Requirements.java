package io.aludel.testkit;

import static io.aludel.testkit.TestDatabase.Kind.H2;
import static io.aludel.testkit.TestDatabase.Kind.MARIADB;
import static io.aludel.testkit.TestDatabase.Kind.POSTGRESQL;
import static io.aludel.testkit.TestDatabase.Kind.SQLITE;

import io.aludel.testkit.TestDatabase.Kind;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The table of what each database lacks, one sentence each. What is not listed is there.
 *
 * <p>Reports show these sentences beside skipped tests. A test of its own tries each line against the real database.
 */
public final class Requirements {

    private static final Map<Kind, Map<Feature, String>> LACKS = new EnumMap<>(Kind.class);

    static {
        lacks(SQLITE, Feature.SEQUENCES, "SQLite has no sequences; integer primary keys count by themselves");
        lacks(SQLITE, Feature.SCHEMAS, "SQLite has attached databases instead of schemas");
        lacks(SQLITE, Feature.LATERAL, "SQLite has no lateral subqueries");
        lacks(SQLITE, Feature.FOR_UPDATE, "SQLite locks the whole database rather than rows");
        lacks(SQLITE, Feature.SKIP_LOCKED, "SQLite locks the whole database rather than rows");
        lacks(SQLITE, Feature.INTERSECT_ALL, "SQLite knows INTERSECT and EXCEPT for distinct rows only");
        lacks(SQLITE, Feature.NATIVE_UUID, "SQLite stores a UUID as text or bytes");
        lacks(SQLITE, Feature.ARRAYS, "SQLite has no array types");
        lacks(SQLITE, Feature.TIMESTAMP_WITH_TIME_ZONE, "SQLite stores dates and times as text or numbers");
        lacks(SQLITE, Feature.EXACT_DECIMAL, "SQLite stores decimals as binary floating point unless they are text");
        lacks(SQLITE, Feature.ADD_CONSTRAINT, "SQLite adds constraints only when the table is created");
        lacks(SQLITE, Feature.COMMENTS, "SQLite keeps no comments on tables or columns");
        lacks(SQLITE, Feature.CONCURRENT_WRITERS, "SQLite has one writer at a time");
        lacks(SQLITE, Feature.PASSWORDS, "SQLite has no users");

        lacks(H2, Feature.INSERT_RETURNING, "H2 has SELECT FROM FINAL TABLE and generated keys instead");
        lacks(H2, Feature.UPDATE_RETURNING, "H2 has SELECT FROM FINAL TABLE instead");
        lacks(H2, Feature.DELETE_RETURNING, "H2 has SELECT FROM OLD TABLE instead");
        lacks(H2, Feature.ON_CONFLICT, "H2 has MERGE instead");
        lacks(H2, Feature.REPLACE, "H2 has MERGE instead");
        lacks(H2, Feature.FULL_JOIN, "H2 has left and right joins only");
        lacks(H2, Feature.INTERSECT_ALL, "H2 knows INTERSECT and EXCEPT for distinct rows only");
        lacks(H2, Feature.LATERAL, "H2 has no lateral subqueries");
        lacks(H2, Feature.TRANSACTIONAL_DDL, "H2 commits before it changes the schema");
        lacks(H2, Feature.DEFERRABLE_CONSTRAINTS, "H2 checks constraints at once");
        lacks(H2, Feature.PARTIAL_INDEXES, "H2 indexes whole tables only");
        lacks(H2, Feature.EXPRESSION_INDEXES, "H2 indexes columns only");
        lacks(H2, Feature.PASSWORDS, "the tests open H2 in memory, where the first connection decides on the password");

        lacks(MARIADB, Feature.UPDATE_RETURNING, "MariaDB returns rows from INSERT and DELETE, not from UPDATE");
        lacks(MARIADB, Feature.ON_CONFLICT, "MariaDB has ON DUPLICATE KEY UPDATE instead");
        lacks(MARIADB, Feature.SCHEMAS, "MariaDB's schemas are databases");
        lacks(MARIADB, Feature.FULL_JOIN, "MariaDB has left and right joins only");
        lacks(MARIADB, Feature.LATERAL, "MariaDB has no lateral subqueries in this version");
        lacks(MARIADB, Feature.NULLS_FIRST, "MariaDB sorts nulls first when ascending and offers no other order");
        lacks(MARIADB, Feature.AGGREGATE_FILTER, "MariaDB wants a CASE inside the aggregate");
        lacks(MARIADB, Feature.ARRAYS, "MariaDB has no array types");
        lacks(MARIADB, Feature.TIMESTAMP_WITH_TIME_ZONE, "MariaDB's TIMESTAMP is shown in the session's time zone");
        lacks(MARIADB, Feature.TRANSACTIONAL_DDL, "MariaDB commits before it changes the schema");
        lacks(MARIADB, Feature.DEFERRABLE_CONSTRAINTS, "MariaDB checks constraints at once");
        lacks(MARIADB, Feature.PARTIAL_INDEXES, "MariaDB indexes whole tables only");
        lacks(MARIADB, Feature.EXPRESSION_INDEXES, "MariaDB indexes columns, generated ones included, only");

        lacks(POSTGRESQL, Feature.REPLACE, "PostgreSQL has ON CONFLICT instead");
    }

    private Requirements() {}

    /** Why the database lacks the feature, or empty if it has it. */
    public static Optional<String> reasonAgainst(Kind kind, Feature feature) {
        Map<Feature, String> lacks = LACKS.getOrDefault(kind, Map.of());
        return Optional.ofNullable(lacks.get(feature));
    }

    private static void lacks(Kind kind, Feature feature, String reason) {
        LACKS.computeIfAbsent(kind, absent -> new EnumMap<>(Feature.class)).put(feature, reason);
    }
}
