package io.aludel.engine;

import io.aludel.sql.ast.Expr;
import io.aludel.sql.ast.InsertNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collects the rows of one multi-row INSERT and gives them in order. Single use. */
final class OrderedRows<T> {
    private final ReturnedOrder order;
    private final Plan plan;
    private final int extra;
    private final Map<List<@Nullable Object>, Integer> positions = new HashMap<>();
    private final List<Placed<T>> rows = new ArrayList<>();

    OrderedRows(ReturnedOrder order, InsertNode insert, List<List<Expr>> values, Plan plan) {
        this.order = order;
        this.plan = plan;
        this.extra = order.extraColumns(insert);
        if (order == ReturnedOrder.BY_KEY) {
            for (int index = 0; index < values.size(); index++) {
                positions.put(order.key(insert, values.get(index)), index);
            }
        }
    }

    private record Placed<T>(long place, @Nullable Object key, T row) {}

    void add(Cursor cursor, RowReader<T> reader) {
        T row = cursor.read(reader);
        long place = rows.size();
        if (order == ReturnedOrder.BY_NUMBER) {
            place = cursor.readLong(plan.codec(plan.width()), plan.width());
        } else if (order == ReturnedOrder.BY_KEY) {
            place = positions.getOrDefault(key(cursor), rows.size());
        }
        Object key = order == ReturnedOrder.BY_GROWTH ? cursor.read(plan.codec(plan.width()), plan.width()) : null;
        rows.add(new Placed<>(place, key, row));
    }

    private List<@Nullable Object> key(Cursor cursor) {
        List<@Nullable Object> key = new ArrayList<>(extra);
        for (int column = plan.width() - extra + 1; column <= plan.width(); column++) {
            key.add(cursor.read(plan.codec(column), column));
        }
        return key;
    }

    /** As the database compares them: Java takes the halves of a UUID for numbers with a sign. */
    @SuppressWarnings("unchecked") // both are values of one column, whose class is comparable
    private static int grown(@Nullable Object left, @Nullable Object right) {
        if (left instanceof UUID first && right instanceof UUID second) {
            int high = Long.compareUnsigned(first.getMostSignificantBits(), second.getMostSignificantBits());
            return high != 0
                    ? high
                    : Long.compareUnsigned(first.getLeastSignificantBits(), second.getLeastSignificantBits());
        }
        return ((Comparable<Object>) Objects.requireNonNull(left)).compareTo(Objects.requireNonNull(right));
    }

    List<T> inOrder() {
        rows.sort(
                order == ReturnedOrder.BY_GROWTH
                        ? (left, right) -> grown(left.key(), right.key())
                        : Comparator.comparingLong(Placed::place));
        List<T> ordered = new ArrayList<>(rows.size());
        rows.forEach(placed -> ordered.add(placed.row()));
        return ordered;
    }
}
