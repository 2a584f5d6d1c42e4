package io.aludel.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries put together by UNION, INTERSECT or EXCEPT. */
public record CompoundNode(
        Kind kind,
        List<QueryNode> queries,
        List<Expr> orderBy,
        @Nullable Expr limit,
        @Nullable Expr offset,
        @Nullable Fetch fetch,
        @Nullable RowLock lock,
        List<AddedCte> ctes)
        implements QueryNode {
    public CompoundNode {
        queries = List.copyOf(queries);
        orderBy = List.copyOf(orderBy);
        ctes = List.copyOf(ctes);
    }

    /** Queries put together and nothing else. */
    public CompoundNode(
            Kind kind, List<QueryNode> queries, List<Expr> orderBy, @Nullable Expr limit, @Nullable Expr offset) {
        this(kind, queries, orderBy, limit, offset, null, null, List.of());
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
