package io.aludel.dialect;

import io.aludel.type.Codec;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A codec made of a driver's getter and setter. Stateless.
 *
 * @param jdbcType the constant of {@link java.sql.Types} under which NULL is sent
 * @param getter reads a value
 * @param setter sets a parameter
 * @param <T> the Java type of the values
 */
public record JdbcCodec<T>(int jdbcType, Getter<T> getter, Setter<T> setter) implements Codec<T> {

    /** Reads a value. */
    @FunctionalInterface
    public interface Getter<T> {
        /** The value in a column of the current row; null for NULL. */
        @Nullable
        T get(ResultSet row, int column) throws SQLException;
    }

    /** Sets a parameter. */
    @FunctionalInterface
    public interface Setter<T> {
        /** Sends a value, which is never null. */
        void set(PreparedStatement statement, int index, T value) throws SQLException;
    }

    @Override
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        return getter.get(row, column);
    }

    @Override
    public void bind(PreparedStatement statement, int index, T value) throws SQLException {
        setter.set(statement, index, value);
    }
}
