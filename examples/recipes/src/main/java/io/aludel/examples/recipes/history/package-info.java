/** Each earlier state of a row, kept in a table beside it. */
@NullMarked
package io.aludel.examples.recipes.history;

import org.jspecify.annotations.NullMarked;
