package io.aludel.orm.load;

import io.aludel.sql.ast.ChangeNode;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds conditions on entities wherever a statement uses them: to WHERE, to ON where they are joined, in subqueries and in WITH. Single use.
 */
final class CriteriaRewriter extends QueryRewriter {
    private final Criteria criteria;
    private final boolean keepsUses;
    private final Deque<Set<EntityRef>> around = new ArrayDeque<>();

    private CriteriaRewriter(Criteria criteria, boolean keepsUses) {
        this.criteria = criteria;
        this.keepsUses = keepsUses;
    }

    /**
     * For one query whose uses of entities stay what they are, since plans and options know them; {@link #from} gives the queries that stand
     * for some of them.
     */
    static CriteriaRewriter of(Criteria criteria) {
        return new CriteriaRewriter(criteria, true);
    }

    /** The query with the conditions. */
    SelectNode filtered(SelectNode select) {
        return criteria.isEmpty() ? select : select(select);
    }

    /** An expression about an entity, with the conditions in its subqueries. */
    static Expr within(Expr expression, EntityRef about, Criteria criteria) {
        if (criteria.isEmpty()) {
            return expression;
        }
        CriteriaRewriter rewriter = new CriteriaRewriter(criteria, false);
        rewriter.around.push(Set.of(about));
        return rewriter.rewrite(expression);
    }

    /** An UPDATE or DELETE with the conditions among its options; other statements stay as they are. */
    static Statement changing(Statement statement) {
        if (!(statement instanceof ChangeNode change) || !(change.table() instanceof EntityRef entity)) {
            return statement;
        }
        Criteria criteria = LoadPlanner.criteria(change.options().options());
        if (criteria.isEmpty()) {
            return statement;
        }
        CriteriaRewriter rewriter = new CriteriaRewriter(criteria, false);
        rewriter.around.push(Set.of(entity));
        Expr where = rewriter.and(rewriter.optional(change.where()), criteria.of(entity));
        return change.withWhere(where, change.allRows());
    }

    @Override
    protected EntityRef entity(EntityRef entity) {
        return keepsUses ? entity : super.entity(entity);
    }

    /** Only what is LATERAL takes rows from what stands beside it. */
    @Override
    protected QueryNode rows(QueryNode query, boolean lateral) {
        if (lateral) {
            return query(query);
        }
        around.push(Set.of());
        QueryNode changed = query(query);
        around.pop();
        return changed;
    }

    @Override
    protected SelectNode select(SelectNode select) {
        Set<EntityRef> nearest = around.isEmpty() ? Set.of() : around.peek();
        Set<EntityRef> outer = new HashSet<>();
        around.forEach(outer::addAll);
        Set<EntityRef> own = EntityUses.of(select, nearest, outer);
        Set<EntityRef> joined = new LinkedHashSet<>();
        for (SelectNode.JoinStep step : select.joins()) {
            if (step.target() instanceof EntityRef target && hasCondition(step)) {
                joined.add(target);
            }
        }
        select.from().forEach(from -> joinedIn(from, joined));
        own.addAll(joined);
        around.push(own);
        SelectNode changed = super.select(select);
        around.pop();
        Expr where = changed.where();
        for (EntityRef entity : own) {
            if (!joined.contains(entity)) {
                where = and(where, criteria.of(entity));
            }
        }
        return changed.withWhere(where);
    }

    private static boolean hasCondition(SelectNode.JoinStep step) {
        return step.relationship() != null || step.on() != null || step.byForeignKey();
    }

    private static void joinedIn(From from, Set<EntityRef> joined) {
        if (from instanceof Join join && join.on() != null) {
            joinedIn(join.left(), joined);
            joinedIn(join.right(), joined);
            if (join.right() instanceof EntityRef right) {
                joined.add(right);
            }
        }
    }

    @Override
    protected SelectNode.JoinStep join(SelectNode.JoinStep step) {
        SelectNode.JoinStep changed = super.join(step);
        Expr condition = step.target() instanceof EntityRef target && hasCondition(step) ? criteria.of(target) : null;
        if (condition == null) {
            return changed;
        }
        Expr on = changed.on() == null
                ? condition
                : step.relationship() == null
                        ? Conditions.and(changed.on(), condition)
                        : Conditions.and(condition, changed.on());
        return new SelectNode.JoinStep(
                changed.kind(), changed.target(), on, changed.relationship(), changed.left(), changed.byForeignKey());
    }

    @Override
    protected Join join(Join join) {
        Expr condition = join.right() instanceof EntityRef right && join.on() != null ? criteria.of(right) : null;
        return condition == null
                ? join
                : new Join(join.kind(), join.left(), join.right(), Conditions.and(join.on(), condition));
    }

    private @Nullable Expr and(@Nullable Expr condition, @Nullable Expr more) {
        return more == null ? condition : Conditions.and(condition, more);
    }
}
