/**
 * Runs recordings of the reference against Aludel: a small reader for their notation, and tables from its words to our
 * calls.
 */
@NullMarked
package io.aludel.conformance;

import org.jspecify.annotations.NullMarked;
