/** A clause that Aludel does not know: QUALIFY, a condition on window functions. */
@NullMarked
package io.aludel.examples.recipes.qualify;

import org.jspecify.annotations.NullMarked;
