package io.aludel.orm.load;

import io.aludel.compile.Compiled;
import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.engine.Plan;
import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import io.aludel.orm.mapping.Mappings;
import io.aludel.schema.Table;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.sql.ast.StatementOption;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Turns a SELECT over entities into SQL and the places of its values, once for each shape. Stateless but for the mappings; safe for
 * use by many threads.
 */
final class QueryPlanner {
    private final Mappings mappings;
    private final Dialect dialect;

    QueryPlanner(Mappings mappings, Dialect dialect) {
        this.mappings = mappings;
        this.dialect = dialect;
    }

    /** The plan of a query, with the options that it carries. */
    QueryPlan plan(SelectNode select, Shape shape) {
        return plan(select, shape, plans(select));
    }

    /** The plan of a query whose entities are loaded by given plans. */
    QueryPlan plan(SelectNode select, Shape shape, Map<EntityRef, LoadPlan> loadPlans) {
        OrmResolver resolver = new OrmResolver(mappings);
        FetchBuilder builder = new FetchBuilder(dialect);
        List<QueryPlan.Item> items = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean wraps = LimitWrapper.isNeeded(select, loadPlans);
        for (Expr column : select.columns()) {
            if (column instanceof EntityColumns entity) {
                LoadPlan plan = planOf(loadPlans, entity.entity());
                TableRef table = resolver.table(entity.entity());
                items.add(new QueryPlan.Entity(builder.fetch(plan, RelationshipJoins.columns(table), !wraps)));
                names.add(plan.mapping().name());
            } else {
                EntityFetch.Slot slot = builder.slot(column);
                items.add(new QueryPlan.Value(slot.position(), slot.codec()));
                names.add(ColumnNames.of(column));
            }
        }
        SelectNode rewritten;
        if (wraps) {
            LimitWrapper wrapper = new LimitWrapper(resolver, dialect);
            rewritten = wrapper.wrap(select, items, builder);
            items = wrapper.items();
        } else {
            List<JoinStep> joins = new ArrayList<>(select.joins());
            joins.addAll(builder.joins());
            List<Expr> order = new ArrayList<>(select.orderBy());
            order.addAll(builder.order());
            rewritten = select.withColumns(builder.columns()).withJoins(joins).withOrderBy(order);
        }
        Compiled compiled = dialect.compile(rewritten.withOptions(List.of()), shape, resolver);
        boolean repeats = items.stream()
                .anyMatch(item -> item instanceof QueryPlan.Entity entity
                        && entity.fetch().hasJoinedCollection());
        return new QueryPlan(
                Plan.of(compiled, dialect), List.copyOf(items), List.copyOf(names), tables(shape, builder), repeats);
    }

    private Set<Table> tables(Shape shape, FetchBuilder builder) {
        Set<Table> tables = new LinkedHashSet<>(builder.tables());
        tables.addAll(TablesOf.statement(shape, mappings));
        return tables;
    }

    private Map<EntityRef, LoadPlan> plans(SelectNode select) {
        boolean raise = false;
        for (StatementOption option : select.options()) {
            raise |= option instanceof LoaderOption loader && loader.raisesOtherwise();
        }
        Map<EntityRef, LoadPlan> plans = new LinkedHashMap<>();
        for (Expr column : select.columns()) {
            if (column instanceof EntityColumns entity) {
                plans.put(
                        entity.entity(),
                        LoadPlan.of(mappings.get(entity.entity().type()), raise));
            }
        }
        for (StatementOption option : select.options()) {
            if (option instanceof LoaderOption loader && loader.path() != null) {
                apply(loader.path(), plans);
            }
        }
        return plans;
    }

    private static void apply(LoadPath path, Map<EntityRef, LoadPlan> plans) {
        LoadPlan root = plans.get(path.entity());
        if (root == null) {
            throw new InvalidRequestException(
                    ErrorCode.INVALID_OPTION,
                    "a loader option begins at " + path.entity().type().getSimpleName()
                            + ", which the query does not select; it selects "
                            + plans.keySet().stream()
                                    .map(entity -> entity.type().getSimpleName())
                                    .toList()
                            + ".\n  Begin the option at a selected entity, and chain from there.");
        }
        root.add(path.steps());
    }

    private static LoadPlan planOf(Map<EntityRef, LoadPlan> plans, EntityRef entity) {
        LoadPlan plan = plans.get(entity);
        if (plan == null) {
            throw new IllegalStateException("no plan for " + entity);
        }
        return plan;
    }
}
