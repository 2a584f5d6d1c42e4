/**
 * Turns statements into SQL text.
 *
 * <p>{@link Shape} (one walk: cache key and values) -> {@link Compiled} (immutable,
 * shared). DDL compilers do the same for definitions. Nothing here touches JDBC.
 */
@NullMarked
package io.aludel.compile;

import org.jspecify.annotations.NullMarked;
