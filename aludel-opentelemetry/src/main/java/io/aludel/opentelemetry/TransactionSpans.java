package io.aludel.opentelemetry;

import io.aludel.engine.TransactionEvent;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** A span from the beginning of each transaction to its end; savepoints are events within. Safe for use by many threads. */
final class TransactionSpans {
    private static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("aludel.transaction.outcome");

    private final Tracer tracer;
    private final OpenSpans open;
    private final Map<Object, Span> spans = Collections.synchronizedMap(new WeakHashMap<>());

    TransactionSpans(Tracer tracer, OpenSpans open) {
        this.tracer = tracer;
        this.open = open;
    }

    void told(TransactionEvent event) {
        switch (event.kind()) {
            case BEGIN, BEGIN_TWO_PHASE -> {
                Span span = tracer.spanBuilder("transaction").startSpan();
                spans.put(event.connection(), span);
                open.around(event.connection(), span);
            }
            case COMMIT, COMMIT_PREPARED -> end(event, "commit");
            case ROLLBACK, ROLLBACK_PREPARED -> end(event, "rollback");
            case SAVEPOINT, RELEASE, ROLLBACK_TO, PREPARE -> {
                Span span = spans.get(event.connection());
                if (span != null) {
                    span.addEvent(event.kind().name());
                }
            }
        }
    }

    private void end(TransactionEvent event, String outcome) {
        Span span = spans.remove(event.connection());
        if (span != null) {
            span.setAttribute(OUTCOME, outcome);
            open.end(event.connection(), span);
        }
    }
}
