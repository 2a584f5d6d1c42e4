/** Writes operations down as Java that people would write. */
@NullMarked
package io.aludel.migrate.render;

import org.jspecify.annotations.NullMarked;
