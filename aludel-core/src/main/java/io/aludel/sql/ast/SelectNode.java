package io.aludel.sql.ast;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT. Immutable; the {@code with…} methods return changed copies.
 *
 * @param columns what is selected
 * @param distinct whether equal rows are given once
 * @param distinctOn the expressions of which the first row each is given; empty when whole rows are compared
 * @param from what was named by {@code from(..)}; what the columns and conditions refer to is added by the compiler
 * @param joins joins, in order
 * @param where the condition, or null
 * @param groupBy the terms of GROUP BY
 * @param having the condition on groups, or null
 * @param orderBy the terms of ORDER BY
 * @param limit how many rows, or null for all
 * @param offset how many rows are skipped, or null for none
 * @param fetch how the limit is counted when it is FETCH FIRST, or null for LIMIT
 * @param lock what FOR UPDATE asks for, or null
 * @param correlation what a subquery takes from around, or null for what the nearest statement has
 * @param labels how columns without a label are named
 * @param ctes common table expressions that nothing refers to
 * @param decoration prefixes, hints and other words
 * @param options loader options and other values that only an object-relational session understands; part of the cache key
 */
public record SelectNode(
        List<Expr> columns,
        boolean distinct,
        List<Expr> distinctOn,
        List<From> from,
        List<JoinStep> joins,
        @Nullable Expr where,
        List<Expr> groupBy,
        @Nullable Expr having,
        List<Expr> orderBy,
        @Nullable Expr limit,
        @Nullable Expr offset,
        @Nullable Fetch fetch,
        @Nullable RowLock lock,
        @Nullable Correlation correlation,
        LabelStyle labels,
        List<AddedCte> ctes,
        Decoration decoration,
        List<StatementOption> options)
        implements QueryNode {
    public SelectNode {
        columns = List.copyOf(columns);
        distinctOn = List.copyOf(distinctOn);
        from = List.copyOf(from);
        joins = List.copyOf(joins);
        groupBy = List.copyOf(groupBy);
        orderBy = List.copyOf(orderBy);
        ctes = List.copyOf(ctes);
        options = List.copyOf(options);
    }

    /** A SELECT of some columns and nothing else. */
    public static SelectNode of(List<? extends Expr> columns) {
        return new SelectNode(
                List.copyOf(columns),
                false,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                LabelStyle.DISAMBIGUATE_ONLY,
                List.of(),
                Decoration.NONE,
                List.of());
    }

    /**
     * One join, as it was asked for.
     *
     * @param kind inner or outer
     * @param target what is joined
     * @param on the condition; null to derive it from the relationship or from foreign keys
     * @param relationship the relationship that is followed, or null
     * @param left what the target is joined to; null to find it
     * @param byForeignKey whether the target is joined along foreign keys, with {@code on} as a further condition
     */
    public record JoinStep(
            JoinKind kind,
            From target,
            @Nullable Expr on,
            @Nullable RelationshipRef relationship,
            @Nullable From left,
            boolean byForeignKey) {
        /** A join along the foreign keys when neither a condition nor a relationship says how. */
        public JoinStep(
                JoinKind kind,
                From target,
                @Nullable Expr on,
                @Nullable RelationshipRef relationship,
                @Nullable From left) {
            this(kind, target, on, relationship, left, on == null && relationship == null && kind != JoinKind.CROSS);
        }

        /** A join whose left side is found. */
        public JoinStep(JoinKind kind, From target, @Nullable Expr on, @Nullable RelationshipRef relationship) {
            this(kind, target, on, relationship, null);
        }
    }

    public SelectNode withColumns(List<? extends Expr> changed) {
        return with(draft -> draft.columns = List.copyOf(changed));
    }

    public SelectNode withDistinct(boolean changed) {
        return with(draft -> draft.distinct = changed);
    }

    public SelectNode withDistinctOn(List<? extends Expr> changed) {
        return with(draft -> {
            draft.distinct = true;
            draft.distinctOn = List.copyOf(changed);
        });
    }

    public SelectNode withFrom(List<? extends From> changed) {
        return with(draft -> draft.from = List.copyOf(changed));
    }

    public SelectNode withJoins(List<JoinStep> changed) {
        return with(draft -> draft.joins = changed);
    }

    public SelectNode addJoin(JoinStep step) {
        JoinStep[] all = joins.toArray(new JoinStep[joins.size() + 1]);
        all[joins.size()] = step;
        return withJoins(List.of(all));
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

    /** Counts the limit as FETCH FIRST does; null for LIMIT. */
    public SelectNode withFetch(@Nullable Fetch changed) {
        return with(draft -> draft.fetch = changed);
    }

    public SelectNode withLock(@Nullable RowLock changed) {
        return with(draft -> draft.lock = changed);
    }

    public SelectNode withCorrelation(@Nullable Correlation changed) {
        return with(draft -> draft.correlation = changed);
    }

    public SelectNode withLabels(LabelStyle changed) {
        return with(draft -> draft.labels = changed);
    }

    public SelectNode withCtes(List<AddedCte> changed) {
        return with(draft -> draft.ctes = changed);
    }

    public SelectNode withDecoration(Decoration changed) {
        return with(draft -> draft.decoration = changed);
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
        private List<Expr> distinctOn;
        private List<From> from;
        private List<JoinStep> joins;
        private @Nullable Expr where;
        private List<Expr> groupBy;
        private @Nullable Expr having;
        private List<Expr> orderBy;
        private @Nullable Expr limit;
        private @Nullable Expr offset;
        private @Nullable Fetch fetch;
        private @Nullable RowLock lock;
        private @Nullable Correlation correlation;
        private LabelStyle labels;
        private List<AddedCte> ctes;
        private Decoration decoration;
        private List<StatementOption> options;

        Draft(SelectNode node) {
            columns = node.columns;
            distinct = node.distinct;
            distinctOn = node.distinctOn;
            from = node.from;
            joins = node.joins;
            where = node.where;
            groupBy = node.groupBy;
            having = node.having;
            orderBy = node.orderBy;
            limit = node.limit;
            offset = node.offset;
            fetch = node.fetch;
            lock = node.lock;
            correlation = node.correlation;
            labels = node.labels;
            ctes = node.ctes;
            decoration = node.decoration;
            options = node.options;
        }

        SelectNode node() {
            return new SelectNode(
                    columns,
                    distinct,
                    distinctOn,
                    from,
                    joins,
                    where,
                    groupBy,
                    having,
                    orderBy,
                    limit,
                    offset,
                    fetch,
                    lock,
                    correlation,
                    labels,
                    ctes,
                    decoration,
                    options);
        }
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.select(this);
    }
}
