package io.aludel.spring.boot;

import io.aludel.engine.EngineEvents;

/**
 * A bean that listens to what the engine does.
 *
 * <pre>{@code
 * @Bean
 * EngineListener slowStatements() {
 *     return events -> events.afterExecute(statement -> …);
 * }
 * }</pre>
 */
@FunctionalInterface
public interface EngineListener {
    /** Adds listeners. */
    void listen(EngineEvents events);
}
