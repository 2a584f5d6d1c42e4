/** A tree as intervals within intervals, kept right when somebody is put in. */
@NullMarked
package io.aludel.examples.recipes.nestedsets;

import org.jspecify.annotations.NullMarked;
