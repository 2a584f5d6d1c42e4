package io.aludel.dialect.mysql;

import io.aludel.sql.Expression;
import io.aludel.sql.Expressions;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.LabelRef;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.RowValue;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.Arrays;

/**
 * The full-text search of MySQL and MariaDB: {@code MATCH (columns) AGAINST (text mode)}. Immutable.
 *
 * <pre>{@code
 * select(title).where(MatchAgainst.of("+java -script", title, body).inBooleanMode())
 *         .orderBy(MatchAgainst.of("java", title, body).relevance().desc())
 * }</pre>
 */
public final class MatchAgainst implements Predicate {
    private final Expr columns;
    private final Expr sought;
    private final String mode;

    private MatchAgainst(Expr columns, Expr sought, String mode) {
        this.columns = columns;
        this.sought = sought;
        this.mode = mode;
    }

    /** A text sought in columns that one full-text index covers. */
    public static MatchAgainst of(String sought, Expression<?>... columns) {
        return of(Expressions.of(Bind.of(sought, SqlTypes.VARCHAR), SqlTypes.VARCHAR), columns);
    }

    /** What an expression gives, sought in columns that one full-text index covers. */
    public static MatchAgainst of(Expression<String> sought, Expression<?>... columns) {
        Expr all = new RowValue(Arrays.stream(columns).map(Expression::node).toList());
        return new MatchAgainst(all, sought.node(), "");
    }

    /** The text is a query with operators such as {@code +} and {@code -}. */
    public MatchAgainst inBooleanMode() {
        return with("IN BOOLEAN MODE");
    }

    /** The text is plain words; the default. */
    public MatchAgainst inNaturalLanguageMode() {
        return with("IN NATURAL LANGUAGE MODE");
    }

    /** Searches a second time, with the words of what was found first. */
    public MatchAgainst withQueryExpansion() {
        return with(mode.isEmpty() ? "WITH QUERY EXPANSION" : mode + " WITH QUERY EXPANSION");
    }

    /** How well each row matches. */
    public NumberExpr<Double> relevance() {
        return Expressions.number(operation(SqlTypes.DOUBLE), SqlTypes.DOUBLE);
    }

    @Override
    public Expr node() {
        return operation(SqlTypes.BOOLEAN);
    }

    private MatchAgainst with(String changed) {
        return new MatchAgainst(columns, sought, changed);
    }

    private Expr operation(SqlType<?> type) {
        return Operation.of(Operators.MATCH_AGAINST, type, columns, sought, new LabelRef(mode, SqlTypes.UNKNOWN));
    }
}
