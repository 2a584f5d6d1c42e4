/** A tree whose nodes refer to their parents. */
@NullMarked
package io.aludel.examples.recipes.adjacency;

import org.jspecify.annotations.NullMarked;
