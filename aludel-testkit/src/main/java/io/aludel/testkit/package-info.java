/** One suite on every database: the JUnit extension, and the databases it starts. */
@NullMarked
package io.aludel.testkit;

import org.jspecify.annotations.NullMarked;
