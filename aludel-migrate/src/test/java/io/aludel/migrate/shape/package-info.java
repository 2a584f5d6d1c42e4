/** How new revisions are found, rewritten and written: what a project may want otherwise. */
@NullMarked
package io.aludel.migrate.shape;

import org.jspecify.annotations.NullMarked;
