package io.aludel.opentelemetry;

import io.aludel.engine.Connection;
import io.aludel.event.Registration;
import io.aludel.orm.Session;
import io.aludel.orm.SessionEvents;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import java.util.List;

/** A span around each flush. Safe for use by many threads. */
final class FlushSpans {
    private static final String FLUSH = FlushSpans.class.getName();
    private static final String CONNECTION = FLUSH + ".connection";
    private static final AttributeKey<Long> NEW = AttributeKey.longKey("aludel.flush.new");
    private static final AttributeKey<Long> CHANGED = AttributeKey.longKey("aludel.flush.changed");
    private static final AttributeKey<Long> DELETED = AttributeKey.longKey("aludel.flush.deleted");

    private final Tracer tracer;
    private final OpenSpans open;

    FlushSpans(Tracer tracer, OpenSpans open) {
        this.tracer = tracer;
        this.open = open;
    }

    List<Registration> listen(SessionEvents events) {
        return List.of(
                events.afterBegin(this::connected),
                events.beforeFlush(this::began),
                events.afterFlushPostexec(session -> ended(session, true)),
                events.afterSoftRollback((session, transaction) -> ended(session, false)),
                events.afterTransactionEnd((session, transaction) -> {
                    if (transaction.parent().isEmpty()) {
                        session.info().remove(CONNECTION);
                    }
                }));
    }

    /** A session takes its connection when it needs one, which may be in the middle of a flush. */
    private void connected(Session session, Connection connection) {
        session.info().put(CONNECTION, connection);
        if (session.info().get(FLUSH) instanceof Span flush) {
            open.push(connection, flush);
        }
    }

    private void began(Session session) {
        Connection connection = (Connection) session.info().get(CONNECTION);
        Span span = tracer.spanBuilder("flush")
                .setParent(connection == null ? Context.current() : open.parent(connection))
                .setAttribute(NEW, (long) session.newObjects().size())
                .setAttribute(CHANGED, (long) session.dirty().size())
                .setAttribute(DELETED, (long) session.deleted().size())
                .startSpan();
        if (connection != null) {
            open.push(connection, span);
        }
        session.info().put(FLUSH, span);
    }

    /** A flush that fails rolls back. */
    private void ended(Session session, boolean done) {
        if (session.info().remove(FLUSH) instanceof Span span) {
            if (!done) {
                span.setStatus(StatusCode.ERROR);
            }
            if (session.info().get(CONNECTION) instanceof Connection connection) {
                open.end(connection, span);
            } else {
                span.end();
            }
        }
    }
}
