package io.aludel.orm.runtime;

import org.jspecify.annotations.Nullable;

/** An input whose values are objects already; a primitive that is null is its zero. */
public abstract class ValuesInput extends RowInput {
    @Override
    public boolean provides(int attribute) {
        return true;
    }

    private @Nullable Number number(int attribute) {
        return (Number) get(attribute);
    }

    @Override
    public long getLong(int attribute) {
        Number value = number(attribute);
        return value == null ? 0 : value.longValue();
    }

    @Override
    public int getInt(int attribute) {
        Number value = number(attribute);
        return value == null ? 0 : value.intValue();
    }

    @Override
    public short getShort(int attribute) {
        Number value = number(attribute);
        return value == null ? 0 : value.shortValue();
    }

    @Override
    public byte getByte(int attribute) {
        Number value = number(attribute);
        return value == null ? 0 : value.byteValue();
    }

    @Override
    public boolean getBoolean(int attribute) {
        return Boolean.TRUE.equals(get(attribute));
    }

    @Override
    public float getFloat(int attribute) {
        Number value = number(attribute);
        return value == null ? 0 : value.floatValue();
    }

    @Override
    public double getDouble(int attribute) {
        Number value = number(attribute);
        return value == null ? 0 : value.doubleValue();
    }

    @Override
    public char getChar(int attribute) {
        return get(attribute) instanceof Character character ? character : 0;
    }
}
