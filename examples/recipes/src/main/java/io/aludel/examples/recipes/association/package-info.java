/** A link between two classes that has values of its own. */
@NullMarked
package io.aludel.examples.recipes.association;

import org.jspecify.annotations.NullMarked;
