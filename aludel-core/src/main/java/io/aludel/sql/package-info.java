/**
 * What users type: expressions with Java types, and statements. A thin surface over {@link io.aludel.sql.ast}.
 */
@NullMarked
package io.aludel.sql;

import org.jspecify.annotations.NullMarked;
