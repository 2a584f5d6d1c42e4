/** The Chinook music store: reflected, copied, mapped, queried and changed with Aludel. */
@NullMarked
package io.aludel.examples.chinook;

import org.jspecify.annotations.NullMarked;
