package io.aludel.conformance;

import io.aludel.sql.Predicate;
import io.aludel.sql.Query;
import io.aludel.sql.TupleExpr;
import io.aludel.sql.ast.Operator;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.RowValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Row values beside each other. */
final class Tuples {
    static final Map<String, Operator> OPERATORS = Map.of(
            "=", Operators.EQ,
            "!=", Operators.NE,
            "<", Operators.LT,
            "<=", Operators.LE,
            ">", Operators.GT,
            ">=", Operators.GE);

    private Tuples() {}

    @SuppressWarnings("unchecked") // tuples of the runner are of lists
    private static TupleExpr<List<?>> ofLists(TupleExpr<?> tuple) {
        return (TupleExpr<List<?>>) tuple;
    }

    static Predicate compare(TupleExpr<?> tuple, String word, @Nullable Object right) {
        if (right instanceof TupleExpr<?> other) {
            return tuple.compare(OPERATORS.get(word), other);
        }
        if (right instanceof Query<?> query) {
            return tuple.compare(OPERATORS.get(word), query);
        }
        List<?> row = typed(tuple, (List<?>) right);
        return switch (word) {
            case "=" -> ofLists(tuple).eq(row);
            case "!=" -> ofLists(tuple).ne(row);
            case "<" -> ofLists(tuple).lt(row);
            case "<=" -> ofLists(tuple).le(row);
            case ">" -> ofLists(tuple).gt(row);
            default -> ofLists(tuple).ge(row);
        };
    }

    static Predicate in(TupleExpr<?> tuple, @Nullable Object right) {
        if (right instanceof Query<?> query) {
            return tuple.in(query);
        }
        List<List<?>> rows = new ArrayList<>();
        ((List<?>) right).forEach(row -> rows.add(typed(tuple, (List<?>) row)));
        return ofLists(tuple).in(rows);
    }

    private static List<?> typed(TupleExpr<?> tuple, List<?> row) {
        List<@Nullable Object> values = new ArrayList<>();
        for (int index = 0; index < row.size(); index++) {
            values.add(Literals.as(((RowValue) tuple.node()).values().get(index).type(), row.get(index)));
        }
        return values;
    }
}
