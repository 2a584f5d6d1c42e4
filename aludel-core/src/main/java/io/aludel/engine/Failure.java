package io.aludel.engine;

/**
 * What is thrown for a failure of the driver.
 *
 * @param exception Aludel's exception, or what a listener put in its place
 * @param disconnect whether the connection is of no further use
 * @param invalidatesPool whether the older connections of the pool are to be replaced
 */
record Failure(RuntimeException exception, boolean disconnect, boolean invalidatesPool) {}
