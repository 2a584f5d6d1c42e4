/** Spans of statements, transactions and flushes, for OpenTelemetry. */
module io.aludel.opentelemetry {
    requires transitive io.aludel.orm;
    requires transitive io.opentelemetry.api;
    requires transitive io.opentelemetry.context;

    exports io.aludel.opentelemetry;
}
