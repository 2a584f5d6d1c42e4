package io.aludel.orm.flush;

import io.aludel.orm.mapping.BasicMapping;
import io.aludel.orm.mapping.EntityMapping;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the column of a foreign key gets from the object at the other end. */
final class ReferredKey {
    private ReferredKey() {}

    /** What a foreign key refers to: a key that is known when the row is sent; null when the object is not in the session. */
    static @Nullable Object of(InstanceState state, ReferencePart part, ManagedEntity target) {
        if (target instanceof Record) {
            return RecordTarget.value(part, target);
        }
        InstanceState other = target.$aludel$state();
        if (other == null || !KeyOf.sameSession(state, target)) {
            if (part.part() == 0) {
                NotInSession.warn(part.reference(), state);
            }
            return null;
        }
        return new KeyOf(other, part.part(), part.referred(), part.reference());
    }

    /** Whether a new object has another key, known before its row is there, than the one that is referred to. */
    private static boolean movesTo(KeyOf key, ReferencePart part, InstanceState state) {
        List<Column<?>> columns = part.reference().columns();
        if (key.valueOrNull() == null || part.referred() != null) {
            return false;
        }
        for (int place = 0; place < columns.size(); place++) {
            Object next = new KeyOf(key.target(), place, null, part.reference()).valueOrNull();
            if (next != null
                    && EntityMapping.of(state).attribute(columns.get(place)) instanceof BasicMapping basic
                    && !next.equals(ChangeSet.committed(state, basic))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a column of a foreign key of several has its value already. */
    static boolean isKept(ColumnSlot slot, ReferencePart part, InstanceState state, Object referred) {
        BasicMapping basic = slot.basic();
        return basic != null
                && !state.isChanged(basic.number())
                && part.reference().columns().size() > 1
                && referred instanceof KeyOf key
                && (!key.isPending() || movesTo(key, part, state))
                && Objects.equals(ChangeSet.committed(state, basic), key.valueOrNull());
    }
}
