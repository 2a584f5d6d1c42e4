/** Entities whose accessors, constructors, builders and comparisons Lombok makes. */
@NullMarked
package io.aludel.orm.lombok;

import org.jspecify.annotations.NullMarked;
