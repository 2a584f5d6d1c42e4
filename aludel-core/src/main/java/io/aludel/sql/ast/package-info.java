/** What the compiler reads: a sealed tree of small records that neither render nor know a dialect. */
@NullMarked
package io.aludel.sql.ast;

import org.jspecify.annotations.NullMarked;
