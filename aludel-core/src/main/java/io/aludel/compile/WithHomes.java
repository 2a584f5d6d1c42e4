package io.aludel.compile;

import io.aludel.sql.ast.Cte;

/** The WITH of a statement and those of the queries inside it, and which of them a common table expression belongs to. Single use. */
final class WithHomes {
    private WithClause outermost = new WithClause();
    private WithClause nearest = outermost;
    private boolean homeless;

    /** The WITH of the whole statement. */
    WithClause outermost() {
        return outermost;
    }

    /** Whether an expression has no place here, since the statement cannot have a WITH and no query around could have one. */
    boolean isHomeless() {
        return homeless;
    }

    /** Runs a body in a statement that has a WITH there, or whose queries have each one of their own. */
    void withOutermost(boolean present, Runnable body) {
        boolean before = homeless;
        homeless = !present;
        body.run();
        homeless = before;
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
        WithClause whole = outermost;
        boolean first = homeless;
        WithClause own = new WithClause();
        nearest = own;
        outermost = first ? own : whole;
        homeless = false;
        body.run();
        nearest = outer;
        outermost = whole;
        homeless = first;
        return own;
    }
}
