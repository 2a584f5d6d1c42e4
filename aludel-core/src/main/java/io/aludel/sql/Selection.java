package io.aludel.sql;

import io.aludel.sql.ast.Expr;

/**
 * Something that can be selected: an expression, or a whole entity. Immutable.
 *
 * @param <T> the Java type of the selected value
 */
public interface Selection<T> {
    /** The node that stands in the select list. */
    Expr node();
}
