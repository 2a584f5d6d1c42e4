/** The suite that a dialect of Aludel has to pass, for those who write one. */
module io.aludel.testkit.dialect {
    requires transitive io.aludel.core;
    requires transitive org.jspecify;
    requires transitive org.junit.jupiter.api;

    exports io.aludel.testkit.dialect;
}
