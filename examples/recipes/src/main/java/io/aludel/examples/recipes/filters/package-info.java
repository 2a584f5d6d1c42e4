/** Conditions that hold for all queries of a session: what is public, what falls into a time. */
@NullMarked
package io.aludel.examples.recipes.filters;

import org.jspecify.annotations.NullMarked;
