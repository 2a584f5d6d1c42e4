/** What revisions are written with, on real databases. */
@NullMarked
package io.aludel.migrate;

import org.jspecify.annotations.NullMarked;
