package io.aludel.sql.ast;

import java.util.List;

/** A statement that writes rows: INSERT, UPDATE or DELETE. Immutable. */
public sealed interface DmlNode extends Statement permits InsertNode, ChangeNode {
    /** Whose rows it writes: a {@link TableRef} or an {@link EntityRef}. */
    From target();

    /** What is given back of the rows; empty for nothing. */
    List<Expr> returning();

    /** What stands around the clauses. */
    DmlOptions options();

    /** The same that gives something else back. */
    DmlNode withReturning(List<? extends Expr> changed);

    /** The same with other options. */
    DmlNode withOptions(DmlOptions changed);
}
