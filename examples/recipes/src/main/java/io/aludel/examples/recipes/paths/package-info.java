/** A tree whose nodes know the way to them, so that all below or above a node is one condition. */
@NullMarked
package io.aludel.examples.recipes.paths;

import org.jspecify.annotations.NullMarked;
