/** What differs from database to database: operators, clauses, types and features. */
@NullMarked
package io.aludel.dialect;

import org.jspecify.annotations.NullMarked;
