package io.aludel.opentelemetry;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.CallSites;
import io.aludel.engine.Engine;
import io.aludel.event.Registration;
import io.aludel.orm.SessionFactory;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes spans of statements, by the semantic conventions for databases, and where it is wanted of transactions and flushes. Immutable,
 * safe for use by many threads; each method gives a changed copy.
 *
 * <pre>{@code
 * AludelTelemetry.of(openTelemetry).withTransactions().withFlushes().observe(sessions);
 * }</pre>
 *
 * <p>Spans hold no values: the text of a statement is its shape, and a failure is told by its class and the database's state.
 */
public final class AludelTelemetry {
    private static final String SCOPE = "io.aludel";

    private final Tracer tracer;
    private final CallSites sites;
    private final boolean transactions;
    private final boolean flushes;

    private AludelTelemetry(Tracer tracer, CallSites sites, boolean transactions, boolean flushes) {
        this.tracer = tracer;
        this.sites = sites;
        this.transactions = transactions;
        this.flushes = flushes;
    }

    /** Spans of statements. */
    public static AludelTelemetry of(OpenTelemetry telemetry) {
        return new AludelTelemetry(
                requireNonNull(telemetry, "telemetry").getTracer(SCOPE), CallSites.DEFAULT, false, false);
    }

    /** The same with a span around each transaction. */
    public AludelTelemetry withTransactions() {
        return new AludelTelemetry(tracer, sites, true, flushes);
    }

    /** The same with a span around each flush of a session. */
    public AludelTelemetry withFlushes() {
        return new AludelTelemetry(tracer, sites, transactions, true);
    }

    /** The same with other frames of the stack for the application's. */
    public AludelTelemetry callSites(CallSites other) {
        return new AludelTelemetry(tracer, requireNonNull(other, "other"), transactions, flushes);
    }

    /** Makes spans of what an engine does until the registration is closed. */
    public Registration observe(Engine engine) {
        return Registration.all(listen(engine, new OpenSpans()));
    }

    /** Makes spans of what the sessions of a factory, and its engine, do until the registration is closed. */
    public Registration observe(SessionFactory sessions) {
        OpenSpans open = new OpenSpans();
        List<Registration> all = new ArrayList<>(listen(sessions.engine(), open));
        if (flushes) {
            all.addAll(new FlushSpans(tracer, open).listen(sessions.events()));
        }
        return Registration.all(all);
    }

    private List<Registration> listen(Engine engine, OpenSpans open) {
        List<Registration> all = new ArrayList<>();
        StatementSpans statements = new StatementSpans(tracer, sites, open, engine.url());
        all.add(engine.events().afterExecute(statements::record));
        if (transactions) {
            all.add(engine.events().onTransaction(new TransactionSpans(tracer, open)::told));
        }
        return all;
    }
}
