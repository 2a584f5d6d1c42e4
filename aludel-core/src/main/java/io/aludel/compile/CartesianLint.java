package io.aludel.compile;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.FunctionRef;
import io.aludel.sql.ast.InList;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.RelationCondition;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SubqueryRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds elements of FROM that nothing connects with the others, whose rows would be combined each with each.
 *
 * <p>Joins connect their two sides; a comparison in WHERE or ON connects what its two operands mention; a LATERAL query, and a function
 * that says so, is connected with what it mentions. Single use.
 */
final class CartesianLint {
    private static final Set<String> COMPARISONS = Set.of(
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "is",
            "is_not",
            "is_distinct_from",
            "is_not_distinct_from",
            "like",
            "not_like",
            "ilike",
            "not_ilike",
            "between",
            "not_between",
            "in",
            "not_in",
            "regexp_match",
            "not_regexp_match",
            "match",
            "not_match",
            "starts_with",
            "ends_with",
            "contains");

    private final Resolver resolver;
    private final Sources elements = new Sources();
    private final List<Edge> edges = new ArrayList<>();

    CartesianLint(Resolver resolver) {
        this.resolver = resolver;
    }

    private record Edge(Sources left, Sources right) {}

    /** What is wrong, as a sentence; nothing when all elements hang together. */
    Optional<String> of(List<From> trees, @Nullable Expr where) {
        if (trees.size() < 2) {
            return Optional.empty();
        }
        trees.forEach(this::element);
        compare(where);
        Sources reached = reached();
        List<From> rest = elements.without(reached);
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of("the SELECT has a cartesian product between FROM element(s) " + names(rest) + " and "
                + names(List.copyOf(reached.all()).subList(0, 1))
                + ".\n  Join them, or compare their columns in where(..).");
    }

    private void element(From from) {
        if (from instanceof Join join) {
            element(join.left());
            element(join.right());
            edges.add(new Edge(Sources.leavesOf(join.left()), Sources.leavesOf(join.right())));
            compare(join.on());
            return;
        }
        elements.add(from);
        Sources own = Sources.leavesOf(from);
        if (from instanceof SubqueryRef subquery
                && subquery.lateral()
                && subquery.query() instanceof SelectNode inner) {
            Sources mentioned = MentionedSources.in(resolver, inner.columns());
            MentionedSources.in(resolver, inner.where()).all().forEach(mentioned::add);
            edges.add(new Edge(own, mentioned));
        } else if (from instanceof FunctionRef function && function.joined()) {
            edges.add(new Edge(own, MentionedSources.in(resolver, function.function())));
        }
    }

    private void compare(@Nullable Expr condition) {
        new Comparisons().walk(condition);
    }

    private Sources reached() {
        Sources reached = new Sources();
        Deque<From> open = new ArrayDeque<>();
        open.add(elements.all().iterator().next());
        while (!open.isEmpty()) {
            From next = open.remove();
            if (reached.contains(next)) {
                continue;
            }
            reached.add(next);
            for (Edge edge : edges) {
                if (edge.left().contains(next)) {
                    add(edge.right().all(), open);
                }
                if (edge.right().contains(next)) {
                    add(edge.left().all(), open);
                }
            }
        }
        return reached;
    }

    private void add(Collection<From> found, Deque<From> open) {
        found.stream().filter(elements::contains).forEach(open::add);
    }

    private static String names(List<From> froms) {
        return froms.stream().map(ForeignKeyJoin::names).collect(Collectors.joining(", "));
    }

    /** Looks for comparisons, however deep they stand among ANDs, ORs and functions. */
    private final class Comparisons extends ExpressionWalk {
        @Override
        public ExpressionWalk operation(Operation operation) {
            List<Expr> operands = operation.operands();
            if (operands.size() > 1 && isComparison(operation)) {
                edges.add(new Edge(
                        MentionedSources.in(resolver, operands.get(0)),
                        MentionedSources.in(resolver, operands.subList(1, operands.size()))));
            }
            return super.operation(operation);
        }

        @Override
        public ExpressionWalk inList(InList in) {
            edges.add(new Edge(MentionedSources.in(resolver, in.left()), MentionedSources.in(resolver, in.values())));
            return super.inList(in);
        }

        @Override
        public ExpressionWalk relation(RelationCondition relation) {
            walk(resolver.relation(relation));
            return this;
        }

        private boolean isComparison(Operation operation) {
            return COMPARISONS.contains(operation.operator().name());
        }
    }
}
