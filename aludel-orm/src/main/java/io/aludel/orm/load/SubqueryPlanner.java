package io.aludel.orm.load;

import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.Mappings;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.orm.mapping.RowView;
import io.aludel.schema.Column;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.JoinKind;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SelectNode.JoinStep;
import io.aludel.sql.ast.StatementOption;
import io.aludel.sql.ast.SubqueryRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Plans subquery loading: the query again as a subquery, which gives the keys of its objects, and joined to it the relationships on the
 * way, those of joined entities too. Used while a query is planned.
 */
final class SubqueryPlanner {
    private final Mappings mappings;
    private final Dialect dialect;
    private final RowView view;
    private final Shape shape;
    private final QueryPlanner.Said said;
    private final UnaryOperator<Expr> values;

    SubqueryPlanner(Mappings mappings, Dialect dialect, RowView view, Shape shape, QueryPlanner.Said said) {
        this.mappings = mappings;
        this.dialect = dialect;
        this.view = view;
        this.shape = shape;
        this.said = said;
        this.values = said.values();
    }

    /** The queries for the relationships of an entity of a query, as the options say. */
    Map<LoadBranch, KeyPlan> plan(SelectNode query, EntityRef entity, LoadPlan plan) {
        return plan.projection() == null ? plan(query, entity, plan, List.of()) : Map.of();
    }

    private Map<LoadBranch, KeyPlan> plan(SelectNode query, EntityRef entity, LoadPlan plan, List<LoadBranch> way) {
        Map<LoadBranch, KeyPlan> plans = new IdentityHashMap<>();
        for (LoadBranch branch : plan.branches()) {
            List<LoadBranch> further = new ArrayList<>(way);
            further.add(branch);
            if (branch.strategy() == Strategy.SUBQUERY && branch.filter().limit() == null) {
                plans.put(branch, load(query, entity, further));
            } else if (branch.strategy() == Strategy.JOINED) {
                plans.putAll(plan(query, entity, branch.plan(), further));
            }
        }
        return plans;
    }

    private KeyPlan load(SelectNode query, EntityRef entity, List<LoadBranch> way) {
        OrmResolver resolver = new OrmResolver(mappings, view);
        resolver.sources().standIn(said.sources());
        List<Column<?>> first = neededColumns(way.get(0).relationship());
        boolean byKey = first.equals(way.get(0).relationship().owner().keyColumns());
        SubqueryRef subquery = subquery(ofRowsOf(entity, query, resolver), resolver.columns(entity), first, !byKey);
        Function<Column<?>, Expr> owner = column -> new ColumnRef(subquery, label(column), column.type());
        List<JoinStep> joins = new ArrayList<>();
        List<Expr> keys = new ArrayList<>();
        List<Expr> order = List.of();
        EntityRef target = entity;
        List<StatementOption> computed = List.of();
        for (int step = 0; step < way.size(); step++) {
            LoadBranch branch = way.get(step);
            RelationshipMapping relationship = branch.relationship();
            boolean last = step == way.size() - 1;
            target = branch.plan().use(last ? null : Alias.anonymous());
            Function<Column<?>, Expr> source = owner;
            keys.clear();
            keyColumns(relationship).forEach(column -> keys.add(source.apply(column)));
            RelationshipFilter filter = branch.filter().map(values);
            joins.addAll(RelationshipJoins.steps(
                    JoinKind.INNER,
                    relationship,
                    source,
                    last ? target : resolver.from(target), // of the last one only rows of its class are read
                    resolver.columns(target),
                    condition(branch, filter, target)));
            order = RelationshipOrder.of(relationship, filter, target, resolver);
            computed = filter.computed(target);
            owner = resolver.columns(target);
        }
        List<Expr> columns = new ArrayList<>(keys);
        columns.add(new EntityColumns(target));
        SelectNode select = SelectNode.of(columns)
                .withFrom(List.of(subquery))
                .withJoins(joins)
                .withOrderBy(order)
                .withOptions(computed);
        LoadPlan plan = way.get(way.size() - 1).plan();
        Shape own = JoinedConditions.shape(select, plan, values);
        QueryPlan planned = new QueryPlanner(mappings, dialect, view)
                .plan(select, own, Map.of(target, plan), null, said, Map.of(target, plan(query, entity, plan, way)));
        return new KeyPlan(planned, sources(own), 0);
    }

    /** A query whose rows are those of an entity still when it selects columns of a table above only. */
    private static SelectNode ofRowsOf(EntityRef entity, SelectNode query, OrmResolver resolver) {
        return query.from().isEmpty() ? query.withFrom(List.of(resolver.from(entity))) : query;
    }

    private static SubqueryRef subquery(
            SelectNode query, Function<Column<?>, Expr> source, List<Column<?>> columns, boolean distinct) {
        List<Expr> selected = new ArrayList<>();
        columns.forEach(column -> selected.add(new Label(source.apply(column), label(column))));
        SelectNode inner = query.withColumns(selected).withOptions(List.of());
        if (query.limit() == null && query.offset() == null) {
            inner = inner.withOrderBy(List.of());
        }
        boolean limited = query.limit() != null
                || query.offset() != null
                || !query.distinctOn().isEmpty();
        return new SubqueryRef(distinct && !limited ? inner.withDistinct(true) : inner, Alias.anonymous(), false);
    }

    private static String label(Column<?> column) {
        return "k_" + column.name();
    }

    private @Nullable Expr condition(LoadBranch branch, RelationshipFilter filter, EntityRef target) {
        Criteria criteria = branch.plan().scope().criteria();
        Expr condition = criteria.isEmpty() ? null : criteria.map(values).ofLoaded(target);
        Expr where = filter.where();
        EntityRef said = EntityRef.of(branch.relationship().target().type());
        return where == null ? condition : Conditions.and(condition, Redirection.of(where, said, target));
    }

    /** The columns by whose values objects find their owners. */
    private static List<Column<?>> keyColumns(RelationshipMapping relationship) {
        return relationship.isFoundByOwner() ? relationship.owner().keyColumns() : ownerColumns(relationship);
    }

    /** The columns of the owner that the join along a relationship uses, and those by which owners are found. */
    private static List<Column<?>> neededColumns(RelationshipMapping relationship) {
        Set<Column<?>> needed = new LinkedHashSet<>(keyColumns(relationship));
        needed.addAll(relationship.meetingColumns());
        return List.copyOf(needed);
    }

    /** The columns of the owner by which a relationship finds its objects. */
    private static List<Column<?>> ownerColumns(RelationshipMapping relationship) {
        if (relationship instanceof CollectionMapping collection) {
            return collection.ownerColumns();
        }
        ReferenceMapping reference = (ReferenceMapping) relationship;
        ReferenceMapping inverse = reference.inverse();
        return inverse == null ? reference.columns() : inverse.referredColumns();
    }

    private int[] sources(Shape own) {
        List<Bind> binds = own.binds();
        int[] sources = new int[binds.size()];
        for (int index = 0; index < sources.length; index++) {
            sources[index] = -1;
            for (int position = 0; position < shape.binds().size(); position++) {
                if (shape.binds().get(position) == binds.get(index)) {
                    sources[index] = position;
                }
            }
        }
        return sources;
    }
}
