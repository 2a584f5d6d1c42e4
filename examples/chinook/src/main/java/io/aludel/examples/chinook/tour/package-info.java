/**
 * The tour: one short class for each thing that it shows. {@link Tour} has the order.
 *
 * <p>A {@link Stage} gives each of them sessions to work with, and a {@link Narrator} who says what happens and counts the statements.
 */
@NullMarked
package io.aludel.examples.chinook.tour;

import org.jspecify.annotations.NullMarked;
