package io.aludel.orm.load;

import io.aludel.compile.Shape;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.Mappings;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the load plans of a query's entities from its options. Single use, one thread. */
final class LoadPlanner {
    private final Mappings mappings;
    private final Shape shape;
    private final OptionParameters parameters = new OptionParameters();
    private final Map<EntityRef, LoadPlan> plans = new LinkedHashMap<>();

    LoadPlanner(Mappings mappings, Shape shape) {
        this.mappings = mappings;
        this.shape = shape;
    }

    /** The plan of each entity that the query selects. */
    Map<EntityRef, LoadPlan> plans(SelectNode select) {
        List<LoaderOption> options = new ArrayList<>();
        for (StatementOption option : select.options()) {
            if (option instanceof LoaderOption loader) {
                options.add(loader);
            }
        }
        LoadScope scope = scope(options);
        for (Expr column : select.columns()) {
            if (column instanceof EntityColumns entity) {
                plans.put(
                        entity.entity(),
                        new LoadPlan(mappings.get(entity.entity().type()), scope));
            }
        }
        for (LoaderOption option : options) {
            option.paths().forEach(path -> apply(path, option.isLenient()));
        }
        plans.values().forEach(plan -> plan.complete(List.of(plan.mapping())));
        return plans;
    }

    /** An expression of the options with the values that the query has for it. */
    Expr withValues(Expr expression) {
        return parameters.attach(expression, shape);
    }

    private LoadScope scope(List<LoaderOption> options) {
        StrategyChoice others = null;
        FetchMode fetchMode = null;
        for (LoaderOption option : options) {
            for (LoadPath path : option.paths()) {
                if (path.entity() == null && path.start().others() != null) {
                    others = path.start().others();
                }
            }
            fetchMode = option.fetchMode() == null ? fetchMode : option.fetchMode();
        }
        return new LoadScope(others, fetchMode, parameters);
    }

    private void apply(LoadPath path, boolean lenient) {
        if (path.entity() == null) {
            NodeChoice columns = new NodeChoice(path.start().columns(), null);
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
            node = node.say(step, step.filter().map(expression -> parameters.detach(expression, shape)));
        }
    }

    private @Nullable LoadPlan root(EntityRef entity) {
        return plans.get(entity);
    }
}
