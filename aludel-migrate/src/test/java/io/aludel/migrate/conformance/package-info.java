/** Runs recorded migrations and compares what they do. */
@NullMarked
package io.aludel.migrate.conformance;

import org.jspecify.annotations.NullMarked;
