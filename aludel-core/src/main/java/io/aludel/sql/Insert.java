package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.From;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Operation;
import io.aludel.sql.ast.Operators;
import io.aludel.sql.ast.TableRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT. Immutable; each method returns a changed copy.
 *
 * <pre>{@code
 * insert(users).values(Map.of("name", "Ann"))
 * insert(User.class).set(User_.username, "ann").onConflict(User_.email).doUpdate(User_.username)
 * }</pre>
 */
public final class Insert implements Dml {
    private final InsertNode node;

    Insert(InsertNode node) {
        this.node = node;
    }

    @Override
    public InsertNode statement() {
        return node;
    }

    /** Gives a column of the row a value. */
    public <T> Insert set(Expression<T> column, @Nullable T value) {
        return with(column.node(), Bind.of(value, column.type()));
    }

    /** Gives a column of the row the value of an expression. */
    public <T> Insert set(Expression<T> column, Expression<? extends T> value) {
        return with(column.node(), value.node());
    }

    /**
     * Adds a row by column names.
     *
     * @param values column names with their values; a value may be an {@link Expression}. All rows of a statement name the same
     *     columns.
     * @throws ArgumentException when the table has no such column, or the columns differ from those of the first row
     */
    public Insert values(Map<String, ? extends @Nullable Object> values) {
        Table table = table();
        List<Expr> columns = new ArrayList<>();
        List<Expr> row = new ArrayList<>();
        if (node.columns().isEmpty()) {
            values.forEach((name, value) -> {
                columns.add(reference(table.column(name)));
                row.add(value(table.column(name), value));
            });
        } else {
            columns.addAll(node.columns());
            for (Expr column : columns) {
                String name = ((ColumnRef) column).name();
                if (!values.containsKey(name)) {
                    throw new ArgumentException(
                            ErrorCode.INVALID_ARGUMENT,
                            "row " + (node.rows().size() + 1) + " for table '" + table + "' has no value for column '"
                                    + name + "', which the first row has."
                                    + "\n  Give all rows of one INSERT the same columns; null is a value.");
                }
                row.add(value(table.column(name), values.get(name)));
            }
            checkNoMore(values, columns, table);
        }
        List<List<Expr>> rows = new ArrayList<>(node.rows());
        rows.add(row);
        return new Insert(new InsertNode(node.into(), columns, rows, null, node.conflict(), node.returning()));
    }

    /** Adds rows by column names. */
    public Insert values(List<? extends Map<String, ? extends @Nullable Object>> rows) {
        Insert all = this;
        for (Map<String, ? extends @Nullable Object> row : rows) {
            all = all.values(row);
        }
        return all;
    }

    /** Takes the rows from a query, whose columns go into the given ones in order. */
    public Insert fromSelect(Query<?> query, Expression<?>... columns) {
        List<Expr> nodes = new ArrayList<>();
        for (Expression<?> column : columns) {
            nodes.add(column.node());
        }
        return new Insert(new InsertNode(
                node.into(), nodes, List.of(), Expressions.queryNode(query), node.conflict(), node.returning()));
    }

    /** Says what happens when a row with the same values in these columns is there already. */
    public OnConflict onConflict(Expression<?>... target) {
        return new OnConflict(this, nodes(target));
    }

    /** Gives a value of each new row back. */
    public <A> Returning<A> returning(Selection<A> first) {
        return new Returning<>(withReturning(List.of(first.node())), 1);
    }

    /** Gives two values of each new row back. */
    public <A, B> Returning<Row2<A, B>> returning(Selection<A> first, Selection<B> second) {
        return new Returning<>(withReturning(List.of(first.node(), second.node())), 2);
    }

    /** What happens on a conflict. Immutable. */
    public static final class OnConflict {
        private final Insert insert;
        private final List<Expr> target;

        OnConflict(Insert insert, List<Expr> target) {
            this.insert = insert;
            this.target = target;
        }

        /** The row that is there stays as it is. */
        public Insert doNothing() {
            return insert.with(new InsertNode.Conflict(target, List.of(), null));
        }

        /** The row that is there takes these columns from the new row. */
        public Insert doUpdate(Expression<?>... columns) {
            List<Assignment> updates = new ArrayList<>();
            for (Expression<?> column : columns) {
                updates.add(
                        new Assignment(column.node(), Operation.of(Operators.EXCLUDED, column.type(), column.node())));
            }
            return insert.with(new InsertNode.Conflict(target, updates, null));
        }
    }

    private InsertNode withReturning(List<Expr> returning) {
        return new InsertNode(node.into(), node.columns(), node.rows(), node.query(), node.conflict(), returning);
    }

    private Insert with(InsertNode.Conflict conflict) {
        return new Insert(
                new InsertNode(node.into(), node.columns(), node.rows(), node.query(), conflict, node.returning()));
    }

    private Insert with(Expr column, Expr value) {
        List<Expr> columns = new ArrayList<>(node.columns());
        List<Expr> row =
                new ArrayList<>(node.rows().isEmpty() ? List.of() : node.rows().get(0));
        columns.add(column);
        row.add(value);
        return new Insert(new InsertNode(node.into(), columns, List.of(row), null, node.conflict(), node.returning()));
    }

    private Table table() {
        From into = node.into();
        if (into instanceof TableRef reference) {
            return reference.table();
        }
        throw new ArgumentException(
                ErrorCode.INVALID_ARGUMENT,
                "values by column name need a table, but this INSERT is into an entity.\n  Use set(attribute, value).");
    }

    private ColumnRef reference(Column<?> column) {
        return new ColumnRef(node.into(), column.name(), column.type());
    }

    private static Expr value(Column<?> column, @Nullable Object value) {
        return value instanceof Expression<?> expression ? expression.node() : Bind.of(value, column.type());
    }

    private static void checkNoMore(Map<String, ?> values, List<Expr> columns, Table table) {
        if (values.size() > columns.size()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "a row for table '" + table + "' has columns that the first row has not: " + values.keySet()
                            + ".\n  Give all rows of one INSERT the same columns.");
        }
    }

    private static List<Expr> nodes(Expression<?>... expressions) {
        List<Expr> nodes = new ArrayList<>();
        for (Expression<?> expression : expressions) {
            nodes.add(expression.node());
        }
        return nodes;
    }
}
