/** Tables that are made again. */
@NullMarked
package io.aludel.migrate.batch;

import org.jspecify.annotations.NullMarked;
