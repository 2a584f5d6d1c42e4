/** What users type: typed expressions and immutable statements. */
@NullMarked
package io.aludel.sql;

import org.jspecify.annotations.NullMarked;
