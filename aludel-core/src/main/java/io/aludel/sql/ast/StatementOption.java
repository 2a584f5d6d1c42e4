package io.aludel.sql.ast;

import java.util.List;

/** Something attached to a statement that only an object-relational session understands, such as a loader option. Immutable. */
public interface StatementOption {
    /** What decides about the plan, values apart. Equal shapes give equal plans. */
    Object shape();

    /** The expressions inside, whose values travel with each execution; in the same order for equal shapes. */
    default List<Expr> expressions() {
        return List.of();
    }
}
