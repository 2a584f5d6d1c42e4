package io.aludel.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log and the listeners what is executed. Immutable; costs two reads where nobody watches. */
final class StatementWatch {
    private final EngineEvents events;
    private final EchoOptions echo;
    private final Logger log;

    StatementWatch(EngineEvents events, EchoOptions echo) {
        this(events, echo, LoggerFactory.getLogger("io.aludel.sql"));
    }

    StatementWatch(EngineEvents events, EchoOptions echo, Logger log) {
        this.events = events;
        this.echo = echo;
        this.log = log;
    }

    boolean isWatching() {
        return isLogging() || events.observesStatements();
    }

    private boolean isLogging() {
        return echo.statements() || log.isDebugEnabled();
    }

    void before(String sql, int parameters, List<@Nullable Object[]> rows) {
        if (isLogging()) {
            log(sql + described(parameters, rows));
        }
        if (events.observesStatements()) {
            events.beforeStatement(new StatementEvent(sql, parameters, rows.size(), Duration.ZERO, null));
        }
    }

    void after(String sql, int parameters, int batchSize, long nanos, @Nullable RuntimeException failure) {
        if (events.observesStatements()) {
            events.afterStatement(new StatementEvent(sql, parameters, batchSize, Duration.ofNanos(nanos), failure));
        }
    }

    void transaction(TransactionEvent.Kind kind, @Nullable String savepoint) {
        if (isLogging() || events.observesTransactions()) {
            TransactionEvent event = new TransactionEvent(kind, savepoint);
            if (isLogging()) {
                log(event.sql());
            }
            events.transaction(event);
        }
    }

    private void log(String line) {
        if (echo.statements()) {
            log.info("{}", line);
        } else {
            log.debug("{}", line);
        }
    }

    private String described(int parameters, List<@Nullable Object[]> rows) {
        String batch = rows.size() > 1 ? " [" + rows.size() + " executions]" : "";
        if (parameters == 0 || rows.isEmpty()) {
            return batch;
        }
        return echo.parameters()
                ? batch + " " + Arrays.deepToString(rows.get(0))
                : batch + " [" + parameters + " parameters hidden]";
    }
}
