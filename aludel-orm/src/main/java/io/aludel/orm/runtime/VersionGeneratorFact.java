package io.aludel.orm.runtime;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A method makes the versions of the entity.
 *
 * @param maker makes the first or next version for an object
 */
public record VersionGeneratorFact(Function<Object, @Nullable Object> maker) implements AttributeFact {}
