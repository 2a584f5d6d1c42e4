/** Entities that extend entities: joined, in a single table, with a table per class, and mixed. */
@NullMarked
package io.aludel.orm.inherit;

import org.jspecify.annotations.NullMarked;
