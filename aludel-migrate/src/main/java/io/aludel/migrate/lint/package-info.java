/** Looks at revisions before they run: what would lock, rewrite, break or lose. */
@NullMarked
package io.aludel.migrate.lint;

import org.jspecify.annotations.NullMarked;
