package io.aludel.opentelemetry;

import io.aludel.engine.CallSite;
import io.aludel.engine.CallSites;
import io.aludel.engine.StatementEvent;
import io.aludel.engine.StatementKind;
import io.aludel.engine.StatementShape;
import io.aludel.engine.Url;
import io.aludel.error.DatabaseException;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** A span for each statement, made when it was answered. Safe for use by many threads. */
final class StatementSpans {
    /** The names that the conventions have for databases; others are called as their dialects. */
    private static final Map<String, String> SYSTEMS = Map.of("h2", "h2database");

    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
    private static final AttributeKey<String> NAMESPACE = AttributeKey.stringKey("db.namespace");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("db.operation.name");
    private static final AttributeKey<String> COLLECTION = AttributeKey.stringKey("db.collection.name");
    private static final AttributeKey<String> TEXT = AttributeKey.stringKey("db.query.text");
    private static final AttributeKey<String> SUMMARY = AttributeKey.stringKey("db.query.summary");
    private static final AttributeKey<Long> BATCH = AttributeKey.longKey("db.operation.batch.size");
    private static final AttributeKey<String> STATE = AttributeKey.stringKey("db.response.status_code");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final AttributeKey<String> SERVER = AttributeKey.stringKey("server.address");
    private static final AttributeKey<Long> PORT = AttributeKey.longKey("server.port");
    private static final AttributeKey<String> FUNCTION = AttributeKey.stringKey("code.function.name");
    private static final AttributeKey<String> FILE = AttributeKey.stringKey("code.file.path");
    private static final AttributeKey<Long> LINE = AttributeKey.longKey("code.line.number");
    private static final AttributeKey<String> SHAPE = AttributeKey.stringKey("aludel.shape");
    private static final AttributeKey<String> LAZY = AttributeKey.stringKey("aludel.lazy.attribute");

    private final Tracer tracer;
    private final CallSites sites;
    private final OpenSpans open;
    private final Url url;

    StatementSpans(Tracer tracer, CallSites sites, OpenSpans open, Url url) {
        this.tracer = tracer;
        this.sites = sites;
        this.open = open;
        this.url = url;
    }

    void record(StatementEvent event) {
        Instant end = Instant.now();
        StatementShape shape = event.shape();
        String operation = shape.kind() == StatementKind.OTHER
                ? firstWord(shape)
                : shape.kind().name();
        String summary = shape.table().map(table -> operation + " " + table).orElse(operation);
        String dialect = event.connection().dialect().name();
        Span span = tracer.spanBuilder(summary)
                .setSpanKind(SpanKind.CLIENT)
                .setParent(open.parent(event.connection()))
                .setStartTimestamp(end.minus(event.elapsed()))
                .setAttribute(SYSTEM, SYSTEMS.getOrDefault(dialect, dialect))
                .setAttribute(OPERATION, operation)
                .setAttribute(SUMMARY, summary)
                .setAttribute(TEXT, shape.text())
                .setAttribute(SHAPE, shape.id())
                .startSpan();
        shape.table().ifPresent(table -> span.setAttribute(COLLECTION, table));
        address(span);
        if (event.batchSize() > 1) {
            span.setAttribute(BATCH, (long) event.batchSize());
        }
        event.callSite(sites).ifPresent(site -> code(span, site));
        event.cause().ifPresent(cause -> span.setAttribute(LAZY, cause.name()));
        if (event.failure() != null) {
            failed(span, event.failure());
        }
        span.end(end);
    }

    private void address(Span span) {
        if (url.database() != null) {
            span.setAttribute(NAMESPACE, url.database());
        }
        if (url.host() != null) {
            span.setAttribute(SERVER, url.host());
        }
        if (url.port() > 0) {
            span.setAttribute(PORT, (long) url.port());
        }
    }

    private static void code(Span span, CallSite site) {
        span.setAttribute(FUNCTION, site.className() + "." + site.methodName());
        if (site.fileName() != null) {
            span.setAttribute(FILE, site.fileName());
        }
        if (site.line() > 0) {
            span.setAttribute(LINE, (long) site.line());
        }
    }

    /** The message is left out: what the driver says may show values. */
    private static void failed(Span span, RuntimeException failure) {
        span.setStatus(StatusCode.ERROR);
        span.setAttribute(ERROR, failure.getClass().getName());
        String state = failure instanceof DatabaseException database ? database.sqlState() : null;
        if (state != null) {
            span.setAttribute(STATE, state);
        }
    }

    private static String firstWord(StatementShape shape) {
        String text = shape.text();
        int end = text.indexOf(' ');
        return (end < 0 ? text : text.substring(0, end)).toUpperCase(Locale.ROOT);
    }
}
