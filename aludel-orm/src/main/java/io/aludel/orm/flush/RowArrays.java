package io.aludel.orm.flush;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.engine.Plan;
import io.aludel.schema.Column;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement that takes any number of rows from arrays, one for each value that a row has. Its text is the same for all numbers, so
 * that it is compiled once, and the server plans one statement where it would plan or execute thousands.
 *
 * <p>Immutable, shared.
 *
 * @param plan the statement
 * @param order for each array of the statement, the position of its values in a row
 */
record RowArrays(Plan plan, int[] order) {
    /** How many rows one statement takes, so that what is sent at once stays within a few megabytes. */
    static final int MOST_ROWS = 10_000;

    /** Whether rows of a shape can be sent this way. */
    static boolean carry(Dialect dialect, StatementShape shape) {
        if (!dialect.has(Feature.ROWS_FROM_ARRAYS) || shape.written().isEmpty()) {
            return false;
        }
        for (int position = 0; position < shape.width(); position++) {
            if (dialect.arrayElement(shape.column(position).type()) == null) {
                return false;
            }
        }
        return switch (shape.kind()) {
            case INSERT -> true;
            case UPDATE -> shape.returned().isEmpty() && !movesUniqueValues(shape);
            case DELETE -> false;
        };
    }

    /** One statement changes its rows in an order of its own, in which a value may be taken before it is free. */
    private static boolean movesUniqueValues(StatementShape shape) {
        Table table = shape.table();
        for (Column<?> column : shape.written()) {
            if (column.isPrimaryKey()) {
                return true;
            }
            for (UniqueConstraint unique : table.uniqueConstraints()) {
                if (unique.columns().contains(column.name())) {
                    return true;
                }
            }
        }
        return table.indexes().stream().anyMatch(index -> index.unique() && takes(index, shape))
                || table.constraints().stream().anyMatch(ExcludeConstraint.class::isInstance);
    }

    private static boolean takes(Index index, StatementShape shape) {
        return index.where() != null
                || index.parts().stream()
                        .anyMatch(part -> part.expression() != null
                                || shape.written().stream()
                                        .anyMatch(column -> column.name().equals(part.column())));
    }

    /** The values of some rows, an array for each parameter. */
    @Nullable
    Object[] values(List<RowMutation> rows) {
        @Nullable Object[] arrays = new Object[order.length];
        for (int index = 0; index < order.length; index++) {
            List<@Nullable Object> values = new ArrayList<>(rows.size());
            for (RowMutation row : rows) {
                values.add(row.sent(order[index]));
            }
            arrays[index] = values;
        }
        return arrays;
    }
}
