package io.aludel.orm.load;

import io.aludel.orm.mapping.CollectionMapping;
import io.aludel.orm.mapping.RelationshipMapping;
import io.aludel.sql.ast.EntityRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.OrderTerm;
import java.util.ArrayList;
import java.util.List;

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
}
