package io.aludel.engine;

/**
 * What the log shows. Immutable.
 *
 * @param statements whether statements are logged at INFO, rather than at DEBUG
 * @param parameters whether the values of parameters are shown
 */
record EchoOptions(boolean statements, boolean parameters) {
    static final EchoOptions QUIET = new EchoOptions(false, false);
}
