package io.aludel.engine;

import io.aludel.event.Registration;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what an engine's connections do, for tests and demonstrations. Safe for use by many threads.
 *
 * <pre>{@code
 * try (SqlRecording recording = SqlRecording.of(engine)) {
 *     …
 *     assertThat(recording.everything()).containsExactly("BEGIN", "INSERT INTO users (name) VALUES (?)", "COMMIT");
 * }
 * }</pre>
 */
public final class SqlRecording implements AutoCloseable {
    private final List<Entry> entries = new ArrayList<>();
    private final List<Registration> registrations;

    private record Entry(String sql, boolean statement) {}

    private SqlRecording(EngineEvents events) {
        registrations = List.of(
                events.beforeExecute(event -> add(new Entry(event.sql(), true))),
                events.onTransaction(event -> add(new Entry(event.sql(), false))));
    }

    /** A recording that runs until it is closed. */
    public static SqlRecording of(Engine engine) {
        return new SqlRecording(engine.events());
    }

    private synchronized void add(Entry entry) {
        entries.add(entry);
    }

    /** The statements so far; a batch counts once, and the steps of transactions are left out. */
    public synchronized List<String> statements() {
        return entries.stream().filter(Entry::statement).map(Entry::sql).toList();
    }

    /** The statements and the steps of transactions so far. */
    public synchronized List<String> everything() {
        return entries.stream().map(Entry::sql).toList();
    }

    /** How many statements there were so far. */
    public int count() {
        return statements().size();
    }

    /** Forgets what was recorded. */
    public synchronized void clear() {
        entries.clear();
    }

    @Override
    public void close() {
        registrations.forEach(Registration::close);
    }
}
