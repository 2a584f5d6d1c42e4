package io.aludel.orm.event;

import io.aludel.orm.runtime.CopyingConverter;
import java.util.BitSet;

/** A set of small numbers in a column. */
class MarksConverter implements CopyingConverter<BitSet, Long> {
    @Override
    public Long convertToDatabaseColumn(BitSet value) {
        return value.isEmpty() ? 0L : value.toLongArray()[0];
    }

    @Override
    public BitSet convertToEntityAttribute(Long value) {
        return BitSet.valueOf(new long[] {value});
    }

    @Override
    public BitSet copy(BitSet value) {
        return (BitSet) value.clone();
    }
}
