package io.aludel.dialect;

import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import io.aludel.type.ValueConverter;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of one database, made when they are first asked for. Safe for use by many threads.
 *
 * <p>A dialect says how the generic types travel; converters are put around those here.
 */
public abstract class Codecs {
    private final Map<SqlType<?>, Codec<?>> known = new ConcurrentHashMap<>();

    /** The codec of a type. */
    @SuppressWarnings("unchecked") // a codec is kept under the type that it was made for
    public final <T> Codec<T> codec(SqlType<T> type) {
        Codec<?> found = known.get(type);
        if (found == null) {
            found = make(type);
            known.put(type, found);
        }
        return (Codec<T>) found;
    }

    /** The same, but for the types for which others are chosen. */
    final Codecs choosing(CodecChoice choice) {
        Codecs usual = this;
        return new Codecs() {
            @Override
            protected Codec<?> plain(SqlType<?> type) {
                return choice.choose(type, usual.plain(type));
            }
        };
    }

    private Codec<?> make(SqlType<?> type) {
        SqlType<?> base = type.base();
        return base == null ? plain(type) : converted(type, codec(base));
    }

    @SuppressWarnings("unchecked") // the converter of a type fits its base, since SqlTypes.converted has both
    private static <T, S> Codec<T> converted(SqlType<T> type, Codec<S> base) {
        return new Converted<>(base, (ValueConverter<T, S>) Objects.requireNonNull(type.converter()));
    }

    /** The codec of a type without a converter. */
    protected abstract Codec<?> plain(SqlType<?> type);

    private record Converted<T, S>(Codec<S> base, ValueConverter<T, S> converter) implements Codec<T> {
        @Override
        public @Nullable T read(ResultSet row, int column) throws SQLException {
            S value = base.read(row, column);
            return value == null ? null : converter.toJava(value);
        }

        @Override
        public void bind(PreparedStatement statement, int index, T value) throws SQLException {
            base.bind(statement, index, converter.toDatabase(value));
        }

        @Override
        public void bindNull(PreparedStatement statement, int index) throws SQLException {
            base.bindNull(statement, index);
        }

        @Override
        public int jdbcType() {
            return base.jdbcType();
        }

        @Override
        public long readLong(ResultSet row, int column) throws SQLException {
            T value = read(row, column);
            return value instanceof Number number ? number.longValue() : 0;
        }

        @Override
        public int readInt(ResultSet row, int column) throws SQLException {
            T value = read(row, column);
            return value instanceof Number number ? number.intValue() : 0;
        }

        @Override
        public double readDouble(ResultSet row, int column) throws SQLException {
            T value = read(row, column);
            return value instanceof Number number ? number.doubleValue() : 0;
        }

        @Override
        public boolean readBoolean(ResultSet row, int column) throws SQLException {
            return read(row, column) instanceof Boolean truth && truth;
        }
    }
}
