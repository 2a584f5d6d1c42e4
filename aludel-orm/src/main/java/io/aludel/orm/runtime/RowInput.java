package io.aludel.orm.runtime;

import org.jspecify.annotations.Nullable;

/** Where an object takes the values of its basic attributes from: the columns of the current row. */
public abstract class RowInput {
    /** Whether the row has this attribute. */
    public abstract boolean provides(int attribute);

    /** A value; null for NULL. */
    public abstract @Nullable Object get(int attribute);

    public abstract long getLong(int attribute);

    public abstract int getInt(int attribute);

    public abstract short getShort(int attribute);

    public abstract byte getByte(int attribute);

    public abstract boolean getBoolean(int attribute);

    public abstract float getFloat(int attribute);

    public abstract double getDouble(int attribute);

    public abstract char getChar(int attribute);
}
