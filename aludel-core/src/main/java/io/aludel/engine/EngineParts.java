package io.aludel.engine;

import io.aludel.dialect.Dialect;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What an engine shares with its connections and with the engines that differ by options only. Immutable, but for the end. */
record EngineParts(
        Dialect dialect,
        PlanCache plans,
        EngineEvents events,
        EngineLog log,
        Counters counters,
        ErrorTranslator errors,
        ConnectionSource source,
        PoolWatch pool,
        SessionSettings settings,
        AtomicBoolean closed) {
    /** The exception for a connection that could not be had, brought to its settings or given back. */
    RuntimeException unreachable(SQLException thrown, @Nullable Connection connection) {
        return closed.get()
                ? Failures.engineClosed()
                : errors.told(events, thrown, errors.connection(thrown, source), null, connection, false)
                        .exception();
    }
}
