package io.aludel.orm.load;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way along relationships, with what a loader option says at each step. Immutable.
 *
 * @param entity the entity at which it begins, or null for all entities of the query
 * @param start what is said of the entity at which it begins
 * @param steps the relationships, in order
 */
public record LoadPath(@Nullable EntityRef entity, NodeChoice start, List<Step> steps) {
    public LoadPath {
        requireNonNull(start, "start");
        steps = List.copyOf(steps);
    }

    /** A way that begins at an entity and goes nowhere yet. */
    public static LoadPath from(EntityRef entity) {
        return new LoadPath(entity, NodeChoice.NONE, List.of());
    }

    /** What is said of every entity of the query. */
    public static LoadPath everywhere(NodeChoice choice) {
        return new LoadPath(null, choice, List.of());
    }

    /**
     * A step along a relationship.
     *
     * @param owner the class whose relationship it is: the entity where the step begins, one above it, or one of its subclasses
     * @param attribute the relationship's name
     * @param choice how it is loaded
     * @param filter what is loaded
     * @param target the use of the entity at the other end from whose columns it is filled, or null
     * @param subclasses the subclasses at the other end whose attributes are loaded, too; the following steps speak of the only one
     * @param family whether the only one of them is meant together with all that extend it
     * @param end what is said of the entity at the other end
     * @param endType the subclass of which that is said, or null for the entity itself
     */
    public record Step(
            Class<?> owner,
            String attribute,
            StrategyChoice choice,
            RelationshipFilter filter,
            @Nullable EntityRef target,
            List<Class<?>> subclasses,
            boolean family,
            NodeChoice end,
            @Nullable Class<?> endType) {
        public Step {
            subclasses = List.copyOf(subclasses);
        }

        /** The same with another strategy. */
        public Step withChoice(StrategyChoice changed) {
            return new Step(owner, attribute, changed, filter, target, subclasses, family, end, endType);
        }

        /** The same with something else said of what is loaded. */
        public Step withFilter(RelationshipFilter changed) {
            return new Step(owner, attribute, choice, changed, target, subclasses, family, end, endType);
        }

        /** The same with something else said of the entity at the other end. */
        public Step withEnd(NodeChoice changed) {
            return withEnd(changed, null);
        }

        /** The same with something else said of a subclass of the entity at the other end. */
        Step withEnd(NodeChoice changed, @Nullable Class<?> type) {
            return new Step(owner, attribute, choice, filter, target, subclasses, family, changed, type);
        }
    }

    /** The same and one more step. */
    public LoadPath then(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new LoadPath(entity, start, all);
    }

    /** The same with another last step. */
    public LoadPath withLast(Step step) {
        List<Step> all = new ArrayList<>(steps.subList(0, steps.size() - 1));
        all.add(step);
        return new LoadPath(entity, start, all);
    }

    /** The last step. */
    public Step last() {
        return steps.get(steps.size() - 1);
    }

    /** What is said of the entity where the way ends. */
    public NodeChoice end() {
        return steps.isEmpty() ? start : last().end();
    }

    /** The same with something else said of the entity where it ends. */
    public LoadPath withEnd(NodeChoice choice) {
        return steps.isEmpty() ? new LoadPath(entity, choice, steps) : withLast(last().withEnd(choice));
    }

    /** A way that goes on where this one ends. */
    public LoadPath append(LoadPath further) {
        Class<?> type = further.entity() == null ? null : further.entity().type();
        LoadPath joined = steps.isEmpty() ? withEnd(further.start()) : withLast(last().withEnd(further.start(), type));
        for (Step step : further.steps()) {
            joined = joined.then(step);
        }
        return joined;
    }

    /** What decides about the plan; expressions and aliases apart, which are in {@link #expressions}. */
    Object shape() {
        List<@Nullable Object> parts = new ArrayList<>();
        parts.add(entity != null);
        parts.add(start);
        for (Step step : steps) {
            parts.addAll(Arrays.asList(
                    step.owner(),
                    step.attribute(),
                    step.choice(),
                    step.filter().shape(),
                    step.target() != null,
                    step.subclasses(),
                    step.family(),
                    step.end(),
                    step.endType()));
        }
        return parts;
    }

    /** The expressions inside, aliases among them; always in the same order. */
    List<Expr> expressions() {
        List<Expr> all = new ArrayList<>();
        if (entity != null) {
            all.add(new EntityColumns(entity));
        }
        for (Step step : steps) {
            if (step.target() != null) {
                all.add(new EntityColumns(step.target()));
            }
            all.addAll(step.filter().expressions());
        }
        return all;
    }
}
