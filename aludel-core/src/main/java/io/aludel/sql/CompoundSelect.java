package io.aludel.sql;

import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.List;

/**
 * Queries put together by UNION, INTERSECT or EXCEPT. Immutable.
 *
 * @param <T> the Java type of a row
 */
public final class CompoundSelect<T> implements Query<T> {
    private final CompoundNode node;
    private final int arity;

    CompoundSelect(CompoundNode node, int arity) {
        this.node = node;
        this.arity = arity;
    }

    @Override
    public CompoundNode statement() {
        return node;
    }

    @Override
    public int arity() {
        return arity;
    }

    /** Orders the rows of the whole; name columns by {@code Sql.labelled}. */
    public CompoundSelect<T> orderBy(Selection<?>... terms) {
        List<Expr> all = new ArrayList<>(node.orderBy());
        for (Selection<?> term : terms) {
            all.add(term.node());
        }
        return new CompoundSelect<>(
                new CompoundNode(node.kind(), node.queries(), all, node.limit(), node.offset()), arity);
    }

    /** Gives at most so many rows. */
    public CompoundSelect<T> limit(long rows) {
        return new CompoundSelect<>(
                new CompoundNode(
                        node.kind(), node.queries(), node.orderBy(), Bind.of(rows, SqlTypes.BIGINT), node.offset()),
                arity);
    }

    /** This query in FROM, under a name. */
    public QueryExpr subquery(String alias) {
        return new QueryExpr(new SubqueryRef(node, Alias.named(alias), false));
    }
}
