/** Tests of parts of the test support. */
@NullMarked
package io.aludel.test;

import org.jspecify.annotations.NullMarked;
