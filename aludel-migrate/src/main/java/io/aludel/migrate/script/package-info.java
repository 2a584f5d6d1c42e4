/** Revisions as they are written down: in Java, or in SQL files. */
@NullMarked
package io.aludel.migrate.script;

import org.jspecify.annotations.NullMarked;
