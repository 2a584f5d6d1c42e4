/** H2, for users' tests. */
@NullMarked
package io.aludel.dialect.h2;

import org.jspecify.annotations.NullMarked;
