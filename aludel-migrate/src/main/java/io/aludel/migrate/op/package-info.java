/** The operations of a migration, as immutable values that can be rendered, reversed and compared. */
@NullMarked
package io.aludel.migrate.op;

import org.jspecify.annotations.NullMarked;
