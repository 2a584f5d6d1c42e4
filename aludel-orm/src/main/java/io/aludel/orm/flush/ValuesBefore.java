package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was in the columns of an object before its listeners were called, to see whether they have changed it. Embedded and converted values
 * that change in place are copied. One flush, one thread.
 */
final class ValuesBefore {
    private final InstanceState state;
    private final List<BasicMapping> basics;
    private final @Nullable Object[] values;

    private ValuesBefore(InstanceState state) {
        this.state = state;
        basics = EntityMapping.of(state).basics();
        values = new Object[basics.size()];
        for (int index = 0; index < values.length; index++) {
            BasicMapping basic = basics.get(index);
            Object value = basic.value(state.entity());
            values[index] = value == InstanceState.NOT_LOADED
                    ? value
                    : basic.description().snapshot(value);
        }
    }

    static ValuesBefore of(InstanceState state) {
        return new ValuesBefore(state);
    }

    /** Whether the object has other values now. */
    boolean differ() {
        for (int index = 0; index < values.length; index++) {
            BasicMapping basic = basics.get(index);
            if (!ChangeSet.same(basic.column().type(), values[index], basic.value(state.entity()))) {
                return true;
            }
        }
        return false;
    }
}
