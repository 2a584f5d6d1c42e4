/** Rows are never changed: a change makes a new row, the next version, or a row that holds from now on. */
@NullMarked
package io.aludel.examples.recipes.versions;

import org.jspecify.annotations.NullMarked;
