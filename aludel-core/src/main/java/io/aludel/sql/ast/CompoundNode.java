package io.aludel.sql.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Queries put together by UNION, INTERSECT or EXCEPT. */
public record CompoundNode(
        Kind kind,
        List<QueryNode> queries,
        List<Expr> orderBy,
        @Nullable Expr limit,
        @Nullable Expr offset) implements QueryNode {
    public CompoundNode {
        queries = List.copyOf(queries);
        orderBy = List.copyOf(orderBy);
    }

    /** How rows are put together. */
    public enum Kind {
        UNION("UNION"),
        UNION_ALL("UNION ALL"),
        INTERSECT("INTERSECT"),
        EXCEPT("EXCEPT");

        private final String sql;

        Kind(String sql) {
            this.sql = sql;
        }

        /** The words of SQL. */
        public String sql() {
            return sql;
        }
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
