/** Relationships, hierarchies and loading where keys have several columns. */
@NullMarked
package io.aludel.orm.sky;

import org.jspecify.annotations.NullMarked;
