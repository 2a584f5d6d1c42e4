package io.aludel.orm;

import io.aludel.engine.Engine;
import java.util.LinkedHashMap;
import java.util.Map;
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
     * What is about to be done.
     *
     * @param entity the entity that it is about, null when there is none
     * @param isFlushing whether it belongs to a flush
     * @param isReading whether it only reads
     */
    record Request(@Nullable Class<?> entity, boolean isFlushing, boolean isReading) {}

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
