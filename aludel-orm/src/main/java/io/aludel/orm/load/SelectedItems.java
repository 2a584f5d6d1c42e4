package io.aludel.orm.load;

import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.runtime.ProjectionDescription;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SelectNode.JoinStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a query selects, as the items of its rows: entities with what is loaded along with them, projections, bundles and values. The
 * columns that they need go to the builder in the same order. Made for one query, used by one thread.
 */
final class SelectedItems {
    private final Mappings mappings;
    private final OrmResolver resolver;
    private final FetchBuilder builder;
    private final UnaryOperator<Expr> values;
    private final Map<EntityRef, LoadPlan> loadPlans;
    private final Map<EntityRef, Map<LoadBranch, KeyPlan>> subqueries;
    private final boolean wraps;
    private final List<QueryPlan.Item> items = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /**
     * @param values gives the expressions of options their values back
     * @param subqueries the relationships of each entity that are loaded by a query around this one
     * @param wraps whether the query becomes a subquery, to which joined collections are joined
     */
    SelectedItems(
            Mappings mappings,
            OrmResolver resolver,
            FetchBuilder builder,
            UnaryOperator<Expr> values,
            Map<EntityRef, LoadPlan> loadPlans,
            Map<EntityRef, Map<LoadBranch, KeyPlan>> subqueries,
            boolean wraps) {
        this.mappings = mappings;
        this.resolver = resolver;
        this.builder = builder;
        this.values = values;
        this.loadPlans = loadPlans;
        this.subqueries = subqueries;
        this.wraps = wraps;
    }

    List<QueryPlan.Item> items() {
        return items;
    }

    List<String> names() {
        return names;
    }

    void add(Expr column) {
        if (column instanceof EntityColumns selected) {
            add(selected.entity());
        } else if (Bundles.is(column)) {
            add(Bundles.plan(column, builder, wraps), ColumnNames.of(column));
        } else {
            add(SelectedValues.plan(column, mappings, builder, wraps), ColumnNames.of(column));
        }
    }

    private void add(EntityRef entity) {
        LoadPlan plan = planOf(entity);
        int before = builder.joins().size();
        ProjectionDescription<?> projection = plan.projection();
        if (projection != null) {
            add(projected(projection, plan, entity), projection.type().getSimpleName());
        } else {
            add(loaded(plan, entity), plan.mapping().name());
        }
        standBeside(entity, builder.joins().subList(before, builder.joins().size()));
    }

    private void add(QueryPlan.Item item, String name) {
        items.add(item);
        names.add(name);
    }

    private QueryPlan.Projected projected(ProjectionDescription<?> projection, LoadPlan plan, EntityRef entity) {
        new ProjectionTables(mappings, builder.tables()).add(projection, plan.mapping());
        return new QueryPlan.Projected(new ProjectionPlanner(builder, resolver, values).plan(projection, plan, entity));
    }

    private QueryPlan.Entity loaded(LoadPlan plan, EntityRef entity) {
        EntityMapping leftOut = plan.leftOut();
        if (leftOut != null) {
            resolver.sources().leaveOut(entity, leftOut);
        }
        resolver.sources().readAlong(entity, plan.loadedAlong());
        EntitySource source = resolver.source(entity);
        return new QueryPlan.Entity(
                wraps ? builder.fetchAlone(plan, source) : builder.fetch(plan, source),
                subqueries.getOrDefault(entity, Map.of()));
    }

    /** What is joined to load along with an entity stands beside that entity, whatever else the query selects. */
    private static void standBeside(EntityRef entity, List<JoinStep> joins) {
        joins.replaceAll(step -> new JoinStep(step.kind(), step.target(), step.on(), step.relationship(), entity));
    }

    private LoadPlan planOf(EntityRef entity) {
        LoadPlan plan = loadPlans.get(entity);
        if (plan == null) {
            throw new IllegalStateException("no plan for " + entity);
        }
        return plan;
    }
}
