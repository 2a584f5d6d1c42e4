/** Every error Aludel raises: one enum of stable codes, and the exceptions that carry them. */
@NullMarked
package io.aludel.error;

import org.jspecify.annotations.NullMarked;
