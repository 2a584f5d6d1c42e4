package io.aludel.orm.flush;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.engine.Plan;
import io.aludel.schema.Column;
import io.aludel.schema.ExcludeConstraint;
import io.aludel.schema.Index;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    private static final Set<TypeKind> CARRIED = EnumSet.of(
            TypeKind.BOOLEAN,
            TypeKind.SMALLINT,
            TypeKind.INTEGER,
            TypeKind.BIGINT,
            TypeKind.REAL,
            TypeKind.DOUBLE,
            TypeKind.NUMERIC,
            TypeKind.VARCHAR,
            TypeKind.TEXT,
            TypeKind.DATE,
            TypeKind.TIMESTAMP,
            TypeKind.TIMESTAMP_WITH_TIME_ZONE,
            TypeKind.UUID);

    /** Whether rows of a shape can be sent this way. */
    static boolean carry(Dialect dialect, StatementShape shape) {
        if (!dialect.has(Feature.ROWS_FROM_ARRAYS) || shape.written().isEmpty()) {
            return false;
        }
        for (int position = 0; position < shape.width(); position++) {
            if (!isCarried(shape.column(position).type())) {
                return false;
            }
        }
        return switch (shape.kind()) {
            case INSERT -> true;
            case UPDATE -> shape.returned().isEmpty() && !movesUniqueValues(shape);
            case DELETE -> false;
        };
    }

    private static boolean isCarried(SqlType<?> type) {
        return CARRIED.contains(type.kind().family())
                && type.converter() == null
                && type.around() == null
                && type.nativeName() == null
                && type.variants().isEmpty()
                && !type.isSensitive()
                && unlimited(type).javaType() == type.javaType();
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

    /** The type of the elements: a value that does not fit its column has to fail there, and is not cut off on the way. */
    static SqlType<?> unlimited(SqlType<?> type) {
        return switch (type.kind().family()) {
            case VARCHAR -> SqlTypes.TEXT;
            case NUMERIC -> SqlTypes.NUMERIC;
            default -> type;
        };
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
