package io.aludel.sql;

import io.aludel.sql.ast.AddedCte;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.Fetch;
import io.aludel.sql.ast.Printed;
import io.aludel.sql.ast.QueryNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Queries put together by UNION, INTERSECT or EXCEPT. Immutable; each method returns a changed copy.
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

    static <T> CompoundSelect<T> of(CompoundNode.Kind kind, List<? extends Query<? extends T>> queries) {
        List<QueryNode> nodes = new ArrayList<>();
        queries.forEach(query -> nodes.add(Expressions.queryNode(query)));
        int arity = queries.get(0).arity();
        return new CompoundSelect<>(new CompoundNode(kind, nodes), arity);
    }

    @Override
    public CompoundNode statement() {
        return node;
    }

    @Override
    public int arity() {
        return arity;
    }

    /**
     * Writes GROUP BY behind the last member; name columns as in {@link #orderBy}.
     *
     * <p>Databases take it for a clause of that member. To group the rows of the whole, select from its {@link #subquery()}.
     */
    public CompoundSelect<T> groupBy(Selection<?>... terms) {
        return groupBy(Arrays.asList(terms));
    }

    /** {@link #groupBy(Selection...)} for terms in a list. */
    public CompoundSelect<T> groupBy(List<? extends Selection<?>> terms) {
        return with(node.withGroupBy(appended(node.groupBy(), terms)));
    }

    /** Orders the rows of the whole; name columns by {@code Sql.labelled}, or by the expressions of the first member. */
    public CompoundSelect<T> orderBy(Selection<?>... terms) {
        return orderBy(Arrays.asList(terms));
    }

    /** {@link #orderBy(Selection...)} for terms in a list. */
    public CompoundSelect<T> orderBy(List<? extends Selection<?>> terms) {
        return with(node.withOrderBy(appended(node.orderBy(), terms)));
    }

    /** Gives at most so many rows. */
    public CompoundSelect<T> limit(long rows) {
        return limit(AbstractSelect.count(rows, "limit"), null);
    }

    /** Gives at most as many rows as an expression says. */
    public CompoundSelect<T> limit(Expression<?> rows) {
        return limit(rows.node(), null);
    }

    /** Skips rows. */
    public CompoundSelect<T> offset(long rows) {
        return offset(AbstractSelect.count(rows, "offset"));
    }

    /** Skips as many rows as an expression says. */
    public CompoundSelect<T> offset(Expression<?> rows) {
        return offset(rows.node());
    }

    /** {@code FETCH FIRST n [PERCENT] ROWS [WITH TIES]}; the later of this and {@link #limit} holds. */
    public CompoundSelect<T> fetch(Expression<?> rows, boolean withTies, boolean percent) {
        return limit(rows.node(), new Fetch(withTies, percent));
    }

    /** Locks the rows, where the database can do so for a compound. */
    public CompoundSelect<T> forUpdate(Lock lock) {
        return with(node.withLock(lock.node()));
    }

    /** Has a common table expression in WITH that nothing refers to. */
    public CompoundSelect<T> addCte(QueryExpr cte) {
        List<AddedCte> all = new ArrayList<>(node.ctes());
        all.add(new AddedCte(cte.cte(), false));
        return with(node.withCtes(all));
    }

    private static List<Expr> appended(List<Expr> present, List<? extends Selection<?>> terms) {
        List<Expr> all = new ArrayList<>(present);
        terms.forEach(term -> all.add(term.node()));
        return all;
    }

    private CompoundSelect<T> limit(Expr rows, @Nullable Fetch fetch) {
        return with(node.withLimit(rows, node.offset(), fetch));
    }

    private CompoundSelect<T> offset(Expr rows) {
        return with(node.withLimit(node.limit(), rows, node.fetch()));
    }

    private CompoundSelect<T> with(CompoundNode changed) {
        return new CompoundSelect<>(changed, arity);
    }

    /** The statement in standard SQL, without values; for people to read. */
    @Override
    public String toString() {
        return Printed.of(statement());
    }
}
