package io.aludel.orm.load;

import io.aludel.sql.ast.ChangeNode;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Adds conditions on entities wherever a statement uses them: to WHERE, to ON where they are joined, in subqueries and in WITH. Single use.
 */
final class CriteriaRewriter extends QueryRewriter {
    private final Criteria criteria;
    private final Deque<Set<EntityRef>> around = new ArrayDeque<>();

    private CriteriaRewriter(Criteria criteria) {
        this.criteria = criteria;
    }

    static SelectNode select(SelectNode select, Criteria criteria) {
        return criteria.isEmpty() ? select : new CriteriaRewriter(criteria).select(select);
    }

    /** An expression about an entity, with the conditions in its subqueries. */
    static Expr within(Expr expression, EntityRef about, Criteria criteria) {
        if (criteria.isEmpty()) {
            return expression;
        }
        CriteriaRewriter rewriter = new CriteriaRewriter(criteria);
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
        CriteriaRewriter rewriter = new CriteriaRewriter(criteria);
        rewriter.around.push(Set.of(entity));
        Expr where = rewriter.and(rewriter.optional(change.where()), criteria.of(entity));
        return change.withWhere(where, change.allRows());
    }

    @Override
    protected SelectNode select(SelectNode select) {
        Set<EntityRef> own = new LinkedHashSet<>(EntityUses.named(select));
        for (EntityRef mentioned : EntityUses.mentioned(select)) {
            boolean outside = around.stream().anyMatch(outer -> outer.contains(mentioned));
            if (!outside) {
                own.add(mentioned);
            }
        }
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
        return step.relationship() != null || step.on() != null;
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
        return new SelectNode.JoinStep(changed.kind(), changed.target(), on, changed.relationship(), changed.left());
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
