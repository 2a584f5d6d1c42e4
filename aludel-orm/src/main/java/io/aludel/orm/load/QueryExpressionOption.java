package io.aludel.orm.load;

import static java.util.Objects.requireNonNull;

import io.aludel.sql.ast.AttributeRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.StatementOption;
import java.util.List;

/**
 * How a query computes an attribute that each query may compute in its own way. Immutable.
 *
 * @param attribute the attribute of an entity that the query loads
 * @param expression how it is computed
 */
public record QueryExpressionOption(AttributeRef attribute, Expr expression) implements StatementOption {
    public QueryExpressionOption {
        requireNonNull(attribute, "attribute");
        requireNonNull(expression, "expression");
    }

    @Override
    public Object shape() {
        return "query expression";
    }

    @Override
    public List<Expr> expressions() {
        return List.of(attribute, expression);
    }
}
