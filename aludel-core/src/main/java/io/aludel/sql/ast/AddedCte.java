package io.aludel.sql.ast;

/**
 * A common table expression that a statement has without referring to it.
 *
 * @param cte the expression
 * @param here whether it is written in the WITH of this very statement, rather than in that of the outermost
 */
public record AddedCte(Cte cte, boolean here) {}
