package io.aludel.orm.flush;

import io.aludel.dialect.Dialect;
import io.aludel.error.ErrorCode;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Gives objects the values that the database chose for them, keys above all; rows that refer to them pick keys up from there when they
 * are sent. One step, one thread.
 *
 * <p>Which returned row is whose is told by a {@link Sentinel}, whose columns are returned too.
 */
final class KeyPropagator {
    private final StatementShape shape;
    private final Sentinel sentinel;
    private final List<Column<?>> columns;
    private @Nullable BasicMapping @Nullable [] attributes;

    KeyPropagator(FlushStep step, Dialect dialect) {
        shape = step.shape();
        sentinel = step.rows().size() > 1 ? Sentinel.of(shape, dialect) : Sentinel.PLACE;
        if (shape.returned().containsAll(sentinel.columns())) {
            columns = shape.returned();
        } else {
            List<Column<?>> returned = new ArrayList<>(shape.returned());
            sentinel.columns().stream()
                    .filter(column -> !returned.contains(column))
                    .forEach(returned::add);
            columns = List.copyOf(returned);
        }
    }

    /** The columns to ask for. */
    List<Column<?>> columns() {
        return columns;
    }

    /** Whether it can be told which of several returned rows belongs to which object. */
    boolean canMatch() {
        return sentinel.tells();
    }

    /** Takes rows that came in an order which is the database's own affair. */
    void propagate(List<RowMutation> rows, List<@Nullable Object[]> returned) {
        if (rows.size() < 2 || rows.size() != returned.size()) {
            propagateInOrder(rows, returned);
            return;
        }
        propagateInOrder(
                rows,
                switch (sentinel.kind()) {
                    case PLACE, NOTHING -> returned;
                    case GROWTH -> byGrowth(returned);
                    case SENT -> bySentValues(rows, returned);
                });
    }

    private List<@Nullable Object[]> byGrowth(List<@Nullable Object[]> returned) {
        int place = columns.indexOf(sentinel.columns().get(0));
        for (int row = 1; row < returned.size(); row++) {
            if (KeyOrder.grown(returned.get(row - 1)[place], returned.get(row)[place]) > 0) {
                List<@Nullable Object[]> ascending = new ArrayList<>(returned);
                ascending.sort((left, right) -> KeyOrder.grown(left[place], right[place]));
                return ascending;
            }
        }
        return returned;
    }

    private List<@Nullable Object[]> bySentValues(List<RowMutation> rows, List<@Nullable Object[]> returned) {
        List<Column<?>> told = sentinel.columns();
        int[] places = told.stream().mapToInt(columns::indexOf).toArray();
        int[] positions = told.stream().mapToInt(shape::position).toArray();
        if (areInPlace(rows, returned, positions, places)) {
            return returned;
        }
        Map<List<@Nullable Object>, @Nullable Object[]> found = new HashMap<>();
        for (@Nullable Object[] row : returned) {
            List<@Nullable Object> values = new ArrayList<>(places.length);
            for (int place : places) {
                values.add(told(row[place]));
            }
            found.put(values, row);
        }
        List<@Nullable Object[]> matched = new ArrayList<>(rows.size());
        for (RowMutation row : rows) {
            List<@Nullable Object> values = new ArrayList<>(positions.length);
            for (int position : positions) {
                values.add(told(row.sent(position)));
            }
            @Nullable Object[] own = found.get(values);
            if (own == null) {
                throw new FlushException(ErrorCode.FLUSH_FAILED, notFound(row));
            }
            matched.add(own);
        }
        return matched;
    }

    private static boolean areInPlace(
            List<RowMutation> rows, List<@Nullable Object[]> returned, int[] positions, int[] places) {
        for (int row = 0; row < rows.size(); row++) {
            for (int part = 0; part < places.length; part++) {
                if (!Objects.equals(told(rows.get(row).sent(positions[part])), told(returned.get(row)[places[part]]))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whole numbers are the same whatever their size. */
    private static @Nullable Object told(@Nullable Object value) {
        return value instanceof Integer || value instanceof Short ? (Object) ((Number) value).longValue() : value;
    }

    private String notFound(RowMutation row) {
        String names = sentinel.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return "the database gave back no row with the values of " + names + " that " + row + " was sent with."
                + "\n  Usually a trigger changes them."
                + "\n  Give new objects all their values here, or use the engine without MULTI_ROW_INSERT.";
    }

    /** Takes values in the order of the rows. */
    void propagateInOrder(List<RowMutation> rows, List<@Nullable Object[]> returned) {
        if (rows.size() != returned.size()) {
            throw new IllegalStateException(
                    "the database gave " + returned.size() + " rows back for " + rows.size() + " rows of " + shape);
        }
        for (int index = 0; index < rows.size(); index++) {
            InstanceState subject = rows.get(index).subject();
            if (subject != null) {
                take(subject, returned.get(index));
            }
        }
    }

    private void take(InstanceState subject, @Nullable Object[] values) {
        @Nullable BasicMapping[] targets = attributes;
        if (targets == null) {
            targets = attributes(EntityMapping.of(subject));
            attributes = targets;
        }
        int present = Math.min(targets.length, values.length);
        for (int part = 0; part < present; part++) {
            BasicMapping attribute = targets[part];
            if (attribute != null) {
                attribute.set(subject.entity(), values[part]);
                subject.setLoaded(attribute.number());
            }
        }
    }

    private @Nullable BasicMapping[] attributes(EntityMapping mapping) {
        @Nullable BasicMapping[] found = new BasicMapping[shape.returned().size()];
        for (int part = 0; part < found.length; part++) {
            Column<?> column = shape.returned().get(part);
            for (BasicMapping basic : mapping.basics()) {
                if (basic.column().name().equals(column.name())) {
                    found[part] = basic;
                }
            }
        }
        return found;
    }
}
