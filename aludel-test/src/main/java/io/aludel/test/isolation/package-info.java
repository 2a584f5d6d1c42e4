/** Tests that prove that tenants see and touch their own rows only, made from the mapping of an application. */
@NullMarked
package io.aludel.test.isolation;

import org.jspecify.annotations.NullMarked;
