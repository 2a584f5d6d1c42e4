package io.aludel.opentelemetry;

import io.aludel.engine.Connection;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Spans that have begun on connections and have not ended. They are no thread's current span, since a transaction may go from one thread
 * to another; statements find them by their connection. Safe for use by many threads; a connection that nobody has any more takes its
 * spans along.
 */
final class OpenSpans {
    private final Map<Connection, Deque<Span>> open = Collections.synchronizedMap(new WeakHashMap<>());

    /** A span within those that have begun. */
    void push(Connection connection, Span span) {
        open.computeIfAbsent(connection, added -> new ArrayDeque<>()).push(span);
    }

    /** A span around those that have begun: a transaction begins with its first statement, which may be a flush's. */
    void around(Connection connection, Span span) {
        open.computeIfAbsent(connection, added -> new ArrayDeque<>()).addLast(span);
    }

    /** Ends a span. */
    void end(Connection connection, Span span) {
        span.end();
        Deque<Span> spans = open.get(connection);
        if (spans != null && spans.remove(span) && spans.isEmpty()) {
            open.remove(connection);
        }
    }

    /** The innermost span of a connection, or null. */
    @Nullable
    Span innermost(Connection connection) {
        Deque<Span> spans = open.get(connection);
        return spans == null ? null : spans.peek();
    }

    /** What a span on a connection is a child of: the innermost span there, or else the thread's current one. */
    Context parent(Connection connection) {
        Span span = innermost(connection);
        return span == null ? Context.current() : Context.current().with(span);
    }
}
