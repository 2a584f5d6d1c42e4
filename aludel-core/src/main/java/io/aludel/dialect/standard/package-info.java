/** The reference dialect, and a plain one for databases that Aludel does not know. */
@NullMarked
package io.aludel.dialect.standard;

import org.jspecify.annotations.NullMarked;
