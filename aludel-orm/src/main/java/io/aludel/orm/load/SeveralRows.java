package io.aludel.orm.load;

import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.InstanceState;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Warns where a to-one that is found by the other end's columns finds several rows: the first is taken. One result, one thread.
 */
final class SeveralRows {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.orm.load");

    private @Nullable Map<InstanceState, Object> taken;

    /** The first object of a to-one. */
    void found(ReferenceMapping reference, InstanceState owner, @Nullable Object target) {
        if (canHaveSeveral(reference) && target != null) {
            if (taken == null) {
                taken = new HashMap<>();
            }
            taken.put(owner, target);
        }
    }

    /** Another row for a to-one that has its object, perhaps the same again. */
    void foundAgain(ReferenceMapping reference, InstanceState owner, @Nullable Object target) {
        Object first = taken == null ? null : taken.get(owner);
        if (first != null && target != null && first != target) {
            warn(reference, owner.toString());
        }
    }

    /** Whether nothing but a constraint keeps the rows from being several. */
    static boolean canHaveSeveral(ReferenceMapping reference) {
        return !reference.isOwning() || reference.isFoundByOwner();
    }

    static void warn(ReferenceMapping reference, Object owner) {
        LOG.warn(message(reference, owner));
    }

    static String message(ReferenceMapping reference, Object owner) {
        return reference + " of " + owner + " is to be one object, but several rows were found; the first is taken."
                + " Declare it as a collection, or make its column unique";
    }
}
