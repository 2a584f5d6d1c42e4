package io.aludel.orm.load;

import io.aludel.compile.Shape;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.runtime.ProjectionDescription;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.RowShape;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes the load plans of a query's entities from its options. Single use, one thread. */
final class LoadPlanner {
    private final Mappings mappings;
    private final Shape shape;
    private final OptionParameters parameters;
    private final Map<EntityRef, LoadPlan> plans = new LinkedHashMap<>();

    LoadPlanner(Mappings mappings, Shape shape) {
        this.mappings = mappings;
        this.shape = shape;
        this.parameters = new OptionParameters(shape.binds().size());
    }

    private LoadPlanner(Mappings mappings, Shape shape, OptionParameters before) {
        this.mappings = mappings;
        this.shape = shape;
        this.parameters = new OptionParameters(before, shape.binds().size());
    }

    /** The plan of each entity that the query selects. */
    Map<EntityRef, LoadPlan> plans(SelectNode select) {
        LoadScope scope = scope(select.options(), LoadScope.NONE);
        for (Expr column : select.columns()) {
            if (column instanceof EntityColumns entity) {
                LoadPlan plan = new LoadPlan(mappings.get(entity.entity().type()), scope);
                if (entity.entity().within() != null) {
                    plan.ofWholeFamily();
                }
                plans.put(entity.entity(), plan);
            }
        }
        apply(select.options());
        project(select.options());
        return plans;
    }

    private void project(List<? extends StatementOption> options) {
        for (StatementOption option : options) {
            if (option instanceof RowShape shaped) {
                ProjectionDescription<?> projection = ProjectionDescription.of(shaped.type());
                LoadPlan plan = plans.size() == 1 ? plans.values().iterator().next() : null;
                if (plan == null
                        || !projection.source().isAssignableFrom(plan.mapping().type())) {
                    throw new InvalidRequestException(
                            ErrorCode.INVALID_OPTION,
                            projection + " is a projection of "
                                    + projection.source().getSimpleName() + ", but the query selects "
                                    + (plan == null
                                            ? "something else than one entity"
                                            : plan.mapping().name())
                                    + ".\n  Write select("
                                    + projection.source().getSimpleName() + ".class).as(" + projection + ".class).");
                }
                plan.project(projection);
            }
        }
    }

    private void apply(List<? extends StatementOption> options) {
        for (StatementOption option : options) {
            if (option instanceof LoaderOption loader) {
                loader.paths().forEach(path -> apply(path, loader.isLenient()));
            }
        }
        plans.values().forEach(LoadPlan::complete);
    }

    /** The conditions on entities among the options, with the values that the query has for them. */
    static Criteria criteria(List<? extends StatementOption> options) {
        List<LoaderCriteria> criteria = new ArrayList<>();
        for (StatementOption option : options) {
            if (option instanceof LoaderCriteria each) {
                criteria.add(each);
            }
        }
        return criteria.isEmpty() ? Criteria.NONE : new Criteria(criteria);
    }

    /** An expression of the options with the values that the query has for it. */
    Expr withValues(Expr expression) {
        return parameters.attach(expression, shape);
    }

    private LoadScope scope(List<? extends StatementOption> options, LoadScope before) {
        StrategyChoice others = before.others();
        FetchMode fetchMode = before.fetchMode();
        for (StatementOption option : options) {
            if (option instanceof LoaderOption loader) {
                for (LoadPath path : loader.paths()) {
                    if (path.entity() == null && path.start().others() != null) {
                        others = path.start().others();
                    }
                }
                fetchMode = loader.fetchMode() == null ? fetchMode : loader.fetchMode();
            }
        }
        for (StatementOption option : options) {
            if (option instanceof ApplicationOption own && own.travels()) {
                parameters.carry(own, shape);
            }
        }
        Criteria criteria = criteria(options).map(expression -> parameters.detach(expression, shape));
        return new LoadScope(
                others,
                fetchMode,
                before.criteria().and(criteria),
                parameters,
                before.deleted() || options.contains(IncludeDeleted.OPTION));
    }

    /**
     * A plan with options that are added to it, whose values follow those of the plan.
     *
     * @param shape the shape of a statement that has the options
     */
    static LoadPlan extended(LoadPlan plan, Mappings mappings, Shape shape, List<? extends StatementOption> options) {
        LoadPlanner planner = new LoadPlanner(mappings, shape, plan.scope().parameters());
        LoadPlan extended = plan.copy(planner.scope(options, plan.scope()));
        planner.plans.put(EntityRef.of(plan.mapping().type()), extended);
        planner.apply(options);
        return extended;
    }

    private void apply(LoadPath path, boolean lenient) {
        if (path.entity() == null) {
            NodeChoice columns = new NodeChoice(path.start().columns(), null, List.of());
            plans.values().forEach(plan -> plan.say(columns));
            return;
        }
        LoadPlan node = root(path.entity());
        if (node == null && lenient) {
            return;
        }
        if (node == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    "a loader option begins at " + path.entity().type().getSimpleName()
                            + ", which the query does not select; it selects "
                            + plans.keySet().stream()
                                    .map(entity -> entity.type().getSimpleName())
                                    .toList()
                            + ".\n  Begin the option at a selected entity, and chain from there.");
        }
        node.say(path.start());
        for (LoadPath.Step step : path.steps()) {
            node = node.as(step.owner())
                    .say(step, step.filter().map(expression -> parameters.detach(expression, shape)));
        }
    }

    private @Nullable LoadPlan root(EntityRef entity) {
        LoadPlan selected = plans.get(entity);
        return selected == null ? subclass(entity) : selected;
    }

    /** A selected entity, or one of a relationship, seen as one of its subclasses or superclasses. */
    private @Nullable LoadPlan subclass(EntityRef entity) {
        EntityMapping mapping = mappings.get(entity.type());
        for (Map.Entry<EntityRef, LoadPlan> plan : plans.entrySet()) {
            EntityRef selected = plan.getKey();
            boolean sameUse = Objects.equals(selected.alias(), entity.alias())
                    && (entity.within() == null || entity.within().equals(selected.within()));
            if (sameUse && mapping.isA(plan.getValue().mapping())) {
                return plan.getValue().member(mapping);
            }
            if (sameUse && plan.getValue().mapping().isA(mapping)) {
                return plan.getValue();
            }
        }
        return null;
    }
}
