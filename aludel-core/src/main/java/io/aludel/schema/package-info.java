/**
 * What a database contains: tables, columns, constraints and indexes. Knows nothing of queries or connections.
 */
@NullMarked
package io.aludel.schema;

import org.jspecify.annotations.NullMarked;
