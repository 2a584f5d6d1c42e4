package io.aludel.orm.load;

import io.aludel.compile.Shape;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.SelectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The shape of a query to which relationships are joined while it is planned: what is joined, and subqueries of a projection, have
 * conditions of their own, whose parameters have to be in the shape before they are in the query. Stateless.
 */
final class JoinedConditions {
    private JoinedConditions() {}

    /**
     * The shape of a query with the conditions that its plan adds.
     *
     * @param values gives the conditions the values that they have in this query
     */
    static Shape shape(SelectNode select, LoadPlan plan, UnaryOperator<Expr> values) {
        List<Expr> conditions = new ArrayList<>();
        boolean joins = add(plan, conditions);
        if (joins || plan.projection() != null) {
            plan.scope().criteria().all().forEach(each -> conditions.add(each.condition()));
        }
        if (conditions.isEmpty()) {
            return Shape.of(select);
        }
        List<Expr> columns = new ArrayList<>(select.columns());
        conditions.forEach(condition -> columns.add(values.apply(condition)));
        return Shape.of(select.withColumns(columns));
    }

    /** Adds what options say of relationships that are joined; whether there are any. */
    private static boolean add(LoadPlan plan, List<Expr> conditions) {
        boolean joins = false;
        for (LoadBranch branch : plan.familyBranches()) {
            if (branch.strategy() == Strategy.JOINED) {
                joins = true;
                Expr where = branch.filter().where();
                if (where != null) {
                    conditions.add(where);
                }
                conditions.addAll(branch.filter().orderBy());
                branch.filter().computed().forEach(attribute -> conditions.add(attribute.expression()));
                add(branch.plan(), conditions);
            }
        }
        return joins;
    }
}
