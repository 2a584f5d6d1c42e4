package io.aludel.orm.load;

import io.aludel.compile.Compiled;
import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.engine.Plan;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.RowView;
import io.aludel.orm.runtime.ProjectionDescription;
import io.aludel.schema.Table;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Turns a SELECT over entities into SQL and the places of its values, once for each shape. Stateless but for the mappings; safe for
 * use by many threads.
 */
final class QueryPlanner {
    private final Mappings mappings;
    private final Dialect dialect;
    private final RowView view;

    QueryPlanner(Mappings mappings, Dialect dialect, RowView view) {
        this.mappings = mappings;
        this.dialect = dialect;
        this.view = view;
    }

    /** The plan of a query, with the options that it carries. */
    QueryPlan plan(SelectNode select, Shape shape) {
        LoadPlanner planner = new LoadPlanner(mappings, shape);
        Map<EntityRef, LoadPlan> loadPlans = planner.plans(select);
        CriteriaRewriter criteria = CriteriaRewriter.of(LoadPlanner.criteria(select.options()));
        SelectNode filtered = criteria.filtered(select);
        Said said = new Said(planner::withValues, criteria::from);
        SubqueryPlanner subqueries = new SubqueryPlanner(mappings, dialect, view, shape, said);
        Map<EntityRef, Map<LoadPlan.Branch, KeyPlan>> around = new LinkedHashMap<>();
        loadPlans.forEach((entity, plan) -> around.put(entity, subqueries.plan(filtered, entity, plan)));
        return plan(filtered, shape, loadPlans, null, said, around);
    }

    /**
     * The plan of a query whose entities are loaded by given plans.
     *
     * @param ranking takes the first rows of each group, or null for all rows
     */
    QueryPlan plan(
            SelectNode select,
            Shape shape,
            Map<EntityRef, LoadPlan> loadPlans,
            LimitWrapper.@Nullable Ranking ranking) {
        return plan(select, shape, loadPlans, ranking, Said.NOTHING, Map.of());
    }

    /**
     * The plan of a query with everything said.
     *
     * @param said what the statement says beside its text
     * @param subqueries the relationships of each entity that are loaded by a query around this one
     */
    QueryPlan plan(
            SelectNode select,
            Shape shape,
            Map<EntityRef, LoadPlan> loadPlans,
            LimitWrapper.@Nullable Ranking ranking,
            Said said,
            Map<EntityRef, Map<LoadPlan.Branch, KeyPlan>> subqueries) {
        UnaryOperator<Expr> values = said.values();
        OrmResolver resolver = new OrmResolver(mappings, view);
        resolver.standIn(said.sources());
        FetchBuilder builder = new FetchBuilder(dialect, resolver, values);
        builder.compute(select.options());
        List<QueryPlan.Item> items = new ArrayList<>();
        List<String> names = new ArrayList<>();
        boolean wraps = ranking != null || LimitWrapper.isNeeded(select, loadPlans);
        for (Expr column : select.columns()) {
            if (column instanceof EntityColumns entity) {
                LoadPlan plan = planOf(loadPlans, entity.entity());
                if (plan.projection() != null) {
                    items.add(projected(plan.projection(), plan, entity.entity(), builder, resolver, values));
                    names.add(plan.projection().type().getSimpleName());
                    continue;
                }
                if (plan.leftOut() != null) {
                    resolver.leaveOut(entity.entity(), plan.leftOut());
                }
                EntitySource source = resolver.source(entity.entity());
                int before = builder.joins().size();
                items.add(new QueryPlan.Entity(
                        wraps ? builder.fetchAlone(plan, source) : builder.fetch(plan, source),
                        subqueries.getOrDefault(entity.entity(), Map.of())));
                names.add(plan.mapping().name());
                standBeside(
                        entity.entity(),
                        builder.joins().subList(before, builder.joins().size()));
            } else if (Bundles.is(column)) {
                items.add(Bundles.plan(column, builder, wraps));
                names.add(ColumnNames.of(column));
            } else {
                items.add(SelectedValues.plan(column, mappings, builder, wraps));
                names.add(ColumnNames.of(column));
            }
        }
        SelectNode named = select.withFrom(SelectedEntities.named(select, resolver));
        SelectNode rewritten;
        if (wraps) {
            LimitWrapper wrapper = new LimitWrapper(resolver, ranking);
            List<JoinStep> joins = new ArrayList<>(named.joins());
            joins.addAll(builder.joins()); // to-ones of a projection, which repeat no row
            named = named.withJoins(joins);
            rewritten = wrapper.wrap(named, items, builder, new FetchBuilder(dialect, resolver, values));
            items = wrapper.items();
        } else {
            List<JoinStep> joins = new ArrayList<>(select.joins());
            joins.addAll(builder.joins());
            List<Expr> order = new ArrayList<>(select.orderBy());
            order.addAll(builder.order());
            rewritten = named.withColumns(builder.columns()).withJoins(joins).withOrderBy(order);
        }
        Compiled compiled = dialect.compile(rewritten.withOptions(List.of()), shape, resolver);
        boolean repeats = items.stream()
                .anyMatch(item -> item instanceof QueryPlan.Entity entity
                        && entity.fetch().hasJoinedCollection());
        return new QueryPlan(
                Plan.of(compiled, dialect), List.copyOf(items), List.copyOf(names), tables(shape, builder), repeats);
    }

    private QueryPlan.Projected projected(
            ProjectionDescription<?> projection,
            LoadPlan plan,
            EntityRef entity,
            FetchBuilder builder,
            OrmResolver resolver,
            UnaryOperator<Expr> values) {
        new ProjectionTables(mappings, builder.tables()).add(projection, plan.mapping());
        int before = builder.joins().size();
        ProjectionFetch fetch = new ProjectionPlanner(builder, resolver, values).plan(projection, plan, entity);
        standBeside(entity, builder.joins().subList(before, builder.joins().size()));
        return new QueryPlan.Projected(fetch);
    }

    /** What is joined to load along with an entity stands beside that entity, whatever else the query selects. */
    private static void standBeside(EntityRef entity, List<JoinStep> joins) {
        joins.replaceAll(step -> new JoinStep(step.kind(), step.target(), step.on(), step.relationship(), entity));
    }

    private Set<Table> tables(Shape shape, FetchBuilder builder) {
        Set<Table> tables = new LinkedHashSet<>(builder.tables());
        tables.addAll(TablesOf.statement(shape, mappings));
        return tables;
    }

    private static LoadPlan planOf(Map<EntityRef, LoadPlan> plans, EntityRef entity) {
        LoadPlan plan = plans.get(entity);
        if (plan == null) {
            throw new IllegalStateException("no plan for " + entity);
        }
        return plan;
    }

    /**
     * What a statement says beside its text.
     *
     * @param values gives the expressions of options their values back
     * @param sources gives the query that stands for one over which an entity was made, with the conditions on entities in it
     */
    record Said(UnaryOperator<Expr> values, UnaryOperator<From> sources) {
        static final Said NOTHING = new Said(UnaryOperator.identity(), UnaryOperator.identity());
    }
}
