package io.aludel.dialect.sqlite;

import io.aludel.type.Codec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/** Whole numbers on SQLite, as far as a {@code long} goes; a greater one is refused rather than changed. Stateless. */
final class SqliteBigIntegerCodec implements Codec<BigInteger> {
    private static final int LONG_BITS = 63;

    @Override
    public @Nullable BigInteger read(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new BigDecimal(text).toBigIntegerExact();
    }

    @Override
    public void bind(PreparedStatement statement, int index, BigInteger value) throws SQLException {
        if (value.bitLength() > LONG_BITS) {
            throw SqliteDecimalCodec.tooExact(value.abs().toString().length());
        }
        statement.setLong(index, value.longValue());
    }

    @Override
    public int jdbcType() {
        return Types.NUMERIC;
    }
}
