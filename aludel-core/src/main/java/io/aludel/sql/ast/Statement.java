package io.aludel.sql.ast;

/** A whole statement as the compiler reads it. Immutable. */
public sealed interface Statement permits QueryNode, DmlNode {
    /** Calls the method of this node's kind. */
    <R> R accept(StatementVisitor<R> visitor);
}
