/** What a database contains: tables, columns, keys, indexes. Immutable values that know no connection. */
@NullMarked
package io.aludel.schema;

import org.jspecify.annotations.NullMarked;
