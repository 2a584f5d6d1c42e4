package io.aludel.orm.runtime;

import jakarta.persistence.AttributeConverter;
import java.util.Objects;

/**
 * An attribute converter that also knows how its values are compared and, when they change in place, copied. Implementations are
 * stateless and safe for use by many threads. Null never reaches the methods that are declared here.
 *
 * <pre>{@code
 * class Bits implements CopyingConverter<BitSet, String> {
 *     …
 *     public BitSet copy(BitSet value) { return (BitSet) value.clone(); }
 * }
 * }</pre>
 *
 * <p>An attribute whose converter says how to copy is compared with a copy at the next flush once it was read, so changes within the
 * value are noticed.
 */
public interface CopyingConverter<T, S> extends AttributeConverter<T, S> {
    /** Whether two values are the same to the database, so that a change from one to the other needs no UPDATE. */
    default boolean areEqual(T left, T right) {
        return Objects.deepEquals(left, right);
    }

    /** A copy that later changes of the value leave alone; the value itself where it cannot change. */
    default T copy(T value) {
        return value;
    }
}
