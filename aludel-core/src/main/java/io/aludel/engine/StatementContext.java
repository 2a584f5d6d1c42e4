package io.aludel.engine;

import io.aludel.compile.ContextValue;

/** Knows the values that statements ask their surroundings for; for the layers above Core. */
@FunctionalInterface
public interface StatementContext {
    /** A value; refuses by an exception when there is none. */
    Object value(ContextValue asked);
}
