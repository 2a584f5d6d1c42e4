package io.aludel.engine;

import io.aludel.compile.Shape;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.sql.ast.Assignment;
import io.aludel.sql.ast.Bind;
import io.aludel.sql.ast.ColumnRef;
import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import io.aludel.sql.ast.Statement;
import io.aludel.sql.ast.TableRef;
import io.aludel.sql.ast.UpdateNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells which columns of a row got their values from where. Immutable; looks at the statement when it is asked. */
final class FilledColumns {
    private final Statement statement;
    private final Shape shape;
    private final @Nullable Object @Nullable [] values;

    /**
     * The columns of a statement.
     *
     * @param statement the statement with its defaults, as it was sent
     * @param values the values of its only execution; null when there were several
     */
    FilledColumns(Statement statement, Shape shape, @Nullable Object @Nullable [] values) {
        this.statement = statement;
        this.shape = shape;
        this.values = values;
    }

    /** Those with a value that was made or asked for before the statement was sent. */
    List<Column<?>> before() {
        List<Column<?>> found = new ArrayList<>();
        sent().forEach((column, value) -> {
            if (value instanceof Bind bind && (bind.generated() != null || bind.selected() != null)) {
                found.add(column);
            }
        });
        return List.copyOf(found);
    }

    /** Those whose value only the database knows, and did not give back. */
    List<Column<?>> unknown() {
        Table table = table();
        if (table == null) {
            return List.of();
        }
        boolean insert = statement instanceof InsertNode;
        Map<Column<?>, Expr> sent = sent();
        List<Column<?>> returned = returned(table);
        List<Column<?>> found = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            Expr value = sent.get(column);
            boolean filled = value == null ? isFilled(table, column, insert) : !(value instanceof Bind);
            if (filled && !returned.contains(column)) {
                found.add(column);
            }
        }
        return List.copyOf(found);
    }

    /** The values that were sent, by the keys of their columns; null when there were several executions. */
    @Nullable
    Map<String, @Nullable Object> values() {
        @Nullable Object[] known = values;
        if (known == null) {
            return null;
        }
        Map<String, @Nullable Object> found = new LinkedHashMap<>();
        sent().forEach((column, value) -> {
            for (int position = 0; position < known.length; position++) {
                if (shape.binds().get(position) == value) {
                    found.put(column.key(), known[position]);
                }
            }
        });
        return Collections.unmodifiableMap(found);
    }

    /** A number that the database counts up comes with the result. */
    private static boolean isFilled(Table table, Column<?> column, boolean insert) {
        if (column.computed() != null) {
            return true;
        }
        return insert
                ? column != table.autoIncrementColumn() && (column.serverDefault() != null || column.identity() != null)
                : column.serverOnUpdate() != null;
    }

    private Map<Column<?>, Expr> sent() {
        Table table = table();
        Map<Column<?>, Expr> sent = new LinkedHashMap<>();
        if (table != null
                && statement instanceof InsertNode insert
                && !insert.rows().isEmpty()) {
            for (int index = 0; index < insert.columns().size(); index++) {
                put(
                        sent,
                        table,
                        insert.columns().get(index),
                        insert.rows().get(0).get(index));
            }
        } else if (table != null && statement instanceof UpdateNode update) {
            for (Assignment assignment : update.assignments()) {
                put(sent, table, assignment.column(), assignment.value());
            }
        }
        return sent;
    }

    private static void put(Map<Column<?>, Expr> sent, Table table, Expr target, Expr value) {
        if (target instanceof ColumnRef reference && table.hasColumn(reference.name())) {
            sent.put(table.column(reference.name()), value);
        }
    }

    private List<Column<?>> returned(Table table) {
        List<Column<?>> found = new ArrayList<>();
        for (Expr expression : DmlExecutor.returning(statement)) {
            if (expression instanceof ColumnRef reference && table.hasColumn(reference.name())) {
                found.add(table.column(reference.name()));
            }
        }
        return found;
    }

    private @Nullable Table table() {
        if (statement instanceof InsertNode insert) {
            return insert.query() == null && insert.into() instanceof TableRef into ? into.table() : null;
        }
        return statement instanceof UpdateNode update && update.table() instanceof TableRef table
                ? table.table()
                : null;
    }
}
