/** Tenants and deleted rows that stay. */
@NullMarked
package io.aludel.orm.tenant;

import org.jspecify.annotations.NullMarked;
