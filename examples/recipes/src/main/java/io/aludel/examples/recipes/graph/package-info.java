/** A directed graph: places, and roads with two foreign keys to them. */
@NullMarked
package io.aludel.examples.recipes.graph;

import org.jspecify.annotations.NullMarked;
