/** Addresses and notes of anything: a table for each, links for each, one table for all. */
@NullMarked
package io.aludel.examples.recipes.generic;

import org.jspecify.annotations.NullMarked;
