package io.aludel.orm.runtime;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keys of a class may be given as objects of another one.
 *
 * @param type the class of keys
 * @param parts takes a key apart, in the order of the attributes of the key
 */
public record IdClassFact(Class<?> type, Function<Object, List<@Nullable Object>> parts) implements EntityFact {}
