/** JUnit support for applications that use Aludel. */
module io.aludel.test {
    requires transitive io.aludel.migrate;
    requires transitive org.jspecify;
    requires transitive org.junit.jupiter.api;

    exports io.aludel.test.migrate;
}
