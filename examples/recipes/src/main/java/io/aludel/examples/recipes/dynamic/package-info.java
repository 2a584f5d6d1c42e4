/** A map over a collection that is never loaded: each key is a query of its own. */
@NullMarked
package io.aludel.examples.recipes.dynamic;

import org.jspecify.annotations.NullMarked;
