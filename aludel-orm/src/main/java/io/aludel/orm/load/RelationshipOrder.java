package io.aludel.orm.load;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.schema.Column;
import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.OrderTerm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The order in which the objects of a relationship are loaded. Stateless. */
final class RelationshipOrder {
    private RelationshipOrder() {}

    /** The terms of the filter, else those of the mapping, over a use of the entity at the other end. */
    static List<Expr> of(
            RelationshipMapping relationship, RelationshipFilter filter, EntityRef target, OrmResolver resolver) {
        List<Expr> order = new ArrayList<>();
        if (!filter.orderBy().isEmpty()) {
            EntityRef said = EntityRef.of(relationship.target().type());
            filter.orderBy().forEach(term -> order.add(Redirection.of(term, said, target)));
        } else if (relationship instanceof CollectionMapping collection) {
            var columns = resolver.columns(target);
            collection
                    .orderBy()
                    .forEach(term -> order.add(
                            new OrderTerm(columns.apply(term.column()), term.descending(), OrderTerm.Nulls.DEFAULT)));
        }
        return order;
    }

    /** An order in which no two objects are level: those that are otherwise stand in the order of their keys. */
    static List<Expr> decided(List<Expr> order, EntityRef target, OrmResolver resolver) {
        List<Expr> all = new ArrayList<>(order);
        Set<Expr> present = new HashSet<>();
        for (Expr term : order) {
            Expr plain = term instanceof OrderTerm ordered ? ordered.expression() : term;
            present.add(plain instanceof AttributeRef attribute ? resolver.attribute(attribute) : plain);
        }
        for (Column<?> column : resolver.mapping(target).keyColumns()) {
            Expr key = resolver.columns(target).apply(column);
            if (!present.contains(key)) {
                all.add(key);
            }
        }
        return all;
    }
}
