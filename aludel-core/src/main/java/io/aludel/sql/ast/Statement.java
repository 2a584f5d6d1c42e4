package io.aludel.sql.ast;

/** A whole statement as the compiler reads it. Immutable. */
public sealed interface Statement permits QueryNode, InsertNode, UpdateNode, DeleteNode {
    /** Calls the method of this node's kind. */
    <R> R accept(StatementVisitor<R> visitor);
}
