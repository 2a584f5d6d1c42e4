package io.aludel.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries put together by UNION, INTERSECT or EXCEPT. */
public record CompoundNode(
        Kind kind,
        List<QueryNode> queries,
        List<Expr> groupBy,
        List<Expr> orderBy,
        @Nullable Expr limit,
        @Nullable Expr offset,
        @Nullable Fetch fetch,
        @Nullable RowLock lock,
        List<AddedCte> ctes)
        implements QueryNode {
    public CompoundNode {
        queries = List.copyOf(queries);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
        ctes = List.copyOf(ctes);
    }

    /** Queries put together and nothing else. */
    public CompoundNode(Kind kind, List<QueryNode> queries) {
        this(kind, queries, List.of(), List.of(), null, null, null, null, List.of());
    }

    /** The same of other queries. */
    public CompoundNode withQueries(List<QueryNode> changed) {
        return new CompoundNode(kind, changed, groupBy, orderBy, limit, offset, fetch, lock, ctes);
    }

    /** The same in groups. */
    public CompoundNode withGroupBy(List<Expr> changed) {
        return new CompoundNode(kind, queries, changed, orderBy, limit, offset, fetch, lock, ctes);
    }

    /** The same in another order. */
    public CompoundNode withOrderBy(List<Expr> changed) {
        return new CompoundNode(kind, queries, groupBy, changed, limit, offset, fetch, lock, ctes);
    }

    /** The same with other limits. */
    public CompoundNode withLimit(@Nullable Expr rows, @Nullable Expr skipped, @Nullable Fetch manner) {
        return new CompoundNode(kind, queries, groupBy, orderBy, rows, skipped, manner, lock, ctes);
    }

    /** The same with another lock. */
    public CompoundNode withLock(@Nullable RowLock changed) {
        return new CompoundNode(kind, queries, groupBy, orderBy, limit, offset, fetch, changed, ctes);
    }

    /** The same with other common table expressions that it need not refer to. */
    public CompoundNode withCtes(List<AddedCte> changed) {
        return new CompoundNode(kind, queries, groupBy, orderBy, limit, offset, fetch, lock, changed);
    }

    /** How rows are put together. */
    public enum Kind {
        UNION("UNION"),
        UNION_ALL("UNION ALL"),
        INTERSECT("INTERSECT"),
        INTERSECT_ALL("INTERSECT ALL"),
        EXCEPT("EXCEPT"),
        EXCEPT_ALL("EXCEPT ALL");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** The words of SQL. */
        public String sql() {
            return sql;
        }
    }

    /** The query that gives the columns their names. */
    public QueryNode leading() {
        QueryNode first = queries.get(0);
        return first instanceof CompoundNode inner ? inner.leading() : first;
    }

    @Override
    public List<Expr> columns() {
        return queries.get(0).columns();
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.compound(this);
    }
}
