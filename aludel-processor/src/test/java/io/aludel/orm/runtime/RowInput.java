package io.aludel.orm.runtime;

import org.jspecify.annotations.Nullable;

/** Stand-in for the runtime class of this name. */
public abstract class RowInput {
    public abstract boolean provides(int attribute);

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
