/** Metrics and observations of engines and sessions, for Micrometer. */
module io.aludel.micrometer {
    requires transitive io.aludel.orm;
    requires transitive micrometer.core;
    requires transitive micrometer.observation;
    requires transitive micrometer.commons;

    exports io.aludel.micrometer;
}
