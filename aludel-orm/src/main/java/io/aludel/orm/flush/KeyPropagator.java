package io.aludel.orm.flush;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives objects the values that the database chose for them, keys above all; rows that refer to them pick keys up from there when they
 * are sent. One step, one thread.
 *
 * <p>Which returned row is whose: by place, where the database keeps the order of the rows; by size, where it counts keys up; otherwise
 * by the keys that were sent, which are returned too for this purpose.
 */
final class KeyPropagator {
    private final StatementShape shape;
    private final List<Column<?>> columns;
    private final boolean ordered;
    private final int sentKeys;
    private @Nullable BasicMapping @Nullable [] attributes;

    KeyPropagator(FlushStep step, Dialect dialect) {
        shape = step.shape();
        ordered = dialect.has(Feature.ORDERED_RETURNING);
        List<Column<?>> returned = new ArrayList<>(shape.returned());
        InstanceState subject = step.rows().get(0).subject();
        if (!ordered && !isNumbered() && subject != null && step.rows().size() > 1) {
            EntityMapping.of(subject).keyColumns().stream()
                    .filter(key -> shape.position(key) >= 0)
                    .forEach(returned::add);
        }
        columns = List.copyOf(returned);
        sentKeys = columns.size() - shape.returned().size();
    }

    /** The columns to ask for. */
    List<Column<?>> columns() {
        return columns;
    }

    /** Whether it can be told which of several returned rows belongs to which object. */
    boolean canMatch() {
        return ordered || isNumbered() || sentKeys > 0;
    }

    /** The first is a counted-up key: within one statement it grows from row to row. */
    private boolean isNumbered() {
        Column<?> first = shape.returned().get(0);
        return first.isPrimaryKey() && first.type().isInteger();
    }

    /** Takes rows that came in an order which is the database's own affair. */
    void propagate(List<RowMutation> rows, List<@Nullable Object[]> returned) {
        List<@Nullable Object[]> matched = returned;
        if (!ordered && rows.size() > 1) {
            matched = sentKeys > 0 ? bySentKey(rows, returned) : bySize(returned);
        }
        propagateInOrder(rows, matched);
    }

    private static List<@Nullable Object[]> bySize(List<@Nullable Object[]> returned) {
        List<@Nullable Object[]> ascending = new ArrayList<>(returned);
        ascending.sort((left, right) -> Long.compare(number(left), number(right)));
        return ascending;
    }

    private static long number(@Nullable Object[] key) {
        return key[0] instanceof Number number ? number.longValue() : 0;
    }

    private List<@Nullable Object[]> bySentKey(List<RowMutation> rows, List<@Nullable Object[]> returned) {
        int first = columns.size() - sentKeys;
        Map<List<@Nullable Object>, @Nullable Object[]> byKey = new HashMap<>();
        returned.forEach(row -> byKey.put(Arrays.asList(row).subList(first, row.length), row));
        List<@Nullable Object[]> matched = new ArrayList<>(rows.size());
        for (RowMutation row : rows) {
            List<@Nullable Object> key = new ArrayList<>(sentKeys);
            columns.subList(first, columns.size()).forEach(column -> key.add(row.sent(shape.position(column))));
            @Nullable Object[] found = byKey.get(key);
            if (found == null) {
                throw new IllegalStateException("the database returned no row of the key that " + row + " has");
            }
            matched.add(found);
        }
        return matched;
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
