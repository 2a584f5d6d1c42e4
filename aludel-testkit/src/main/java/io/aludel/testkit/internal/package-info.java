/** Files and processes behind the test kit. Not exported. */
@NullMarked
package io.aludel.testkit.internal;

import org.jspecify.annotations.NullMarked;
