package io.aludel.orm.conformance;

import io.aludel.conformance.Values;
import io.aludel.engine.Engine;
import io.aludel.engine.StatementEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What an engine sends, in order: steps of transactions, and statements with their values. */
final class StatementLog {
    /**
     * One entry.
     *
     * @param sql the text, or the words of a transaction's step
     * @param rows the values, one list for each execution; null for a transaction's step
     */
    record Entry(String sql, @Nullable List<List<@Nullable Object>> rows) {
        boolean isTransaction() {
            return rows == null;
        }

        @Override
        public String toString() {
            return rows == null ? sql : sql + "  " + (rows.size() == 1 ? rows.get(0) : rows);
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private boolean paused;
    private int open;

    void watch(Engine engine) {
        engine.events().beforeExecute(this::add);
        engine.events().onTransaction(event -> {
            switch (event.kind()) {
                case BEGIN -> open++;
                case COMMIT, ROLLBACK -> open = Math.max(0, open - 1);
                default -> {}
            }
            add(new Entry(event.sql(), null));
        });
        engine.events().onWarning(event -> warnings.add(event.message()));
    }

    private void add(StatementEvent event) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> values : event.values()) {
            List<@Nullable Object> row = new ArrayList<>();
            values.forEach(value -> row.add(Values.java(value)));
            rows.add(row);
        }
        add(new Entry(event.sql(), rows));
    }

    private void add(Entry entry) {
        if (!paused) {
            entries.add(entry);
            listener.accept(entry);
        }
    }

    private java.util.function.Consumer<Entry> listener = entry -> {};

    /** Tells somebody of each entry too. */
    void tell(java.util.function.Consumer<Entry> consumer) {
        listener = consumer;
    }

    /** Whether a transaction has begun and not ended. */
    boolean isInTransaction() {
        return open > 0;
    }

    /** Does something outside the log. */
    <T extends @Nullable Object> T quietly(Supplier<T> work) {
        boolean before = paused;
        paused = true;
        try {
            return work.get();
        } finally {
            paused = before;
        }
    }

    /** What was sent since the last time. */
    List<Entry> take() {
        List<Entry> taken = List.copyOf(entries);
        entries.clear();
        return taken;
    }

    List<String> takeWarnings() {
        List<String> taken = List.copyOf(warnings);
        warnings.clear();
        return taken;
    }
}
