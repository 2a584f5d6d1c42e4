package io.aludel.dialect;

import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/**
 * The codecs that drivers agree on: numbers, text, bytes and truth values through JDBC's typed methods. Stateless.
 *
 * <p>Dialects take what fits and write the rest themselves, above all dates and times, on which drivers do not agree.
 */
public final class StandardCodecs {
    public static final Codec<Boolean> BOOLEAN = new BooleanCodec(Types.BOOLEAN);
    public static final Codec<Byte> TINYINT = new ByteCodec();
    public static final Codec<Short> SMALLINT = new ShortCodec();
    public static final Codec<Integer> INTEGER = new IntegerCodec();
    public static final Codec<Long> BIGINT = new LongCodec();
    public static final Codec<Float> REAL = new FloatCodec();
    public static final Codec<Double> DOUBLE = new DoubleCodec();
    public static final Codec<BigDecimal> NUMERIC = new DecimalCodec();
    public static final Codec<BigInteger> BIGINTEGER = new BigIntegerCodec();
    public static final Codec<String> TEXT = new StringCodec();
    public static final Codec<Character> CHARACTER = new CharacterCodec();
    public static final Codec<byte[]> BYTES = new BytesCodec();

    private StandardCodecs() {}

    /**
     * The codec of a type on which drivers agree.
     *
     * @return null when they do not
     */
    public static @Nullable Codec<?> of(SqlType<?> type) {
        return switch (type.kind()) {
            case BOOLEAN -> BOOLEAN;
            case TINYINT -> TINYINT;
            case SMALLINT -> SMALLINT;
            case INTEGER -> INTEGER;
            case BIGINT -> BIGINT;
            case REAL -> REAL;
            case DOUBLE -> DOUBLE;
            case NUMERIC -> type.javaType() == BigInteger.class ? BIGINTEGER : NUMERIC;
            case CHAR, VARCHAR, TEXT -> type.javaType() == Character.class ? CHARACTER : TEXT;
            case VARBINARY, BLOB -> BYTES;
            default -> null;
        };
    }

    /**
     * A codec that leaves the work to the driver's {@code getObject(column, class)} and {@code setObject(index, value)}, for drivers
     * that know the class.
     */
    public static <T> Codec<T> object(Class<T> javaType, int jdbcType) {
        return new ObjectCodec<>(javaType, jdbcType);
    }

    /** Values as the driver gives them; a parameter travels by the type that its own class stands for. */
    public static Codec<Object> untyped(Codecs codecs) {
        return new UntypedCodec(codecs);
    }

    private record BooleanCodec(int jdbcType) implements Codec<Boolean> {
        @Override
        public @Nullable Boolean read(ResultSet row, int column) throws SQLException {
            boolean value = row.getBoolean(column);
            return (value || !row.wasNull()) ? (Boolean) value : null;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Boolean value) throws SQLException {
            statement.setBoolean(index, value);
        }
    }

    private static final class ByteCodec implements Codec<Byte> {
        @Override
        public @Nullable Byte read(ResultSet row, int column) throws SQLException {
            byte value = row.getByte(column);
            return value == 0 && row.wasNull() ? null : value;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Byte value) throws SQLException {
            statement.setByte(index, value);
        }

        @Override
        public int jdbcType() {
            return Types.TINYINT;
        }
    }

    private static final class ShortCodec implements Codec<Short> {
        @Override
        public @Nullable Short read(ResultSet row, int column) throws SQLException {
            short value = row.getShort(column);
            return value == 0 && row.wasNull() ? null : value;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Short value) throws SQLException {
            statement.setShort(index, value);
        }

        @Override
        public int jdbcType() {
            return Types.SMALLINT;
        }
    }

    private static final class IntegerCodec implements Codec<Integer> {
        @Override
        public @Nullable Integer read(ResultSet row, int column) throws SQLException {
            int value = row.getInt(column);
            return value == 0 && row.wasNull() ? null : value;
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

    private static final class LongCodec implements Codec<Long> {
        @Override
        public @Nullable Long read(ResultSet row, int column) throws SQLException {
            long value = row.getLong(column);
            return value == 0 && row.wasNull() ? null : value;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Long value) throws SQLException {
            statement.setLong(index, value);
        }

        @Override
        public int jdbcType() {
            return Types.BIGINT;
        }
    }

    private static final class FloatCodec implements Codec<Float> {
        @Override
        public @Nullable Float read(ResultSet row, int column) throws SQLException {
            float value = row.getFloat(column);
            return value == 0 && row.wasNull() ? null : value;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Float value) throws SQLException {
            statement.setFloat(index, value);
        }

        @Override
        public int jdbcType() {
            return Types.REAL;
        }
    }

    private static final class DoubleCodec implements Codec<Double> {
        @Override
        public @Nullable Double read(ResultSet row, int column) throws SQLException {
            double value = row.getDouble(column);
            return value == 0 && row.wasNull() ? null : value;
        }

        @Override
        public void bind(PreparedStatement statement, int index, Double value) throws SQLException {
            statement.setDouble(index, value);
        }

        @Override
        public int jdbcType() {
            return Types.DOUBLE;
        }
    }

    private static final class DecimalCodec implements Codec<BigDecimal> {
        @Override
        public @Nullable BigDecimal read(ResultSet row, int column) throws SQLException {
            return row.getBigDecimal(column);
        }

        @Override
        public void bind(PreparedStatement statement, int index, BigDecimal value) throws SQLException {
            statement.setBigDecimal(index, value);
        }

        @Override
        public int jdbcType() {
            return Types.NUMERIC;
        }
    }

    private static final class BigIntegerCodec implements Codec<BigInteger> {
        @Override
        public @Nullable BigInteger read(ResultSet row, int column) throws SQLException {
            BigDecimal value = row.getBigDecimal(column);
            return value == null ? null : value.toBigInteger();
        }

        @Override
        public void bind(PreparedStatement statement, int index, BigInteger value) throws SQLException {
            statement.setBigDecimal(index, new BigDecimal(value));
        }

        @Override
        public int jdbcType() {
            return Types.NUMERIC;
        }
    }

    private static final class StringCodec implements Codec<String> {
        @Override
        public @Nullable String read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        public void bind(PreparedStatement statement, int index, String value) throws SQLException {
            statement.setString(index, value);
        }

        @Override
        public int jdbcType() {
            return Types.VARCHAR;
        }
    }

    /** Databases that strip trailing blanks give a blank back as nothing. */
    private static final class CharacterCodec implements Codec<Character> {
        @Override
        public @Nullable Character read(ResultSet row, int column) throws SQLException {
            String value = row.getString(column);
            return value == null ? null : value.isEmpty() ? ' ' : value.charAt(0);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Character value) throws SQLException {
            statement.setString(index, value.toString());
        }

        @Override
        public int jdbcType() {
            return Types.CHAR;
        }
    }

    private static final class BytesCodec implements Codec<byte[]> {
        @Override
        public byte @Nullable [] read(ResultSet row, int column) throws SQLException {
            return row.getBytes(column);
        }

        @Override
        public void bind(PreparedStatement statement, int index, byte[] value) throws SQLException {
            statement.setBytes(index, value);
        }

        @Override
        public int jdbcType() {
            return Types.VARBINARY;
        }
    }

    private record ObjectCodec<T>(Class<T> javaType, int jdbcType) implements Codec<T> {
        @Override
        public @Nullable T read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, javaType);
        }

        @Override
        public void bind(PreparedStatement statement, int index, T value) throws SQLException {
            statement.setObject(index, value);
        }
    }

    private record UntypedCodec(Codecs codecs) implements Codec<Object> {
        @Override
        public @Nullable Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            SqlType<?> type = SqlTypes.forJavaType(value.getClass());
            if (type.kind() == TypeKind.UNKNOWN) {
                statement.setObject(index, value);
            } else {
                bindAs(codecs.codec(type), statement, index, value);
            }
        }

        @SuppressWarnings("unchecked") // the type was looked up by the value's class
        private static <T> void bindAs(Codec<T> codec, PreparedStatement statement, int index, Object value)
                throws SQLException {
            codec.bind(statement, index, (T) value);
        }

        @Override
        public int jdbcType() {
            return Types.NULL;
        }
    }
}
