package io.aludel.orm.load;

import io.aludel.orm.load.EntityFetch.JoinedFetch;
import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.sql.ast.Alias;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.FunctionCall;
import io.aludel.sql.ast.Label;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.OrderTerm;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SubqueryRef;
import io.aludel.sql.ast.WindowCall;
import io.aludel.type.SqlTypes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts a query with LIMIT, OFFSET or DISTINCT into a subquery before collections are joined to it, so that the limit counts objects
 * and not joined rows. Single use.
 */
final class LimitWrapper {
    private static final String RANK = "n";

    private final OrmResolver resolver;
    private final @Nullable Ranking ranking;
    private final List<QueryPlan.Item> wrapped = new ArrayList<>();

    /**
     * Takes the first rows of each group.
     *
     * @param groups what the rows of a group have in common
     * @param orderBy the order within a group
     * @param limit how many rows of each group
     */
    record Ranking(List<Expr> groups, List<Expr> orderBy, Expr limit) {
        private Expr number() {
            List<OrderTerm> terms = new ArrayList<>();
            for (Expr term : orderBy) {
                terms.add(
                        term instanceof OrderTerm order ? order : new OrderTerm(term, false, OrderTerm.Nulls.DEFAULT));
            }
            return new WindowCall(FunctionCall.of("row_number", SqlTypes.BIGINT), groups, terms, null);
        }
    }

    LimitWrapper(OrmResolver resolver, @Nullable Ranking ranking) {
        this.resolver = resolver;
        this.ranking = ranking;
    }

    static boolean isNeeded(SelectNode select, Map<EntityRef, LoadPlan> plans) {
        boolean counts = select.limit() != null || select.offset() != null || select.distinct();
        return counts && plans.values().stream().anyMatch(LimitWrapper::joinsCollection)
                || !select.groupBy().isEmpty() && plans.values().stream().anyMatch(LimitWrapper::joins);
    }

    /** What is joined is in no group, so the groups are formed first. */
    private static boolean joins(LoadPlan plan) {
        return plan.projection() == null
                && plan.familyBranches().stream()
                        .anyMatch(branch -> branch.strategy() == Strategy.JOINED
                                || branch.strategy() == Strategy.CONTAINS && joins(branch.plan()));
    }

    private static boolean joinsCollection(LoadPlan plan) {
        return plan.projection() == null
                && plan.familyBranches().stream()
                        .anyMatch(branch -> (branch.strategy() == Strategy.JOINED
                                        && (branch.relationship() instanceof CollectionMapping
                                                || joinsCollection(branch.plan())))
                                || (branch.strategy() == Strategy.CONTAINS && joinsCollection(branch.plan())));
    }

    List<QueryPlan.Item> items() {
        return wrapped;
    }

    /** The outer query; the inner one selects what the builder has collected, each under a name of its own. */
    SelectNode wrap(SelectNode select, List<QueryPlan.Item> items, FetchBuilder inner, FetchBuilder outer) {
        List<Expr> orderTerms = new ArrayList<>();
        for (Expr term : select.orderBy()) {
            orderTerms.add(ordered(term));
        }
        orderTerms.forEach(inner::position);
        for (int index = 0; index < items.size(); index++) {
            if (items.get(index) instanceof QueryPlan.Entity entity
                    && select.columns().get(index) instanceof EntityColumns whole) {
                supply(entity.fetch(), whole.entity(), inner);
            }
        }
        List<Expr> columns = inner.columns();
        List<Expr> labelled = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            labelled.add(new Label(plain(columns.get(index)), "c" + (index + 1)));
        }
        if (ranking != null) {
            labelled.add(new Label(ranking.number(), RANK));
        }
        SubqueryRef subquery =
                new SubqueryRef(select.withColumns(labelled).withOptions(List.of()), Alias.anonymous(), false);
        for (Expr column : columns) {
            outer.position(outside(subquery, inner, column));
        }
        int next = 0;
        for (QueryPlan.Item item : items) {
            Expr selected = select.columns().get(next++);
            if (item instanceof QueryPlan.Entity entity && selected instanceof EntityColumns whole) {
                wrapped.add(entity.withFetch(rejoin(entity.fetch(), whole.entity(), subquery, inner, outer)));
            } else {
                wrapped.add(item);
            }
        }
        List<Expr> order = new ArrayList<>();
        for (int index = 0; index < orderTerms.size(); index++) {
            Expr outside = outside(subquery, inner, orderTerms.get(index));
            order.add(
                    select.orderBy().get(index) instanceof OrderTerm term
                            ? new OrderTerm(outside, term.descending(), term.nulls())
                            : outside);
        }
        Expr rank = ranking == null ? null : new ColumnRef(subquery, RANK, SqlTypes.BIGINT);
        if (rank != null) {
            order.add(rank);
        }
        order.addAll(outer.order());
        return SelectNode.of(outer.columns())
                .withFrom(List.of(subquery))
                .withWhere(
                        ranking == null || rank == null
                                ? null
                                : Operation.of(Operators.LE, SqlTypes.BOOLEAN, rank, ranking.limit()))
                .withJoins(outer.joins())
                .withOrderBy(order);
    }

    private EntityFetch rejoin(
            EntityFetch fetch, EntityRef entity, SubqueryRef subquery, FetchBuilder inner, FetchBuilder outer) {
        EntitySource source = resolver.source(entity);
        UnaryOperator<JoinedFetch> present = join -> new JoinedFetch(
                join.branch(),
                rejoin(join.fetch(), FetchBuilder.containsTarget(join.branch()), subquery, inner, outer));
        Function<Collection<LoadBranch>, List<JoinedFetch>> added =
                branches -> outer.joined(branches, source, column -> outside(subquery, inner, source.column(column)));
        List<JoinedFetch> joined = new ArrayList<>(fetch.joined());
        joined.replaceAll(present);
        joined.addAll(added.apply(fetch.plan().branches()));
        EntityFetch rejoined = fetch.withJoined(joined);
        Variants variants = rejoined.variants();
        if (variants == null) {
            return rejoined;
        }
        Map<LoadPlan, List<JoinedFetch>> levels = new IdentityHashMap<>();
        return rejoined.with(variants.map(variant -> {
            List<JoinedFetch> all = new ArrayList<>(variant.joined());
            all.replaceAll(join -> joined.contains(join) ? join : present.apply(join));
            for (LoadPlan level : variant.plan().levels()) {
                List<JoinedFetch> known = levels.get(level);
                if (known == null) {
                    known = added.apply(level.ownBranches(false));
                    levels.put(level, known);
                }
                all.addAll(known);
            }
            return variant.withJoined(all);
        }));
    }

    /** Has the inner query select what the joins around it need. */
    private void supply(EntityFetch fetch, EntityRef entity, FetchBuilder inner) {
        EntitySource source = resolver.source(entity);
        for (LoadBranch branch : fetch.plan().familyBranches()) {
            if (FetchBuilder.isJoined(branch, source)) {
                branch.relationship().meetingColumns().forEach(column -> inner.position(source.column(column)));
            } else if (branch.strategy() == Strategy.CONTAINS) {
                fetch.joined().stream()
                        .filter(join -> join.branch() == branch)
                        .forEach(join -> supply(join.fetch(), FetchBuilder.containsTarget(branch), inner));
            }
        }
    }

    private static Expr outside(SubqueryRef subquery, FetchBuilder inner, Expr column) {
        return new ColumnRef(subquery, "c" + inner.position(column), column.type());
    }

    private Expr ordered(Expr term) {
        Expr expression = term instanceof OrderTerm order ? order.expression() : term;
        return expression instanceof AttributeRef attribute ? resolver.attribute(attribute) : plain(expression);
    }

    private static Expr plain(Expr expression) {
        return expression instanceof Label label ? label.expression() : expression;
    }
}
