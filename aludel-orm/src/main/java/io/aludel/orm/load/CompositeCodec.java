package io.aludel.orm.load;

import io.aludel.orm.load.EntityFetch.Slot;
import io.aludel.orm.mapping.CompositeMapping;
import io.aludel.type.Codec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an embedded value from its columns, wherever they stand in the row; the column that it is asked for does not matter.
 * Immutable.
 */
record CompositeCodec(CompositeMapping composite, List<Slot> slots) implements Codec<Object> {
    CompositeCodec {
        slots = List.copyOf(slots);
    }

    @Override
    public @Nullable Object read(ResultSet row, int column) throws SQLException {
        @Nullable Object[] values = new Object[slots.size()];
        for (int index = 0; index < values.length; index++) {
            Slot slot = slots.get(index);
            values[index] = slot.codec().read(row, slot.position());
        }
        return composite.compose(values);
    }

    @Override
    public void bind(PreparedStatement statement, int index, Object value) {
        throw new UnsupportedOperationException(composite.name() + " has several columns");
    }

    @Override
    public int jdbcType() {
        return Types.OTHER;
    }
}
