package io.aludel.engine;

import org.jspecify.annotations.Nullable;

/**
 * What the log shows. Immutable.
 *
 * @param statements whether statements are logged at INFO, rather than at DEBUG
 * @param parameters whether the values of parameters are shown
 * @param rows whether the rows of results are logged too
 * @param name what the engine is called in the names of its loggers, or null
 */
record EchoOptions(
        boolean statements,
        boolean parameters,
        boolean rows,
        @Nullable String name) {
    static final EchoOptions QUIET = new EchoOptions(false, false, false, null);

    EchoOptions withStatements(boolean shown) {
        return new EchoOptions(shown, parameters, rows, name);
    }

    EchoOptions withParameters(boolean shown) {
        return new EchoOptions(statements, shown, rows, name);
    }

    EchoOptions withRows(boolean shown) {
        return new EchoOptions(statements || shown, parameters, shown, name);
    }

    EchoOptions withName(String chosen) {
        return new EchoOptions(statements, parameters, rows, chosen);
    }

    /** The name of a logger of this engine. */
    String logger(String base) {
        return name == null ? base : base + "." + name;
    }
}
