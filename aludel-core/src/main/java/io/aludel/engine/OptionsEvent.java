package io.aludel.engine;

import io.aludel.sql.ExecutionOptions;
import org.jspecify.annotations.Nullable;

/**
 * Options that were chosen. Immutable.
 *
 * @param connection the connection, or null where they are chosen for an engine
 * @param options what was chosen now; the connection or the engine has others besides
 */
public record OptionsEvent(@Nullable Connection connection, ExecutionOptions options) {}
