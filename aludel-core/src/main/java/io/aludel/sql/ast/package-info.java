/**
 * What the compiler reads: immutable nodes that never render themselves and know no dialect.
 */
@NullMarked
package io.aludel.sql.ast;

import org.jspecify.annotations.NullMarked;
