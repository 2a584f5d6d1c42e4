package io.aludel.orm.load;

import io.aludel.compile.Compiled;
import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.engine.Plan;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.RowView;
import io.aludel.schema.Table;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.SelectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
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
        Map<EntityRef, Map<LoadBranch, KeyPlan>> around = new LinkedHashMap<>();
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
            Map<EntityRef, Map<LoadBranch, KeyPlan>> subqueries) {
        UnaryOperator<Expr> values = said.values();
        OrmResolver resolver = new OrmResolver(mappings, view);
        resolver.sources().standIn(said.sources());
        FetchBuilder builder = new FetchBuilder(dialect, resolver, values);
        builder.compute(select.options());
        boolean wraps = ranking != null || LimitWrapper.isNeeded(select, loadPlans);
        SelectedItems selected = new SelectedItems(mappings, resolver, builder, values, loadPlans, subqueries, wraps);
        select.columns().forEach(selected::add);
        List<QueryPlan.Item> items = selected.items();
        SelectNode named = select.withFrom(SelectedEntities.named(select, resolver))
                .withJoins(concat(
                        select.joins(), builder.joins())); // of a wrapped query only to-ones, which repeat no row
        SelectNode rewritten;
        if (wraps) {
            LimitWrapper wrapper = new LimitWrapper(resolver, ranking);
            rewritten = wrapper.wrap(named, items, builder, new FetchBuilder(dialect, resolver, values));
            items = wrapper.items();
        } else {
            rewritten = named.withColumns(builder.columns()).withOrderBy(concat(select.orderBy(), builder.order()));
        }
        Compiled compiled = dialect.compile(rewritten.withOptions(List.of()), shape, resolver);
        boolean repeats = items.stream()
                .anyMatch(item -> item instanceof QueryPlan.Entity entity
                        && entity.fetch().hasJoinedCollection());
        return new QueryPlan(
                Plan.of(compiled, dialect),
                List.copyOf(items),
                List.copyOf(selected.names()),
                tables(shape, builder),
                repeats);
    }

    private static <T> List<T> concat(List<? extends T> first, List<? extends T> second) {
        return Stream.<T>concat(first.stream(), second.stream()).toList();
    }

    private Set<Table> tables(Shape shape, FetchBuilder builder) {
        Set<Table> tables = new LinkedHashSet<>(builder.tables());
        tables.addAll(TablesOf.statement(shape, mappings));
        return tables;
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
