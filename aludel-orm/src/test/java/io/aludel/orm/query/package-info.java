/** How entities are queried and changed in bulk: statements, rows, and what becomes of objects that are here. */
@NullMarked
package io.aludel.orm.query;

import org.jspecify.annotations.NullMarked;
