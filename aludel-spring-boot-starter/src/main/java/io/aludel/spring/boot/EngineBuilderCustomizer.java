package io.aludel.spring.boot;

import io.aludel.engine.EngineBuilder;

/** A bean that changes the settings of the engine after those of {@code aludel.*} are applied. */
@FunctionalInterface
public interface EngineBuilderCustomizer {
    /** Changes the settings. */
    void customize(EngineBuilder builder);
}
