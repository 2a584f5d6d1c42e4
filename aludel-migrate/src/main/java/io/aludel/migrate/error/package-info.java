/** What can go wrong in migrations. */
@NullMarked
package io.aludel.migrate.error;

import org.jspecify.annotations.NullMarked;
