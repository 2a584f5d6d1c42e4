package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.event.Registration;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs statements that the database took long to answer: how long, the shape without values, its id, and the line of the application that
 * caused it, at WARN by the logger {@code io.aludel.slow}. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * SlowStatementLog.over(Duration.ofMillis(200)).withPlans().on(engine);
 * }</pre>
 */
public final class SlowStatementLog {
    private static final String LOGGER = "io.aludel.slow";
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private final Duration threshold;
    private final CallSites sites;
    private final boolean plans;
    private final Logger log;

    private SlowStatementLog(Duration threshold, CallSites sites, boolean plans, Logger log) {
        this.threshold = threshold;
        this.sites = sites;
        this.plans = plans;
        this.log = log;
    }

    /** A log of statements that take at least so long. */
    public static SlowStatementLog over(Duration threshold) {
        return new SlowStatementLog(
                requireNonNull(threshold, "threshold"), CallSites.DEFAULT, false, LoggerFactory.getLogger(LOGGER));
    }

    /** The same with other frames of the stack for the application's. */
    public SlowStatementLog callSites(CallSites chosen) {
        return new SlowStatementLog(threshold, requireNonNull(chosen, "chosen"), plans, log);
    }

    /**
     * The same with the database's plan of each statement, which is asked for over the same connection, in the thread that waits for the
     * statement.
     */
    public SlowStatementLog withPlans() {
        return new SlowStatementLog(threshold, sites, true, log);
    }

    /** The same with another logger. */
    public SlowStatementLog logger(Logger other) {
        return new SlowStatementLog(threshold, sites, plans, requireNonNull(other, "other"));
    }

    /** Logs the slow statements of an engine until the registration is closed. */
    public Registration on(Engine engine) {
        return engine.events().onSlow(threshold, this::log);
    }

    private void log(StatementEvent event) {
        if (log.isWarnEnabled()) {
            log.warn("{}", line(event));
        }
    }

    private String line(StatementEvent event) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%.1f ms, shape %s%s%s",
                event.elapsed().toNanos() / NANOS_PER_MILLISECOND,
                event.shape().id(),
                event.batchSize() > 1 ? ", " + event.batchSize() + " times in a batch" : "",
                event.failure() == null ? "" : ", failed"));
        line.append("\n  ").append(event.shape().text());
        event.callSite(sites).ifPresent(site -> line.append("\n  at ").append(site));
        event.cause().ifPresent(cause -> line.append("\n  loads ").append(cause));
        if (plans) {
            event.queryPlan().forEach(step -> line.append("\n  | ").append(step));
        }
        return line.toString();
    }
}
