package io.aludel.orm.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A method makes the value with each UPDATE that does not set the attribute.
 *
 * @param maker makes a value, or an {@code Expression}, for an object
 */
public record OnUpdateFact(Function<Object, @Nullable Object> maker) implements AttributeFact {}
