/** Are tenants kept apart? */
@NullMarked
package io.aludel.test.isolation;

import org.jspecify.annotations.NullMarked;
