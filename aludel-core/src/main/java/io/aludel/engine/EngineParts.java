package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.sql.ExecutionOptions;
import io.aludel.sql.SchemaTranslation;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What an engine shares with its connections and with the engines that differ by options only. Immutable, but for the end.
 *
 * @param marked the dialect that leaves room for translated schemas
 * @param reset what the application does with connections that are given back, or null
 * @param closed whether the engine was closed
 */
record EngineParts(
        Dialect dialect,
        Dialect marked,
        PlanCache plans,
        EngineEvents events,
        EngineLog log,
        Counters counters,
        ErrorTranslator errors,
        ConnectionSource source,
        PoolWatch pool,
        SessionSettings settings,
        @Nullable ConnectionReset reset,
        AtomicBoolean closed) {
    /** The exception for a connection that could not be had, brought to its settings or given back. */
    RuntimeException unreachable(SQLException thrown, @Nullable Connection connection) {
        return closed.get()
                ? Failures.engineClosed()
                : errors.told(events, thrown, errors.connection(thrown, source), null, connection, false)
                        .exception();
    }

    /** The dialect that writes the schemas that are meant. */
    Dialect dialect(ExecutionOptions options) {
        SchemaTranslation schemas = options.get(ExecutionOptions.SCHEMA_TRANSLATE, SchemaTranslation.NONE);
        return schemas.isEmpty() ? dialect : dialect.translating(schemas);
    }

    /** The plans that were compiled by that dialect. */
    PlanCache plans(ExecutionOptions options) {
        SchemaTranslation schemas = options.get(ExecutionOptions.SCHEMA_TRANSLATE, SchemaTranslation.NONE);
        PlanCache cache = cache(options);
        return schemas.isEmpty() ? cache : cache.under(schemas);
    }

    /** The engine's plans, or those that the application keeps apart. */
    PlanCache cache(ExecutionOptions options) {
        PlanCache own = options.isEmpty() ? null : options.get(PlanCache.OWN).orElse(null);
        return own == null ? plans : own.under(dialect);
    }
}
