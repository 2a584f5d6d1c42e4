package io.aludel.compile;

import io.aludel.error.CompileException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Works out what stands in FROM: what was named, with the joins, then what columns and WHERE mention and nothing else brings. Single
 * use.
 *
 * <p>Each join is attached to its left side: the one that was given, else the owner of the relationship, else the only element that
 * the condition, or a foreign key, connects with the target.
 */
final class FromPlanner {
    private final Resolver resolver;
    private final List<From> trees = new ArrayList<>();
    private final Set<EntityRef> entities = new LinkedHashSet<>();
    private final Set<EntityRef> joined = new LinkedHashSet<>();

    FromPlanner(Resolver resolver) {
        this.resolver = resolver;
    }

    /** The FROM list of a SELECT; trees of joins where there are joins. */
    List<From> plan(SelectNode select) {
        Sources mentioned = MentionedSources.whole(resolver, select.columns(), select.where(), entities);
        for (From from : select.from()) {
            if (from instanceof EntityRef entity) {
                entities.add(entity);
            }
            trees.add(ForeignKeyJoin.complete(resolver.from(from)));
        }
        for (JoinStep asked : select.joins()) {
            if (asked.target() instanceof EntityRef entity) {
                joined.add(entity);
            }
            From left = asked.left() == null ? resolver.owner(asked) : resolver.from(asked.left());
            for (JoinStep step : resolver.join(asked)) {
                attach(step, left, mentioned);
                left = null;
            }
        }
        trees.addAll(mentioned.all());
        return withoutHidden();
    }

    /** The entities that are named, mentioned or joined. */
    Set<EntityRef> uses() {
        Set<EntityRef> all = new LinkedHashSet<>(entities);
        all.addAll(joined);
        return all;
    }

    /** The condition of a SELECT with what is true of the entities that stand in its FROM; joined ones have that in ON. */
    @Nullable
    Expr condition(@Nullable Expr where, Sources standing) {
        Expr condition = where;
        for (EntityRef entity : entities) {
            if (!joined.contains(entity) && standing.contains(resolver.from(entity))) {
                condition = resolver.restricted(condition, entity);
            }
        }
        return condition;
    }

    private void attach(JoinStep step, @Nullable From given, Sources mentioned) {
        From target = ForeignKeyJoin.complete(step.target());
        From left = given;
        if (left == null) {
            left = leftSide(step, target, trees.isEmpty() ? new ArrayList<>(mentioned.all()) : trees);
        }
        int position = matching(left);
        From whole = position < 0 ? left : trees.get(position);
        Expr on = step.on();
        if (step.byForeignKey()) {
            Expr along = new ForeignKeyJoin(target).condition(left);
            on = on == null ? along : Conditions.and(along, on);
        }
        Join join = new Join(step.kind(), whole, target, on);
        if (position < 0) {
            trees.add(join);
        } else {
            trees.set(position, join);
        }
    }

    /** The element that is, or contains, what the application gave as the left side; -1 when it stands nowhere yet. */
    private int matching(From given) {
        for (int index = 0; index < trees.size(); index++) {
            if (trees.get(index).equals(given)) {
                return index;
            }
        }
        Sources leaves = Sources.leavesOf(given);
        for (int index = 0; index < trees.size(); index++) {
            if (Sources.leavesOf(trees.get(index)).containsAny(leaves)) {
                return index;
            }
        }
        return -1;
    }

    private From leftSide(JoinStep step, From target, List<From> candidates) {
        List<From> able = step.byForeignKey() || step.on() == null
                ? byForeignKey(step, target, candidates)
                : byCondition(step, target, candidates);
        if (able.size() == 1) {
            return able.get(0);
        }
        if (able.isEmpty()) {
            boolean alone = candidates.stream().allMatch(target::equals);
            throw alone ? ForeignKeyJoin.nothingToJoin(target) : new ForeignKeyJoin(target).unconnected(candidates);
        }
        throw new CompileException(
                ErrorCode.COMPILE_FAILED,
                "the join to " + ForeignKeyJoin.names(target)
                        + " is ambiguous: several elements of FROM could be its left side."
                        + "\n  Name the left side: joinFrom(left, target, condition).");
    }

    private static List<From> byForeignKey(JoinStep step, From target, List<From> candidates) {
        List<From> able = new ArrayList<>();
        for (From candidate : candidates) {
            boolean another = !candidate.equals(target);
            if (another && (step.kind() == JoinKind.CROSS || new ForeignKeyJoin(target).connects(candidate))) {
                able.add(candidate);
            }
        }
        return able;
    }

    /** With several candidates, the one that together with the target supplies all that the condition mentions. */
    private List<From> byCondition(JoinStep step, From target, List<From> candidates) {
        Sources mentioned = MentionedSources.in(resolver, step.on());
        List<From> others = new ArrayList<>();
        List<From> able = new ArrayList<>();
        for (From candidate : candidates) {
            if (!candidate.equals(target)) {
                others.add(candidate);
                Sources both = Sources.leavesOf(candidate);
                both.addLeaves(target);
                if (mentioned.isEmpty() || mentioned.without(both).isEmpty()) {
                    able.add(candidate);
                }
            }
        }
        if (others.isEmpty()) {
            List<From> outside = mentioned.without(Sources.leavesOf(target));
            return outside.isEmpty() ? List.of() : outside.subList(0, 1);
        }
        return able.isEmpty() || others.size() == 1 ? others : able;
    }

    /** Each element once, and not beside the join that contains it. */
    private List<From> withoutHidden() {
        Sources all = new Sources();
        Sources hidden = new Sources();
        for (From tree : trees) {
            all.add(tree);
            if (tree instanceof Join join) {
                hidden.addTree(join.left());
                hidden.addTree(join.right());
            }
        }
        return all.without(hidden);
    }
}
