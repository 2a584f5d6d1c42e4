/** The same people in one table, in joined tables, and in a table for each class. */
@NullMarked
package io.aludel.examples.recipes.inheritance;

import org.jspecify.annotations.NullMarked;
