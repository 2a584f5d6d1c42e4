/**
 * Tests of applications: each in a transaction that is rolled back, with its statements counted, and failing when it loads in a loop.
 *
 * <p>{@link AludelTest} -> {@link AludelExtension} -> {@code TestDatabases} (one database for each configuration) -> {@code TestScope}
 * (one transaction for each test) -> {@link SqlLog} -> {@code NPlusOneFinder}.
 */
@NullMarked
package io.aludel.test;

import org.jspecify.annotations.NullMarked;
