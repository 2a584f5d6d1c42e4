package io.aludel.compile;

import io.aludel.sql.ast.From;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works out what stands in FROM: what was named, what columns and conditions mention, the joins, and without what the enclosing
 * statement supplies. Single use.
 *
 * <p>Each join is attached to the element that is its left side: the owner of the relationship, else the first element that the
 * condition mentions, else the one that a foreign key connects with the target.
 */
final class FromPlanner {
    private final Resolver resolver;
    private final @Nullable Scope enclosing;
    private final List<From> trees = new ArrayList<>();

    FromPlanner(Resolver resolver, @Nullable Scope enclosing) {
        this.resolver = resolver;
        this.enclosing = enclosing;
    }

    /** The FROM list of a SELECT; trees of joins where there are joins. */
    List<From> plan(SelectNode select) {
        List<List<JoinStep>> steps = new ArrayList<>();
        Sources targets = new Sources();
        for (JoinStep step : select.joins()) {
            List<JoinStep> resolved = resolver.join(step);
            steps.add(resolved);
            resolved.forEach(each -> targets.addLeaves(each.target()));
        }
        named(select, targets);
        for (int index = 0; index < steps.size(); index++) {
            From owner = resolver.owner(select.joins().get(index));
            for (JoinStep step : steps.get(index)) {
                attach(step, owner);
                owner = null;
            }
        }
        return uncorrelated();
    }

    /** What the application named, then what the select list and WHERE mention and nothing else brings. */
    private void named(SelectNode select, Sources targets) {
        Sources present = new Sources();
        for (From from : select.from()) {
            From resolved = resolver.from(from);
            if (resolved instanceof Join || (!present.contains(resolved) && !targets.contains(resolved))) {
                trees.add(resolved);
            }
            present.addLeaves(resolved);
        }
        Sources mentioned = MentionedSources.in(resolver, select.columns());
        MentionedSources.in(resolver, select.where()).all().forEach(mentioned::add);
        for (From from : mentioned.all()) {
            if (!present.contains(from) && !targets.contains(from)) {
                trees.add(from);
            }
        }
    }

    private void attach(JoinStep step, @Nullable From owner) {
        int left = owner == null ? leftSide(step) : treeOf(owner);
        JoinStep complete = step;
        if (step.on() == null && step.kind() != JoinKind.CROSS) {
            ForeignKeyJoin keys = new ForeignKeyJoin(step.target());
            left = keys.leftSide(trees);
            complete = new JoinStep(step.kind(), step.target(), keys.condition(trees.get(left)), null);
        }
        trees.set(left, new Join(complete.kind(), trees.get(left), complete.target(), complete.on()));
    }

    /** The element that a condition mentions; one that stands nowhere yet is added. */
    private int leftSide(JoinStep step) {
        Sources target = Sources.leavesOf(step.target());
        Sources mentioned = MentionedSources.in(resolver, step.on());
        for (int index = 0; index < trees.size(); index++) {
            if (Sources.leavesOf(trees.get(index)).containsAny(mentioned)) {
                return index;
            }
        }
        if (!trees.isEmpty()) {
            return 0;
        }
        List<From> others = mentioned.without(target);
        if (others.isEmpty()) {
            throw ForeignKeyJoin.nothingToJoin(step.target());
        }
        trees.add(others.get(0));
        return 0;
    }

    private int treeOf(From owner) {
        Sources leaves = Sources.leavesOf(owner);
        for (int index = 0; index < trees.size(); index++) {
            if (Sources.leavesOf(trees.get(index)).containsAny(leaves)) {
                return index;
            }
        }
        trees.add(owner);
        return trees.size() - 1;
    }

    /** Leaves out what the enclosing statement has, unless nothing would be left. */
    private List<From> uncorrelated() {
        if (enclosing == null || trees.size() < 2) {
            return trees;
        }
        List<From> own = new ArrayList<>();
        for (From tree : trees) {
            if (tree instanceof Join || !enclosing.sources().contains(tree)) {
                own.add(tree);
            }
        }
        return own.isEmpty() ? trees : own;
    }
}
