package io.aludel.orm.load;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Cursor;
import io.aludel.orm.runtime.RowInput;
import io.aludel.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current row by the columns that a plan has chosen: for each number a position and a codec. One thread. */
abstract class ColumnRow extends RowInput {
    private final Cursor cursor;
    private final ResultSet row;
    final int[] positions;
    private final @Nullable Codec<?>[] codecs;

    ColumnRow(Cursor cursor, int[] positions, @Nullable Codec<?>[] codecs) {
        this.cursor = cursor;
        this.row = cursor.row();
        this.positions = positions;
        this.codecs = codecs;
    }

    private Codec<?> codec(int attribute) {
        return requireNonNull(codecs[attribute], "codec");
    }

    /** A value of another column. */
    final @Nullable Object read(EntityFetch.Slot slot) {
        try {
            return slot.codec().read(row, slot.position());
        } catch (SQLException failure) {
            throw cursor.failure(failure);
        }
    }

    @Override
    public @Nullable Object get(int attribute) {
        try {
            return codec(attribute).read(row, positions[attribute]);
        } catch (SQLException failure) {
            throw cursor.failure(failure);
        }
    }

    @Override
    public long getLong(int attribute) {
        try {
            return codec(attribute).readLong(row, positions[attribute]);
        } catch (SQLException failure) {
            throw cursor.failure(failure);
        }
    }

    @Override
    public int getInt(int attribute) {
        try {
            return codec(attribute).readInt(row, positions[attribute]);
        } catch (SQLException failure) {
            throw cursor.failure(failure);
        }
    }

    @Override
    public boolean getBoolean(int attribute) {
        try {
            return codec(attribute).readBoolean(row, positions[attribute]);
        } catch (SQLException failure) {
            throw cursor.failure(failure);
        }
    }

    @Override
    public double getDouble(int attribute) {
        try {
            return codec(attribute).readDouble(row, positions[attribute]);
        } catch (SQLException failure) {
            throw cursor.failure(failure);
        }
    }

    @Override
    public float getFloat(int attribute) {
        return (float) getDouble(attribute);
    }

    @Override
    public short getShort(int attribute) {
        return (short) getInt(attribute);
    }

    @Override
    public byte getByte(int attribute) {
        return (byte) getInt(attribute);
    }

    @Override
    public char getChar(int attribute) {
        Object value = get(attribute);
        return value instanceof Character character ? character : 0;
    }
}
