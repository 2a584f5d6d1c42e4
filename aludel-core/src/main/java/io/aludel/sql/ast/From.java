package io.aludel.sql.ast;

/** What may stand in FROM. Immutable; two uses are the same when they are equal. */
public sealed interface From permits TableRef, EntityRef, SubqueryRef, CteRef, FunctionRef, SampleRef, Join {
    /** Calls the method of this node's kind. */
    <R> R accept(FromVisitor<R> visitor);
}
