package io.aludel.orm.flush;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.FlushException;
import io.aludel.orm.mapping.KeyMapping;
import io.aludel.orm.mapping.ReferenceMapping;
import io.aludel.orm.runtime.ManagedEntity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Records at the other end of a to-one. They are never new and their keys never change, so they need not belong to the session. */
final class RecordTarget {
    private RecordTarget() {}

    /** The part of a foreign key that refers to a record. */
    static Object value(ReferencePart part, ManagedEntity target) {
        ReferenceMapping reference = part.reference();
        Object key = part.referred() == null
                ? reference.target().keyOf(target)
                : part.referred().value(target);
        if (key == null) {
            throw new FlushException(
                    ErrorCode.FLUSH_FAILED,
                    reference + " refers to " + target + ", which has no key."
                            + "\n  Make the record with its key, or load it.");
        }
        return part.referred() == null ? KeyMapping.parts(key).get(part.part()) : key;
    }

    /** Whether two records stand for the same row. */
    static boolean isSame(ReferenceMapping reference, @Nullable Object left, @Nullable Object right) {
        return left instanceof Record
                && right instanceof Record
                && left instanceof ManagedEntity first
                && right instanceof ManagedEntity second
                && reference.refersToKey()
                && Objects.equals(
                        reference.target().keyOf(first), reference.target().keyOf(second));
    }
}
