package io.aludel.engine;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Tells listeners what an engine's connections do. Safe for use by many threads; listeners are called in the thread that executes,
 * in the order in which they were added, and what they throw reaches the caller of the statement.
 *
 * <pre>{@code
 * engine.events().beforeExecute(event -> counter.increment());
 * }</pre>
 */
public final class EngineEvents {
    private final List<Consumer<StatementEvent>> before = new CopyOnWriteArrayList<>();
    private final List<Consumer<StatementEvent>> after = new CopyOnWriteArrayList<>();
    private final List<Consumer<TransactionEvent>> transactions = new CopyOnWriteArrayList<>();

    EngineEvents() {}

    /** Undoes the adding of a listener. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        @Override
        void close();
    }

    /** Calls the listener before each statement or batch. */
    public Registration beforeExecute(Consumer<StatementEvent> listener) {
        return add(before, listener);
    }

    /** Calls the listener after each statement or batch, also when it failed. */
    public Registration afterExecute(Consumer<StatementEvent> listener) {
        return add(after, listener);
    }

    /** Calls the listener when a transaction or a savepoint begins and ends. */
    public Registration onTransaction(Consumer<TransactionEvent> listener) {
        return add(transactions, listener);
    }

    private static <E> Registration add(List<Consumer<E>> listeners, Consumer<E> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    boolean observesStatements() {
        return !before.isEmpty() || !after.isEmpty();
    }

    void beforeStatement(StatementEvent event) {
        before.forEach(listener -> listener.accept(event));
    }

    void afterStatement(StatementEvent event) {
        after.forEach(listener -> listener.accept(event));
    }

    boolean observesTransactions() {
        return !transactions.isEmpty();
    }

    void transaction(TransactionEvent event) {
        transactions.forEach(listener -> listener.accept(event));
    }
}
