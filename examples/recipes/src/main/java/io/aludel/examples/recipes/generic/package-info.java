/** Addresses and notes of anything: a table for each, links for each, books with a discriminator, one key to several tables. */
@NullMarked
package io.aludel.examples.recipes.generic;

import org.jspecify.annotations.NullMarked;
