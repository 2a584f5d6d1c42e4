/** An example of each operation, and what its page in {@code docs/migrate/operations} says of it. */
@NullMarked
package io.aludel.migrate.docs.operations;

import org.jspecify.annotations.NullMarked;
