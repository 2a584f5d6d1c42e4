package io.aludel.dialect;

import io.aludel.type.Codec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A codec that sends and reads another class through a codec which the driver knows. Stateless.
 *
 * @param base moves the other class
 * @param toDriver turns a value into it
 * @param toJava turns it into a value
 * @param <T> the Java type of the values
 * @param <S> the class that the driver knows
 */
public record MappedCodec<T, S>(Codec<S> base, Function<T, S> toDriver, Function<S, T> toJava) implements Codec<T> {
    @Override
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        S value = base.read(row, column);
        return value == null ? null : toJava.apply(value);
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        base.bind(statement, index, toDriver.apply(value));
    }

    @Override
    public int jdbcType() {
        return base.jdbcType();
    }
}
