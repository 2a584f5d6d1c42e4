package io.aludel.micrometer;

import io.aludel.event.Registration;
import io.aludel.orm.Session;
import io.aludel.orm.SessionEvents;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Meters of what sessions do. Safe for use by many threads. */
final class SessionMeters {
    private static final String FLUSH_BEGAN = SessionMeters.class.getName() + ".flush";

    private final Timer flushes;
    private final AtomicInteger active;

    SessionMeters(MeterRegistry registry, Tags tags) {
        flushes = Timer.builder("aludel.flushes")
                .description("flushes that had something to write, by the time that they took")
                .tags(tags)
                .register(registry);
        active = new AtomicInteger();
        Gauge.builder("aludel.sessions.active", active, AtomicInteger::get)
                .description("sessions that are in a transaction")
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    List<Registration> listen(SessionEvents events) {
        return List.of(
                events.beforeFlush(session -> session.info().put(FLUSH_BEGAN, System.nanoTime())),
                events.afterFlushPostexec(this::flushed),
                events.afterTransactionCreate(
                        (session, transaction) -> changed(transaction.parent().isEmpty(), 1)),
                events.afterTransactionEnd(
                        (session, transaction) -> changed(transaction.parent().isEmpty(), -1)));
    }

    private void flushed(Session session) {
        if (session.info().remove(FLUSH_BEGAN) instanceof Long began) {
            flushes.record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        }
    }

    private void changed(boolean outermost, int by) {
        if (outermost) {
            active.addAndGet(by);
        }
    }
}
