/**
 * Brings the music store from its source into another database, with Aludel's Core alone.
 *
 * <p>{@link ChinookSource} (what is there) -> {@link TargetSchema} (the same tables under the target's names) -> {@link StoreCopy}
 * (tables made, rows copied, numbering continued) -> {@link FinalCheck} (is it all the same?).
 */
@NullMarked
package io.aludel.examples.chinook.copy;

import org.jspecify.annotations.NullMarked;
