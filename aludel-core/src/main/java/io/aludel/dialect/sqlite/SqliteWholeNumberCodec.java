package io.aludel.dialect.sqlite;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.type.Codec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Columns of whole numbers. SQLite keeps any whole number of 64 bits in them, and its driver cuts off what does not fit; here that raises.
 */
record SqliteWholeNumberCodec<N extends Number>(String javaName, long least, long greatest, LongFunction<N> narrow)
        implements Codec<N> {
    static final Codec<Byte> BYTE =
            new SqliteWholeNumberCodec<>("Byte", Byte.MIN_VALUE, Byte.MAX_VALUE, value -> (byte) value);
    static final Codec<Short> SHORT =
            new SqliteWholeNumberCodec<>("Short", Short.MIN_VALUE, Short.MAX_VALUE, value -> (short) value);
    static final Codec<Integer> INTEGER =
            new SqliteWholeNumberCodec<>("Integer", Integer.MIN_VALUE, Integer.MAX_VALUE, value -> (int) value);

    @Override
    public @Nullable N read(ResultSet row, int column) throws SQLException {
        long value = readLong(row, column);
        return value == 0 && row.wasNull() ? null : narrow.apply(value);
    }

    @Override
    public long readLong(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        if (value < least || value > greatest) {
            throw new AludelException(
                    ErrorCode.CONVERSION_FAILED,
                    "a whole number in column " + column + " of the result does not fit " + article() + javaName + "."
                            + "\n  Usually a sum has outgrown the type of its terms, or SQLite, which does not enforce types, was"
                            + " given a larger number."
                            + "\n  Declare the column BIGINT and map it as Long, or cast the expression to BIGINT.");
        }
        return value;
    }

    private String article() {
        return javaName.startsWith("I") ? "an " : "a ";
    }

    @Override
    public int readInt(ResultSet row, int column) throws SQLException {
        return Math.toIntExact(readLong(row, column));
    }

    @Override
    public void bind(PreparedStatement statement, int index, N value) throws SQLException {
        statement.setInt(index, value.intValue());
    }

    @Override
    public int jdbcType() {
        return Types.INTEGER;
    }
}
