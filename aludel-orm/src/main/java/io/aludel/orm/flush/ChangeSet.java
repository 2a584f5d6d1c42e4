package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.type.SqlType;
import org.jspecify.annotations.Nullable;

/** The net changes of one object: what was written and is different from what the database holds. One flush, one thread. */
final class ChangeSet {
    private final InstanceState state;
    private final ManagedEntity entity;

    ChangeSet(InstanceState state) {
        this.state = state;
        this.entity = state.entity();
    }

    /** Whether a basic attribute differs from its column. */
    boolean has(BasicMapping basic) {
        int number = basic.number();
        return state.isChanged(number)
                && !same(basic.column().type(), basic.part(state.oldValue(number)), basic.value(entity));
    }

    /** Whether a to-one differs from its foreign key. */
    boolean has(ReferenceMapping reference) {
        int number = reference.number();
        if (!state.isChanged(number)) {
            return false;
        }
        Object old = state.oldValue(number);
        Object current = entity.$aludel$get(number);
        if (old != InstanceState.NOT_LOADED) {
            return (old != current && !RecordTarget.isSame(reference, old, current))
                    || KeyFollowers.changesKey(current);
        }
        Object foreignKey = state.foreignKey(number);
        return foreignKey == null
                || !(current instanceof ManagedEntity target)
                || !reference.refersToKey()
                || !foreignKey.equals(
                        target instanceof Record ? reference.target().keyOf(target) : keyOf(target))
                || KeyFollowers.changesKey(current);
    }

    private static @Nullable Object keyOf(ManagedEntity target) {
        InstanceState targetState = target.$aludel$state();
        return targetState == null ? null : targetState.id();
    }

    /** The value of a basic attribute in the database; {@link InstanceState#NOT_LOADED} when it is not known. */
    static @Nullable Object committed(InstanceState state, BasicMapping basic) {
        int number = basic.number();
        if (state.isChanged(number)) {
            return basic.part(state.oldValue(number));
        }
        return state.isLoaded(number) ? basic.value(state.entity()) : InstanceState.NOT_LOADED;
    }

    /** The key to which a to-one's foreign key in the database refers; null for none, or {@link InstanceState#NOT_LOADED}. */
    static @Nullable Object committed(InstanceState state, ReferenceMapping reference) {
        int number = reference.number();
        Object value = state.isChanged(number)
                ? state.oldValue(number)
                : state.isLoaded(number) ? state.entity().$aludel$get(number) : InstanceState.NOT_LOADED;
        if (value instanceof ManagedEntity target) {
            InstanceState targetState = target.$aludel$state();
            Object id = targetState == null ? null : targetState.id();
            return id != null ? id : reference.target().keyOf(target);
        }
        if (value == InstanceState.NOT_LOADED) {
            Object foreignKey = state.foreignKey(number);
            return foreignKey == null ? InstanceState.NOT_LOADED : foreignKey;
        }
        return null;
    }

    /** Whether two values of a column are the same to its type. */
    @SuppressWarnings("unchecked") // an attribute holds values of its type
    static boolean same(SqlType<?> type, @Nullable Object left, @Nullable Object right) {
        if (left == InstanceState.NOT_LOADED || right == InstanceState.NOT_LOADED) {
            return left == right;
        }
        return ((SqlType<Object>) type).areEqual(left, right);
    }
}
