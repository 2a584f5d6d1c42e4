package io.aludel.orm;

import io.aludel.engine.Engine;
import io.aludel.engine.Replicas;
import io.aludel.error.ConnectionException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses an engine for what a session is about to do: a database for each entity, or a replica for what only reads. All engines are of
 * one kind of database, since statements are compiled once for all of them. Has to be safe for use by many threads.
 *
 * <pre>{@code
 * sessions.with(sessions.options().router(EngineRouter.byEntity(Map.of(Invoice.class, billing))));
 * sessions.with(sessions.options().router(request -> request.isReading() ? replica : null));
 * }</pre>
 */
@FunctionalInterface
public interface EngineRouter {
    /** The factory's engine for everything. */
    EngineRouter NONE = request -> null;

    /**
     * The engine; null for the factory's own.
     *
     * @param request what is about to be done
     */
    @Nullable
    Engine engine(Request request);

    /**
     * The engine in the place of one that was chosen and could not be reached; null for the factory's own.
     *
     * @throws ConnectionException the failure, unless somebody else can answer
     */
    default @Nullable Engine insteadOf(Engine failed, ConnectionException failure) {
        throw failure;
    }

    /**
     * What is about to be done.
     *
     * @param entity the entity that it is about, null when there is none
     * @param isFlushing whether it belongs to a flush
     * @param isReading whether it only reads
     * @param isReadOnly whether the transaction was begun to read only, or the session reads outside of transactions
     * @param sinceWrite how long ago the session has committed what it wrote, zero while it has not; null when it never wrote
     * @param taken the engines whose connections the transaction has already
     */
    record Request(
            @Nullable Class<?> entity,
            boolean isFlushing,
            boolean isReading,
            boolean isReadOnly,
            @Nullable Duration sinceWrite,
            Set<Engine> taken) {
        public Request {
            taken = Set.copyOf(taken);
        }

        /** Something at the beginning of a transaction that may write. */
        public Request(@Nullable Class<?> entity, boolean isFlushing, boolean isReading) {
            this(entity, isFlushing, isReading, false, null, Set.of());
        }
    }

    /**
     * Transactions that were begun to read only, and what is read outside of transactions, go to replicas; everything else to the
     * factory's own engine, the primary, as does all that a session does after it has written. One replica answers for a whole transaction.
     *
     * <pre>{@code
     * sessions.with(sessions.options().router(EngineRouter.replicas(replicas)));
     * }</pre>
     */
    static EngineRouter replicas(Replicas replicas) {
        return new ReplicaRouter(replicas);
    }

    /**
     * An engine for each of some entities and their subclasses.
     *
     * @param engines the engine for a class
     */
    static EngineRouter byEntity(Map<? extends Class<?>, Engine> engines) {
        Map<Class<?>, Engine> chosen = new LinkedHashMap<>(engines);
        return request -> {
            for (Class<?> type = request.entity(); type != null; type = type.getSuperclass()) {
                Engine found = chosen.get(type);
                if (found != null) {
                    return found;
                }
            }
            return null;
        };
    }
}
