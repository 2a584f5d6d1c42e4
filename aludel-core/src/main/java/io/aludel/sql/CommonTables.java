package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Cte;
import io.aludel.sql.ast.CteRef;

/** Finds the common table expression behind what users hold. */
final class CommonTables {
    private CommonTables() {}

    static Cte of(QueryExpr query) {
        if (query.from() instanceof CteRef reference) {
            return reference.cte();
        }
        throw new ArgumentException(
                ErrorCode.INVALID_ARGUMENT,
                "a subquery was given where a common table expression belongs.\n  Make it one with query.cte(name).");
    }
}
