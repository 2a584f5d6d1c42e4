package io.aludel.orm.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A method makes the value when an object without one is inserted.
 *
 * @param maker makes a value, or an {@code Expression}, for an object
 */
public record DefaultFact(Function<Object, @Nullable Object> maker) implements AttributeFact {}
