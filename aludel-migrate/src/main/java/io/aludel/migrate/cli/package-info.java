/** The commands of migrations in a terminal. */
@NullMarked
package io.aludel.migrate.cli;

import org.jspecify.annotations.NullMarked;
