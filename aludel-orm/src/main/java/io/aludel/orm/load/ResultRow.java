package io.aludel.orm.load;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Cursor;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.RowInput;
import io.aludel.type.Codec;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The current row as an entity sees it. One for each entity of a query and execution; one thread. */
final class ResultRow extends RowInput {
    private final Cursor cursor;
    private final ResultSet row;
    private final int[] positions;
    private final @Nullable Codec<?>[] codecs;
    private @Nullable InstanceState onlyMissingOf;
    private int keyPosition;
    private @Nullable Object key;

    ResultRow(Cursor cursor, EntityFetch fetch) {
        this.cursor = cursor;
        this.row = cursor.row();
        this.positions = fetch.positions();
        this.codecs = fetch.codecs();
    }

    /** From now on provides only what this object does not have; null for everything. */
    void onlyMissingOf(@Nullable InstanceState state) {
        onlyMissingOf = state;
    }

    /** The key was read already, to look for the object; it is not read from the driver again. */
    void key(int position, Object value) {
        keyPosition = position;
        key = value;
    }

    @Override
    public boolean provides(int attribute) {
        InstanceState filter = onlyMissingOf;
        return positions[attribute] != 0 && (filter == null || !filter.isLoaded(attribute));
    }

    private Codec<?> codec(int attribute) {
        return requireNonNull(codecs[attribute], "codec");
    }

    @Override
    public @Nullable Object get(int attribute) {
        int position = positions[attribute];
        if (position == keyPosition) {
            return key;
        }
        try {
            return codec(attribute).read(row, position);
        } catch (SQLException failure) {
            throw cursor.failure(failure);
        }
    }

    @Override
    public long getLong(int attribute) {
        if (positions[attribute] == keyPosition && key instanceof Long known) {
            return known;
        }
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
