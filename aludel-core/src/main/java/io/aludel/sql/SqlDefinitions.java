package io.aludel.sql;

import io.aludel.schema.Column;
import io.aludel.schema.Index;
import io.aludel.schema.View;
import io.aludel.schema.ddl.CreateTableAs;
import io.aludel.sql.ast.ColumnNames;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.QueryNode;
import io.aludel.sql.ast.Star;
import java.util.ArrayList;
import java.util.List;

/** What definitions are made of that need expressions and queries. Use it through {@link Sql}. */
public class SqlDefinitions extends SqlFroms {
    SqlDefinitions() {}

    /**
     * A view over a query.
     *
     * <pre>{@code
     * Table active = metadata.add(view("active_users", select(users.col("id")).where(users.bool("active"))));
     * }</pre>
     */
    public static View view(String name, Query<?> query) {
        return View.of(name, Expressions.queryNode(query), columns(Expressions.queryNode(query)));
    }

    /** A view over a query whose rows are stored, which PostgreSQL has. */
    public static View materializedView(String name, Query<?> query) {
        return view(name, query).stored();
    }

    /** {@code CREATE TABLE name AS query}. */
    public static CreateTableAs createTableAs(String name, Query<?> query) {
        return CreateTableAs.of(name, Expressions.queryNode(query));
    }

    /** An index over columns and expressions. */
    public static Index index(String name, Index.Part... parts) {
        return Index.of(name, parts);
    }

    /** An expression within an index. */
    public static Index.Part part(Expression<?> expression) {
        return Index.Part.of(expression);
    }

    /** An expression in a given order within an index. */
    public static Index.Part part(Order order) {
        return Index.Part.of(order.node());
    }

    private static List<Column<?>> columns(QueryNode query) {
        List<String> names = ColumnNames.of(query.columns());
        List<Column<?>> columns = new ArrayList<>();
        for (int position = 0; position < names.size(); position++) {
            Expr selected = query.columns().get(position);
            if (!names.get(position).isEmpty() && !(selected instanceof Star)) {
                columns.add(Column.of(names.get(position), selected.type()));
            }
        }
        return columns;
    }
}
