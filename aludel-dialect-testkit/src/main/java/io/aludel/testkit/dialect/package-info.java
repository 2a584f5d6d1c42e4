/**
 * What a dialect has to do, as tests that its author runs: {@link DialectSuite} on a {@link DialectUnderTest}, with {@link Lacks} for what
 * the database cannot do.
 */
@NullMarked
package io.aludel.testkit.dialect;

import org.jspecify.annotations.NullMarked;
