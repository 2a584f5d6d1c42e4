package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Cte;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.type.SqlType;
import java.util.List;

/**
 * A query used as a table: a subquery in FROM, or a common table expression. Immutable.
 *
 * <pre>{@code
 * var perAuthor = select(Post_.author.id(), count().label("n")).groupBy(Post_.author.id()).cte("per_author");
 * perAuthor.col("n", Long.class)
 * perAuthor.col(Post_.author.id())
 * }</pre>
 */
public final class QueryExpr implements FromItem {
    private final From from;

    QueryExpr(From from) {
        this.from = from;
    }

    @Override
    public From from() {
        return from;
    }

    /**
     * A column by the expression that was selected.
     *
     * @throws ArgumentException when the query does not select it
     */
    public <T> Expression<T> col(Expression<T> selected) {
        List<? extends Expr> columns = query().columns();
        List<String> names = ColumnNames.of(columns);
        for (int index = 0; index < columns.size(); index++) {
            Expr column = columns.get(index);
            Expr inner = column instanceof Label label ? label.expression() : column;
            if (inner.equals(selected.node()) || column.equals(selected.node())) {
                return Expressions.of(new ColumnRef(from, names.get(index), selected.type()), selected.type());
            }
        }
        throw new ArgumentException(
                ErrorCode.UNKNOWN_REFERENCE,
                "the query does not select " + selected.node() + ".\n  Add it to select(..), or use one of " + names
                        + " by name.");
    }

    /**
     * A column by name: its label, the name of its column, or the one that a computed value is given, such as {@code count_1}.
     *
     * @throws ArgumentException when the query selects nothing of that name, or it has another type
     */
    public <T> Expression<T> col(String name, Class<T> javaType) {
        List<? extends Expr> columns = query().columns();
        List<String> names = ColumnNames.of(columns);
        int index = names.indexOf(name);
        if (index < 0) {
            throw new ArgumentException(
                    ErrorCode.UNKNOWN_REFERENCE,
                    "the query selects nothing called '" + name + "'." + Suggestions.didYouMean(name, names));
        }
        SqlType<T> type = typed(name, columns.get(index).type(), javaType);
        return Expressions.of(new ColumnRef(from, name, type), type);
    }

    private QueryNode query() {
        if (from instanceof SubqueryRef subquery) {
            return subquery.query();
        }
        if (from instanceof CteRef reference) {
            Cte cte = reference.cte();
            return cte.anchor();
        }
        throw new IllegalStateException("not a query: " + from);
    }

    Cte cte() {
        if (from instanceof CteRef reference) {
            return reference.cte();
        }
        throw new IllegalStateException("not a common table expression: " + from);
    }

    @SuppressWarnings("unchecked") // the Java class was compared
    private static <T> SqlType<T> typed(String name, SqlType<?> type, Class<T> javaType) {
        if (type.javaType() != javaType) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "column '" + name + "' holds " + type.javaType().getSimpleName() + ", not "
                            + javaType.getSimpleName() + ".");
        }
        return (SqlType<T>) type;
    }
}
