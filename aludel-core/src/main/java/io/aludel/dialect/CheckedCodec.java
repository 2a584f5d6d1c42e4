package io.aludel.dialect;

import io.aludel.type.Codec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A codec that does something to each value before it is sent: refuses it, or cuts off what the database would not keep. Stateless.
 *
 * @param base moves the values
 * @param check gives the value that is sent
 * @param <T> the Java type of the values
 */
record CheckedCodec<T>(Codec<T> base, UnaryOperator<T> check) implements Codec<T> {
    @Override
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        return base.read(row, column);
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        base.bind(statement, index, check.apply(value));
    }

    @Override
    public int jdbcType() {
        return base.jdbcType();
    }
}
