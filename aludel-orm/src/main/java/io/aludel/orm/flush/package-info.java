/**
 * Turns pending changes into an ordered plan of statements, and carries it out.
 */
@NullMarked
package io.aludel.orm.flush;

import org.jspecify.annotations.NullMarked;
