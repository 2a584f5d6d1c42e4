/** Attributes as rows: a map of facts, for what differs from object to object. */
@NullMarked
package io.aludel.examples.recipes.vertical;

import org.jspecify.annotations.NullMarked;
