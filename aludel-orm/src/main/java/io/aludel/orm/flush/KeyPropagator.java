package io.aludel.orm.flush;

import io.aludel.dialect.Dialect;
import io.aludel.dialect.Feature;
import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.schema.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives objects the keys that the database chose for them; rows that refer to them pick them up from there when they are sent. One
 * step, one thread.
 */
final class KeyPropagator {
    private final StatementShape shape;
    private @Nullable BasicMapping @Nullable [] attributes;

    KeyPropagator(StatementShape shape) {
        this.shape = shape;
    }

    /** Whether it can be told which of several returned rows belongs to which object. */
    boolean canMatch(Dialect dialect) {
        return dialect.has(Feature.ORDERED_RETURNING) || isNumbered();
    }

    /** A single counted-up number: within one statement it grows from row to row. */
    private boolean isNumbered() {
        return shape.returned().size() == 1 && shape.returned().get(0).type().isInteger();
    }

    /** Takes keys that came in an order which is the database's own affair. */
    void propagate(List<RowMutation> rows, List<@Nullable Object[]> keys, Dialect dialect) {
        if (dialect.has(Feature.ORDERED_RETURNING) || keys.size() < 2) {
            propagate(rows, keys);
            return;
        }
        List<@Nullable Object[]> ascending = new ArrayList<>(keys);
        ascending.sort((left, right) -> Long.compare(number(left), number(right)));
        propagate(rows, ascending);
    }

    private static long number(@Nullable Object[] key) {
        return key[0] instanceof Number number ? number.longValue() : 0;
    }

    /** Takes keys in the order of the rows. */
    void propagate(List<RowMutation> rows, List<@Nullable Object[]> keys) {
        if (rows.size() != keys.size()) {
            throw new IllegalStateException(
                    "the database gave " + keys.size() + " keys for " + rows.size() + " rows of " + shape);
        }
        for (int index = 0; index < keys.size(); index++) {
            InstanceState subject = rows.get(index).subject();
            if (subject != null) {
                take(subject, keys.get(index));
            }
        }
    }

    private void take(InstanceState subject, @Nullable Object[] key) {
        @Nullable BasicMapping[] targets = attributes;
        if (targets == null) {
            targets = attributes(EntityMapping.of(subject));
            attributes = targets;
        }
        for (int part = 0; part < targets.length; part++) {
            BasicMapping attribute = targets[part];
            if (attribute != null) {
                attribute.set(subject.entity(), key[part]);
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
