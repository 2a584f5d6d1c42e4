package io.aludel.engine;

import static java.util.Objects.requireNonNull;

import io.aludel.event.ListenerOption;
import io.aludel.event.Listeners;
import io.aludel.event.Registration;
import io.aludel.sql.ExecutionOptions;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Tells listeners what an engine's connections do, and lets some of them change it. Safe for use by many threads; listeners are
 * called in the thread that executes, in the order in which they were added unless {@link ListenerOption#FIRST} is said, and what
 * they throw reaches the caller: before a statement it is not sent then, after one its rows are closed, and in both cases the
 * transaction counts as failed.
 *
 * <pre>{@code
 * engine.events().beforeExecute(event -> counter.increment());
 * engine.events().rewriteSql(text -> text.withSql(text.sql() + " -- from the report"));
 * engine.events().onError(error -> alarm.ring(error.failure()));
 * engine.events().pool().on(PoolEvent.Kind.CONNECT, event -> prepare(event.jdbc()));
 * }</pre>
 */
public final class EngineEvents {
    private final Listeners<UnaryOperator<Execution>> statements = new Listeners<>();
    private final Listeners<UnaryOperator<StatementText>> texts = new Listeners<>();
    private final Listeners<PreparedListener> prepared = new Listeners<>();
    private final Listeners<Consumer<StatementEvent>> before = new Listeners<>();
    private final Listeners<Consumer<StatementEvent>> after = new Listeners<>();
    private final Listeners<Consumer<TransactionEvent>> transactions = new Listeners<>();
    private final Listeners<Consumer<ErrorEvent>> errors = new Listeners<>();
    private final Listeners<Consumer<WarningEvent>> warnings = new Listeners<>();
    private final Listeners<Consumer<Connection>> connections = new Listeners<>();
    private final Listeners<Consumer<OptionsEvent>> optionsChosen = new Listeners<>();
    private final Listeners<Consumer<Engine>> closed = new Listeners<>();
    private final PoolEvents pool = new PoolEvents();

    EngineEvents() {}

    /** What happens to the driver's connections. */
    public PoolEvents pool() {
        return pool;
    }

    /**
     * Lets the listener replace a statement or its parameters before it is compiled; it returns what it was given to change
     * nothing. Called for statements that are executed by {@link Connection#execute}.
     */
    public Registration rewriteStatement(UnaryOperator<Execution> listener, ListenerOption... options) {
        return statements.add(listener, options);
    }

    /** Lets the listener replace the SQL or the values that are sent; it returns what it was given to change nothing. */
    public Registration rewriteSql(UnaryOperator<StatementText> listener, ListenerOption... options) {
        return texts.add(listener, options);
    }

    /** Calls the listener with the driver's statement when it is prepared and before values are bound to it. */
    public Registration onPrepared(PreparedListener listener, ListenerOption... options) {
        return prepared.add(listener, options);
    }

    /** Calls the listener before each statement or batch. */
    public Registration beforeExecute(Consumer<StatementEvent> listener, ListenerOption... options) {
        return before.add(listener, options);
    }

    /** Calls the listener after each statement or batch, also when it failed. */
    public Registration afterExecute(Consumer<StatementEvent> listener, ListenerOption... options) {
        return after.add(listener, options);
    }

    /**
     * Calls the listener after each statement or batch that the database took long to answer.
     *
     * @param threshold from which time on
     */
    public Registration onSlow(Duration threshold, Consumer<StatementEvent> listener, ListenerOption... options) {
        requireNonNull(threshold, "threshold");
        requireNonNull(listener, "listener");
        return after.add(
                event -> {
                    if (event.elapsed().compareTo(threshold) >= 0) {
                        listener.accept(event);
                    }
                },
                options);
    }

    /** Calls the listener when a transaction or a savepoint begins and ends. */
    public Registration onTransaction(Consumer<TransactionEvent> listener, ListenerOption... options) {
        return transactions.add(listener, options);
    }

    /** Calls the listener with each failure that the driver reports, before it is thrown; it may replace the exception. */
    public Registration onError(Consumer<ErrorEvent> listener, ListenerOption... options) {
        return errors.add(listener, options);
    }

    /**
     * Calls the listener when a statement that is probably a mistake is compiled; the logger has it at WARN. With
     * {@link ExecutionOptions#STRICT} such a statement is refused, and nobody is told.
     */
    public Registration onWarning(Consumer<WarningEvent> listener, ListenerOption... options) {
        return warnings.add(listener, options);
    }

    /** Calls the listener with each connection that the engine gives out, before the application has it. */
    public Registration onConnection(Consumer<Connection> listener, ListenerOption... options) {
        return connections.add(listener, options);
    }

    /** Calls the listener when options are chosen for a connection, or for an engine that differs from another by them. */
    public Registration onOptions(Consumer<OptionsEvent> listener, ListenerOption... options) {
        return optionsChosen.add(listener, options);
    }

    /** Calls the listener when the engine has been closed. */
    public Registration onClose(Consumer<Engine> listener, ListenerOption... options) {
        return closed.add(listener, options);
    }

    boolean rewritesStatements() {
        return !statements.isEmpty();
    }

    Execution rewritten(Execution execution) {
        return statements.fold(execution, UnaryOperator::apply);
    }

    boolean rewritesSql() {
        return !texts.isEmpty();
    }

    StatementText rewritten(StatementText text) {
        return texts.fold(text, UnaryOperator::apply);
    }

    Listeners<PreparedListener> prepared() {
        return prepared;
    }

    Listeners<Consumer<StatementEvent>> before() {
        return before;
    }

    Listeners<Consumer<StatementEvent>> after() {
        return after;
    }

    Listeners<Consumer<TransactionEvent>> transactions() {
        return transactions;
    }

    Listeners<Consumer<ErrorEvent>> errors() {
        return errors;
    }

    Listeners<Consumer<WarningEvent>> warnings() {
        return warnings;
    }

    void connected(Connection connection) {
        connections.each(listener -> listener.accept(connection));
    }

    void chosen(@Nullable Connection connection, ExecutionOptions options) {
        if (!optionsChosen.isEmpty()) {
            OptionsEvent event = new OptionsEvent(connection, options);
            optionsChosen.each(listener -> listener.accept(event));
        }
    }

    void closed(Engine engine) {
        closed.each(listener -> listener.accept(engine));
    }
}
