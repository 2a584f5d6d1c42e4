/** Forms of operations that keep nobody waiting. */
@NullMarked
package io.aludel.migrate.safe;

import org.jspecify.annotations.NullMarked;
