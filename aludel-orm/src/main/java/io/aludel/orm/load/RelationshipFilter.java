package io.aludel.orm.load;

import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Conditions;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.StatementOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a relationship are loaded and in what order, beyond what the mapping says, and how they compute attributes. The
 * expressions name attributes of the entity at the other end. Immutable.
 *
 * @param where a condition, or null
 * @param orderBy the order in place of the mapping's; empty for that one
 * @param limit how many for each object that has the relationship, or null for all
 * @param computed how attributes are computed that each query may compute in its own way
 */
public record RelationshipFilter(
        @Nullable Expr where, List<Expr> orderBy, @Nullable Expr limit, List<QueryExpressionOption> computed) {
    /** Everything. */
    public static final RelationshipFilter NONE = new RelationshipFilter(null, List.of(), null, List.of());

    public RelationshipFilter {
        orderBy = List.copyOf(orderBy);
        computed = List.copyOf(computed);
    }

    /** The same with an attribute that is computed. */
    public RelationshipFilter computing(QueryExpressionOption attribute) {
        List<QueryExpressionOption> all = new ArrayList<>(computed);
        all.removeIf(known -> known.attribute().equals(attribute.attribute()));
        all.add(attribute);
        return new RelationshipFilter(where, orderBy, limit, all);
    }

    /** Whether it leaves nothing out, and orders and computes nothing. */
    public boolean isNone() {
        return where == null && orderBy.isEmpty() && limit == null && computed.isEmpty();
    }

    /** What this and another one leave; the other one's order, limit and computed attributes win. */
    RelationshipFilter united(RelationshipFilter added) {
        if (equals(added)) {
            return this;
        }
        RelationshipFilter united = new RelationshipFilter(
                added.where == null ? where : Conditions.and(where, added.where),
                added.orderBy.isEmpty() ? orderBy : added.orderBy,
                added.limit == null ? limit : added.limit,
                computed);
        for (QueryExpressionOption attribute : added.computed) {
            united = united.computing(attribute);
        }
        return united;
    }

    /** The same with its expressions changed. */
    RelationshipFilter map(UnaryOperator<Expr> change) {
        return isNone()
                ? this
                : new RelationshipFilter(
                        where == null ? null : change.apply(where),
                        orderBy.stream().map(change).toList(),
                        limit == null ? null : change.apply(limit),
                        computed.stream()
                                .map(each ->
                                        new QueryExpressionOption(each.attribute(), change.apply(each.expression())))
                                .toList());
    }

    /** How a use of the entity at the other end computes attributes. */
    List<StatementOption> computed(EntityRef use) {
        List<StatementOption> all = new ArrayList<>();
        for (QueryExpressionOption each : computed) {
            AttributeRef attribute = each.attribute();
            EntityRef said = attribute.entity();
            EntityRef place = said.type().isAssignableFrom(use.type())
                    ? use
                    : new EntityRef(said.type(), use.alias(), use.within(), use.source());
            all.add(new QueryExpressionOption(
                    new AttributeRef(place, attribute.path(), attribute.type()),
                    Redirection.of(each.expression(), said, place)));
        }
        return all;
    }

    /** The expressions inside, always in the same order. */
    List<Expr> expressions() {
        List<Expr> all = new ArrayList<>(orderBy);
        if (where != null) {
            all.add(where);
        }
        if (limit != null) {
            all.add(limit);
        }
        computed.forEach(each -> all.add(each.expression()));
        return all;
    }

    /** What decides about the plan beside the expressions. */
    Object shape() {
        return isNone()
                ? List.of()
                : List.of(
                        where != null,
                        orderBy.size(),
                        limit != null,
                        computed.stream().map(QueryExpressionOption::attribute).toList());
    }
}
