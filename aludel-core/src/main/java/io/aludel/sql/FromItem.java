package io.aludel.sql;

import io.aludel.sql.ast.From;
import io.aludel.sql.ast.JoinKind;

/** Something that can stand in FROM and be joined. Immutable. */
public interface FromItem {
    /** The node that stands in FROM. */
    From from();

    /** {@code this JOIN right}, on the foreign keys between them. */
    default JoinExpr join(FromItem right) {
        return JoinExpr.of(JoinKind.INNER, from(), right, null);
    }

    /** {@code this JOIN right ON condition}. */
    default JoinExpr join(FromItem right, Predicate on) {
        return JoinExpr.of(JoinKind.INNER, from(), right, on);
    }

    /** {@code this LEFT OUTER JOIN right}, on the foreign keys between them. */
    default JoinExpr outerJoin(FromItem right) {
        return JoinExpr.of(JoinKind.LEFT, from(), right, null);
    }

    /** {@code this LEFT OUTER JOIN right ON condition}. */
    default JoinExpr outerJoin(FromItem right, Predicate on) {
        return JoinExpr.of(JoinKind.LEFT, from(), right, on);
    }

    /** {@code this FULL OUTER JOIN right}, on the foreign keys between them. */
    default JoinExpr fullJoin(FromItem right) {
        return JoinExpr.of(JoinKind.FULL, from(), right, null);
    }

    /** {@code this FULL OUTER JOIN right ON condition}. */
    default JoinExpr fullJoin(FromItem right, Predicate on) {
        return JoinExpr.of(JoinKind.FULL, from(), right, on);
    }

    /** {@code this CROSS JOIN right}. */
    default JoinExpr crossJoin(FromItem right) {
        return JoinExpr.of(JoinKind.CROSS, from(), right, null);
    }
}
