package io.aludel.orm.load;

import io.aludel.sql.ast.AddedCte;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.CompoundNode;
import io.aludel.sql.ast.Correlation;
import io.aludel.sql.ast.Cte;
import io.aludel.sql.ast.CteRef;
import io.aludel.sql.ast.EntityColumns;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.FunctionRef;
import io.aludel.sql.ast.Join;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.RelationCondition;
import io.aludel.sql.ast.RelationshipRef;
import io.aludel.sql.ast.Rewriter;
import io.aludel.sql.ast.SampleRef;
import io.aludel.sql.ast.SelectNode;
import io.aludel.sql.ast.SourceValue;
import io.aludel.sql.ast.SubqueryRef;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rewriter that goes into queries, too: those in expressions, in FROM and in WITH. Single use, one thread.
 *
 * <p>What is the same before is the same afterwards: a common table expression becomes one other, however often it is used.
 */
abstract class QueryRewriter extends Rewriter {
    private final Map<Cte, Cte> ctes = new IdentityHashMap<>();
    private final Map<From, From> froms = new IdentityHashMap<>();

    @Override
    protected @Nullable Expr replacement(Expr part) {
        if (part instanceof ColumnRef column) {
            From source = from(column.source());
            return source == column.source() ? null : new ColumnRef(source, column.name(), column.type());
        }
        if (part instanceof SourceValue value) {
            From source = from(value.source());
            return source == value.source() ? null : new SourceValue(source, value.type());
        }
        if (part instanceof AttributeRef attribute) {
            EntityRef entity = entity(attribute.entity());
            return entity == attribute.entity() ? null : new AttributeRef(entity, attribute.path(), attribute.type());
        }
        if (part instanceof EntityColumns columns) {
            EntityRef entity = entity(columns.entity());
            return entity == columns.entity() ? null : new EntityColumns(entity);
        }
        return part instanceof RelationCondition relation ? changed(relation) : null;
    }

    private @Nullable Expr changed(RelationCondition relation) {
        RelationshipRef relationship = relation.relationship();
        EntityRef owner = entity(relationship.owner());
        EntityRef target = relation.target() == null ? null : entity(relation.target());
        return owner == relationship.owner() && target == relation.target()
                ? null
                : new RelationCondition(new RelationshipRef(owner, relationship.name()), target);
    }

    /** What a use of an entity becomes. */
    protected EntityRef entity(EntityRef entity) {
        From given = entity.source();
        From source = given == null ? null : from(given);
        return source == given ? entity : new EntityRef(entity.type(), entity.alias(), entity.within(), source);
    }

    /**
     * What a query in FROM or in WITH becomes.
     *
     * @param lateral whether it may refer to what stands before it in FROM
     */
    protected QueryNode rows(QueryNode query, boolean lateral) {
        return query(query);
    }

    @Override
    protected QueryNode query(QueryNode query) {
        if (query instanceof SelectNode select) {
            return select(select);
        }
        if (query instanceof CompoundNode compound) {
            List<QueryNode> queries = new ArrayList<>();
            compound.queries().forEach(part -> queries.add(query(part)));
            return new CompoundNode(
                    compound.kind(),
                    queries,
                    rewrite(compound.groupBy()),
                    rewrite(compound.orderBy()),
                    optional(compound.limit()),
                    optional(compound.offset()),
                    compound.fetch(),
                    compound.lock(),
                    ctes(compound.ctes()));
        }
        return query;
    }

    /** What a SELECT becomes. */
    protected SelectNode select(SelectNode select) {
        List<SelectNode.JoinStep> joins = new ArrayList<>();
        select.joins().forEach(step -> joins.add(join(step)));
        SelectNode changed = select.withColumns(rewrite(select.columns()))
                .withFrom(froms(select.from()))
                .withJoins(joins)
                .withWhere(optional(select.where()))
                .withGroupBy(rewrite(select.groupBy()))
                .withHaving(optional(select.having()))
                .withOrderBy(rewrite(select.orderBy()))
                .withLimit(optional(select.limit()), optional(select.offset()))
                .withCtes(ctes(select.ctes()));
        if (!select.distinctOn().isEmpty()) {
            changed = changed.withDistinctOn(rewrite(select.distinctOn()));
        }
        Correlation correlation = select.correlation();
        if (correlation != null) {
            List<From> except = correlation.except();
            changed = changed.withCorrelation(
                    new Correlation(froms(correlation.to()), except == null ? null : froms(except)));
        }
        return changed;
    }

    /** What a join becomes. */
    protected SelectNode.JoinStep join(SelectNode.JoinStep step) {
        From left = step.left();
        RelationshipRef relationship = step.relationship();
        return new SelectNode.JoinStep(
                step.kind(),
                from(step.target()),
                optional(step.on()),
                relationship == null ? null : new RelationshipRef(entity(relationship.owner()), relationship.name()),
                left == null ? null : from(left),
                step.byForeignKey());
    }

    /** What a join within an element of FROM becomes; its parts are changed already. */
    protected Join join(Join join) {
        return join;
    }

    final @Nullable Expr optional(@Nullable Expr expression) {
        return expression == null ? null : rewrite(expression);
    }

    private List<From> froms(List<From> elements) {
        List<From> changed = new ArrayList<>(elements.size());
        elements.forEach(element -> changed.add(from(element)));
        return changed;
    }

    /** What an element of FROM becomes. */
    final From from(From element) {
        From known = froms.get(element);
        if (known == null) {
            known = changed(element);
            froms.put(element, known);
        }
        return known;
    }

    private From changed(From element) {
        if (element instanceof EntityRef entity) {
            return entity(entity);
        }
        if (element instanceof SubqueryRef subquery) {
            QueryNode query = rows(subquery.query(), subquery.lateral());
            return query.equals(subquery.query())
                    ? subquery
                    : new SubqueryRef(query, subquery.alias(), subquery.lateral());
        }
        if (element instanceof CteRef reference) {
            Cte cte = cte(reference.cte());
            return cte == reference.cte() ? reference : new CteRef(cte, reference.alias());
        }
        if (element instanceof Join join) {
            Join changed = join(new Join(join.kind(), from(join.left()), from(join.right()), optional(join.on())));
            return changed.equals(join) ? join : changed;
        }
        if (element instanceof FunctionRef function) {
            Expr call = rewrite(function.function());
            return call == function.function()
                    ? function
                    : new FunctionRef(
                            call,
                            function.columns(),
                            function.alias(),
                            function.ordinality(),
                            function.naming(),
                            function.lateral(),
                            function.joined());
        }
        if (element instanceof SampleRef sample) {
            From inner = from(sample.element());
            return inner == sample.element()
                    ? sample
                    : new SampleRef(inner, sample.method(), sample.seed(), sample.alias());
        }
        return element;
    }

    private List<AddedCte> ctes(List<AddedCte> added) {
        List<AddedCte> changed = new ArrayList<>(added.size());
        added.forEach(each -> changed.add(new AddedCte(cte(each.cte()), each.here())));
        return changed;
    }

    /** A common table expression of a query; one that changes rows stays as it is, and so does one that extends another. */
    private Cte cte(Cte cte) {
        if (!(cte.anchor() instanceof QueryNode anchor) || cte.restated() != null) {
            return cte;
        }
        Cte known = ctes.get(cte);
        if (known != null) {
            return known;
        }
        QueryNode changed = rows(anchor, false);
        boolean completed = cte.query() != cte.anchor();
        if (changed.equals(anchor) && !completed) {
            ctes.put(cte, cte);
            return cte;
        }
        Cte copy = new Cte(cte.alias(), cte.isRecursive(), cte.isNested(), changed);
        for (var prefix : cte.prefixes()) {
            copy = copy.withPrefix(prefix);
        }
        for (var suffix : cte.suffixes()) {
            copy = copy.withSuffix(suffix);
        }
        ctes.put(cte, copy);
        if (completed && cte.query() instanceof QueryNode whole) {
            copy.complete(rows(whole, false));
        }
        return copy;
    }
}
