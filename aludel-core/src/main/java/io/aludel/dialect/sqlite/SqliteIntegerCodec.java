package io.aludel.dialect.sqlite;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.type.Codec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * INTEGER columns. SQLite keeps any whole number of 64 bits in them, and its driver cuts off what does not fit an int; here that raises.
 */
final class SqliteIntegerCodec implements Codec<Integer> {
    @Override
    public @Nullable Integer read(ResultSet row, int column) throws SQLException {
        int value = readInt(row, column);
        return value == 0 && row.wasNull() ? null : (Integer) value;
    }

    @Override
    public int readInt(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        if (value != (int) value) {
            throw new AludelException(
                    ErrorCode.CONVERSION_FAILED,
                    "a whole number in column " + column + " of the result does not fit an Integer."
                            + "\n  Usually a sum has outgrown the type of its terms, or SQLite, which does not enforce types, was"
                            + " given a larger number."
                            + "\n  Declare the column BIGINT and map it as Long, or cast the expression to BIGINT.");
        }
        return (int) value;
    }

    @Override
    public void bind(PreparedStatement statement, int index, Integer value) throws SQLException {
        statement.setInt(index, value);
    }

    @Override
    public int jdbcType() {
        return Types.INTEGER;
    }
}
