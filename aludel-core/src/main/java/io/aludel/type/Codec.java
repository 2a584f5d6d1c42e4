package io.aludel.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Moves the values of one SQL type between Java and one database's driver. Stateless, safe for use by many threads.
 *
 * <p>The primitive readers spare a box where a field is primitive; a NULL there is read as zero, as JDBC does.
 *
 * @param <T> the Java type of the values
 */
public interface Codec<T> {
    /** The value in a column of the current row; null for NULL. */
    @Nullable
    T read(ResultSet row, int column) throws SQLException;

    /** Sets a parameter; the value is never null. */
    void bind(PreparedStatement statement, int index, T value) throws SQLException;

    /** The constant of {@link java.sql.Types} under which NULL is sent. */
    int jdbcType();

    /** Sends NULL. */
    default void bindNull(PreparedStatement statement, int index) throws SQLException {
        statement.setNull(index, jdbcType());
    }

    /** The value as a primitive long. */
    default long readLong(ResultSet row, int column) throws SQLException {
        return row.getLong(column);
    }

    /** The value as a primitive int. */
    default int readInt(ResultSet row, int column) throws SQLException {
        return row.getInt(column);
    }

    /** The value as a primitive double. */
    default double readDouble(ResultSet row, int column) throws SQLException {
        return row.getDouble(column);
    }

    /** The value as a primitive boolean. */
    default boolean readBoolean(ResultSet row, int column) throws SQLException {
        return row.getBoolean(column);
    }
}
