package io.aludel.sql.ast;

import java.util.List;

/**
 * Where the values of columns come from, through subqueries, common table expressions and aliases. Stateless.
 *
 * <pre>{@code
 * Lineage.shared(outer.col("id").node(), users.col("id").node())      // true where outer selects it from a subquery of users
 * }</pre>
 */
public final class Lineage {
    private Lineage() {}

    /**
     * The expression from which a column gets its values: a column of a table, without the table's alias, or what a query computes. Of
     * queries put together by UNION and its like the first counts.
     */
    public static Expr origin(Expr expression) {
        if (expression instanceof Label label) {
            return origin(label.expression());
        }
        if (!(expression instanceof ColumnRef column)) {
            return expression;
        }
        From source = column.source();
        if (source instanceof SubqueryRef subquery) {
            return origin(column, subquery.query().columns(), ColumnNames.of(subquery.query()));
        }
        if (source instanceof CteRef reference) {
            return origin(column, reference.cte().columns(), ColumnNames.of(reference.cte()));
        }
        return source instanceof TableRef table && table.alias() != null
                ? new ColumnRef(TableRef.of(table.table()), column.name(), column.type())
                : column;
    }

    private static Expr origin(ColumnRef column, List<? extends Expr> selected, List<String> names) {
        int index = names.indexOf(column.name());
        boolean known = index >= 0 && index < selected.size();
        return known && !(selected.get(index) instanceof LabelRef) ? origin(selected.get(index)) : column;
    }

    /** Whether two expressions have their values from the same column or computation. */
    public static boolean shared(Expr one, Expr other) {
        return origin(one).equals(origin(other));
    }
}
