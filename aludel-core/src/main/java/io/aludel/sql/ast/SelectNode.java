package io.aludel.sql.ast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT. Immutable; the {@code with…} methods return changed copies.
 *
 * @param columns what is selected
 * @param distinct whether equal rows are given once
 * @param from what was named by {@code from(..)}; what the columns and conditions refer to is added by the compiler
 * @param joins joins, in order
 * @param where the condition, or null
 * @param groupBy the terms of GROUP BY
 * @param having the condition on groups, or null
 * @param orderBy the terms of ORDER BY
 * @param limit how many rows, or null for all
 * @param offset how many rows are skipped, or null for none
 * @param lock what FOR UPDATE asks for, or null
 * @param options loader options and other values that only an object-relational session understands; part of the cache key
 */
public record SelectNode(
        List<Expr> columns,
        boolean distinct,
        List<From> from,
        List<JoinStep> joins,
        @Nullable Expr where,
        List<Expr> groupBy,
        @Nullable Expr having,
        List<Expr> orderBy,
        @Nullable Expr limit,
        @Nullable Expr offset,
        @Nullable Lock lock,
        List<StatementOption> options)
        implements QueryNode {
    public SelectNode {
        columns = List.copyOf(columns);
        from = List.copyOf(from);
        joins = List.copyOf(joins);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
        options = List.copyOf(options);
    }

    /** A SELECT of some columns and nothing else. */
    public static SelectNode of(List<? extends Expr> columns) {
        return new SelectNode(
                List.copyOf(columns),
                false,
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    /** What FOR UPDATE asks for. */
    public enum Lock {
        UPDATE,
        UPDATE_NOWAIT,
        UPDATE_SKIP_LOCKED,
        SHARE
    }

    /**
     * One join, as it was asked for.
     *
     * @param kind inner or outer
     * @param target what is joined
     * @param on the condition; null to derive it from the relationship or from foreign keys
     * @param relationship the relationship that is followed, or null
     */
    public record JoinStep(
            JoinKind kind,
            From target,
            @Nullable Expr on,
            @Nullable RelationshipRef relationship) {}

    public SelectNode withColumns(List<? extends Expr> changed) {
        return with(draft -> draft.columns = List.copyOf(changed));
    }

    public SelectNode withDistinct(boolean changed) {
        return with(draft -> draft.distinct = changed);
    }

    public SelectNode withFrom(List<? extends From> changed) {
        return with(draft -> draft.from = List.copyOf(changed));
    }

    public SelectNode withJoins(List<JoinStep> changed) {
        return with(draft -> draft.joins = changed);
    }

    public SelectNode addJoin(JoinStep step) {
        List<JoinStep> all = new ArrayList<>(joins);
        all.add(step);
        return withJoins(all);
    }

    public SelectNode withWhere(@Nullable Expr changed) {
        return with(draft -> draft.where = changed);
    }

    /** Adds a condition with AND. */
    public SelectNode and(Expr condition) {
        return withWhere(Conditions.and(where, condition));
    }

    public SelectNode withGroupBy(List<? extends Expr> changed) {
        return with(draft -> draft.groupBy = List.copyOf(changed));
    }

    public SelectNode withHaving(@Nullable Expr changed) {
        return with(draft -> draft.having = changed);
    }

    public SelectNode withOrderBy(List<? extends Expr> changed) {
        return with(draft -> draft.orderBy = List.copyOf(changed));
    }

    public SelectNode withLimit(@Nullable Expr changedLimit, @Nullable Expr changedOffset) {
        return with(draft -> {
            draft.limit = changedLimit;
            draft.offset = changedOffset;
        });
    }

    public SelectNode withLock(@Nullable Lock changed) {
        return with(draft -> draft.lock = changed);
    }

    public SelectNode withOptions(List<StatementOption> changed) {
        return with(draft -> draft.options = changed);
    }

    private SelectNode with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.node();
    }

    /** A copy while one part of it is changed. */
    private static final class Draft {
        private List<Expr> columns;
        private boolean distinct;
        private List<From> from;
        private List<JoinStep> joins;
        private @Nullable Expr where;
        private List<Expr> groupBy;
        private @Nullable Expr having;
        private List<Expr> orderBy;
        private @Nullable Expr limit;
        private @Nullable Expr offset;
        private @Nullable Lock lock;
        private List<StatementOption> options;

        Draft(SelectNode node) {
            columns = node.columns;
            distinct = node.distinct;
            from = node.from;
            joins = node.joins;
            where = node.where;
            groupBy = node.groupBy;
            having = node.having;
            orderBy = node.orderBy;
            limit = node.limit;
            offset = node.offset;
            lock = node.lock;
            options = node.options;
        }

        SelectNode node() {
            return new SelectNode(
                    columns, distinct, from, joins, where, groupBy, having, orderBy, limit, offset, lock, options);
        }
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.select(this);
    }
}
