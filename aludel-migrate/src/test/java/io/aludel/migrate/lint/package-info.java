/** The linter, with what it warns of shown on servers. */
@NullMarked
package io.aludel.migrate.lint;

import org.jspecify.annotations.NullMarked;
