/** Reads the schema of a live database. */
@NullMarked
package io.aludel.reflect;

import org.jspecify.annotations.NullMarked;
