package io.aludel.engine;

import io.aludel.error.AludelException;
import io.aludel.schema.Table;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the log, the counters and the listeners what is done on one connection. One thread at a time. */
final class ConnectionWatch {
    private final EngineParts parts;
    private final Connection connection;
    private final EngineEvents events;
    private final EngineLog log;
    private final Counters counters;
    private @Nullable ModelNames model;
    private long statements;
    private @Nullable StatementCause cause;
    private @Nullable Part part;

    ConnectionWatch(EngineParts parts, Connection connection) {
        this.parts = parts;
        this.connection = connection;
        this.events = parts.events();
        this.log = parts.log();
        this.counters = parts.counters();
    }

    /** Tells violated constraints in the words of a model from now on. */
    void nameViolations(@Nullable ModelNames names) {
        model = names;
    }

    /** How many statements were sent. */
    long statements() {
        return statements;
    }

    /** From now on statements are sent for a reason; null for none. */
    void cause(@Nullable StatementCause reason) {
        cause = reason;
    }

    /** Says which of several statements the next one is. */
    void part(Part next) {
        part = next;
    }

    /** The statement as listeners want it to be. */
    Sent rewritten(Sent sent) {
        Plan plan = sent.plan();
        if (plan == null || !events.rewritesSql()) {
            return sent;
        }
        StatementText given = new StatementText(connection, sent.sql(), sent.values());
        StatementText changed = events.rewritten(given);
        return changed == given ? sent : rewritten(plan, changed);
    }

    private Sent rewritten(Plan plan, StatementText text) {
        List<@Nullable Object[]> rows = new ArrayList<>(text.rows().size());
        text.rows().forEach(row -> rows.add(row.toArray()));
        return Sent.of(plan.rewritten(text.sql(), rows.isEmpty() ? new Object[0] : rows.get(0), parts.dialect()), rows);
    }

    /** The execution as listeners want it to be. */
    Execution rewritten(Execution execution) {
        return events.rewritesStatements() ? events.rewritten(execution) : execution;
    }

    void before(Sent sent) {
        if (log.isLogging()) {
            log.statement(connection, sent, part);
        }
        part = null;
        if (!events.before().isEmpty()) {
            StatementEvent event = new StatementEvent(sent, connection, cause, Duration.ZERO, null);
            events.before().each(listener -> listener.accept(event));
        }
    }

    void prepared(PreparedStatement statement, String sql) throws SQLException {
        if (!events.prepared().isEmpty()) {
            events.prepared().<SQLException>each(listener -> listener.prepared(statement, sql));
        }
    }

    void after(Sent sent, long nanos, @Nullable RuntimeException failure) {
        statements++;
        counters.statement(sent.rows().size(), nanos, failure != null);
        if (!events.after().isEmpty()) {
            StatementEvent event = new StatementEvent(sent, connection, cause, Duration.ofNanos(nanos), failure);
            events.after().each(listener -> listener.accept(event));
        }
    }

    void transaction(TransactionEvent.Kind kind, @Nullable String name) {
        counters.transaction(kind);
        if (log.isLogging() || !events.transactions().isEmpty()) {
            TransactionEvent event = new TransactionEvent(kind, name, connection);
            if (log.isLogging()) {
                log.line(connection, event.sql());
            }
            events.transactions().each(listener -> listener.accept(event));
        }
    }

    /** Something suspicious about a statement that is compiled. */
    void warnings(Plan plan) {
        for (String message : plan.compiled().warnings()) {
            log.warning(connection, message, plan.sql());
            WarningEvent event = new WarningEvent(connection, message, plan.sql());
            events.warnings().each(listener -> listener.accept(event));
        }
    }

    /** The failure of a statement; {@code target} is the table that it changes, if it is known. */
    Failure failure(SQLException thrown, String sql, @Nullable Table target) {
        return told(thrown, parts.errors().statement(thrown, sql, target, model), sql);
    }

    /** The failure of a commit. */
    Failure commitFailure(SQLException thrown) {
        return told(thrown, parts.errors().commit(thrown, model), "COMMIT");
    }

    /** The failure to read a value. */
    Failure unreadable(SQLException thrown, String sql) {
        return told(thrown, parts.errors().reading(thrown, sql), sql);
    }

    private Failure told(SQLException thrown, AludelException translated, String sql) {
        return parts.errors().told(events, thrown, translated, sql, connection, false);
    }

    /** Rows that are written to the log as they are read, or null where nobody asked for that. */
    @Nullable
    RowLog rows(Plan plan) {
        return log.rows(connection, plan);
    }
}
