/** What the compiler refuses. */
@NullMarked
package io.aludel.typed;

import org.jspecify.annotations.NullMarked;
