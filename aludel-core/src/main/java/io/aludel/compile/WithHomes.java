package io.aludel.compile;

import io.aludel.sql.ast.Cte;

/** The WITH of a statement and those of the queries inside it, and which of them a common table expression belongs to. Single use. */
final class WithHomes {
    private final WithClause outermost = new WithClause();
    private WithClause nearest = outermost;

    /** The WITH of the whole statement. */
    WithClause outermost() {
        return outermost;
    }

    /**
     * Where an expression is written.
     *
     * @param here whether it goes into the nearest WITH rather than into that of the statement
     */
    WithClause of(Cte cte, boolean here) {
        boolean near = nearest.contains(cte) || ((here || cte.isNested()) && !outermost.contains(cte));
        return near ? nearest : outermost;
    }

    /** Runs the body of a query that has a WITH of its own when it needs one, and gives that WITH. */
    WithClause nested(Runnable body) {
        WithClause outer = nearest;
        WithClause own = new WithClause();
        nearest = own;
        body.run();
        nearest = outer;
        return own;
    }
}
