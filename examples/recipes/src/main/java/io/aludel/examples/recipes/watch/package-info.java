/** Listeners to attributes, as one rule for several classes. */
@NullMarked
package io.aludel.examples.recipes.watch;

import org.jspecify.annotations.NullMarked;
