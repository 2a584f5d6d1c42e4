/** PostgreSQL, through pgjdbc. */
@NullMarked
package io.aludel.dialect.postgresql;

import org.jspecify.annotations.NullMarked;
