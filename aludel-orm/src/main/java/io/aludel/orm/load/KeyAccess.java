package io.aludel.orm.load;

import io.aludel.sql.ast.RowLock;
import org.jspecify.annotations.Nullable;

/**
 * How objects are read by their keys.
 *
 * @param overwriting which objects that are here lose what they have
 * @param filtered whether the conditions on entities hold for them; they do not when objects that are here are read again
 * @param lock how their rows are locked, or null
 */
record KeyAccess(
        Overwriting overwriting, boolean filtered, @Nullable RowLock lock) {
    /** Gives objects that are here what they lack. */
    static final KeyAccess COMPLETING = new KeyAccess(Overwriting.NONE, false, null);
}
