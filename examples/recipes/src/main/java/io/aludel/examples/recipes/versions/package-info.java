/** Rows are never changed: a change makes a new row. */
@NullMarked
package io.aludel.examples.recipes.versions;

import org.jspecify.annotations.NullMarked;
