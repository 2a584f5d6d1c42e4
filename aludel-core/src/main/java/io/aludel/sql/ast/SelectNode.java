package io.aludel.sql.ast;

import java.util.ArrayList;
import java.util.List;
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
        return new SelectNode(
                List.copyOf(changed),
                distinct,
                from,
                joins,
                where,
                groupBy,
                having,
                orderBy,
                limit,
                offset,
                lock,
                options);
    }

    public SelectNode withDistinct(boolean changed) {
        return new SelectNode(
                columns, changed, from, joins, where, groupBy, having, orderBy, limit, offset, lock, options);
    }

    public SelectNode withFrom(List<? extends From> changed) {
        return new SelectNode(
                columns,
                distinct,
                List.copyOf(changed),
                joins,
                where,
                groupBy,
                having,
                orderBy,
                limit,
                offset,
                lock,
                options);
    }

    public SelectNode withJoins(List<JoinStep> changed) {
        return new SelectNode(
                columns, distinct, from, changed, where, groupBy, having, orderBy, limit, offset, lock, options);
    }

    public SelectNode addJoin(JoinStep step) {
        List<JoinStep> all = new ArrayList<>(joins);
        all.add(step);
        return withJoins(all);
    }

    public SelectNode withWhere(@Nullable Expr changed) {
        return new SelectNode(
                columns, distinct, from, joins, changed, groupBy, having, orderBy, limit, offset, lock, options);
    }

    /** Adds a condition with AND. */
    public SelectNode and(Expr condition) {
        return withWhere(Conditions.and(where, condition));
    }

    public SelectNode withGroupBy(List<? extends Expr> changed) {
        return new SelectNode(
                columns,
                distinct,
                from,
                joins,
                where,
                List.copyOf(changed),
                having,
                orderBy,
                limit,
                offset,
                lock,
                options);
    }

    public SelectNode withHaving(@Nullable Expr changed) {
        return new SelectNode(
                columns, distinct, from, joins, where, groupBy, changed, orderBy, limit, offset, lock, options);
    }

    public SelectNode withOrderBy(List<? extends Expr> changed) {
        return new SelectNode(
                columns,
                distinct,
                from,
                joins,
                where,
                groupBy,
                having,
                List.copyOf(changed),
                limit,
                offset,
                lock,
                options);
    }

    public SelectNode withLimit(@Nullable Expr changedLimit, @Nullable Expr changedOffset) {
        return new SelectNode(
                columns,
                distinct,
                from,
                joins,
                where,
                groupBy,
                having,
                orderBy,
                changedLimit,
                changedOffset,
                lock,
                options);
    }

    public SelectNode withLock(@Nullable Lock changed) {
        return new SelectNode(
                columns, distinct, from, joins, where, groupBy, having, orderBy, limit, offset, changed, options);
    }

    public SelectNode withOptions(List<StatementOption> changed) {
        return new SelectNode(
                columns, distinct, from, joins, where, groupBy, having, orderBy, limit, offset, lock, changed);
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.select(this);
    }
}
