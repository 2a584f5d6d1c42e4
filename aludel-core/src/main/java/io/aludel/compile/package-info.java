/** Turns statements into SQL, slots and plans, once per shape. */
@NullMarked
package io.aludel.compile;

import org.jspecify.annotations.NullMarked;
