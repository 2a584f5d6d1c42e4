/**
 * Random well-typed expressions that have to mean the same on every database, and with parameters as with literals.
 *
 * <p>{@link TermGenerator} draws {@link Term}s over {@link Sample} -> {@link Evaluation} gives their canonical values on one
 * database -> {@link Agreement} compares -> {@link Shrinker} makes what disagrees small.
 */
@NullMarked
package io.aludel.agree;

import org.jspecify.annotations.NullMarked;
