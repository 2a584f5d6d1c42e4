/** A link between two classes that has values of its own, and a map of sets that hides the objects between. */
@NullMarked
package io.aludel.examples.recipes.association;

import org.jspecify.annotations.NullMarked;
