/** How values travel between Java and a database. */
@NullMarked
package io.aludel.type;

import org.jspecify.annotations.NullMarked;
