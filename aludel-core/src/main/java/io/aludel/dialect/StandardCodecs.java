package io.aludel.dialect;

import io.aludel.type.Codec;
import io.aludel.type.JsonText;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codecs that drivers agree on: numbers, text, bytes and truth values through JDBC's typed methods. Stateless.
 *
 * <p>Dialects take what fits and write the rest themselves; {@link TemporalCodecs} has dates and times.
 */
public final class StandardCodecs {
    public static final Codec<Boolean> BOOLEAN = new JdbcCodec<>(
            Types.BOOLEAN,
            (row, column) -> {
                boolean value = row.getBoolean(column);
                return value || !row.wasNull() ? (Boolean) value : null;
            },
            PreparedStatement::setBoolean);
    public static final Codec<Byte> TINYINT = new JdbcCodec<>(
            Types.TINYINT,
            (row, column) -> {
                byte value = row.getByte(column);
                return absent(row, value == 0) ? null : value;
            },
            PreparedStatement::setByte);
    public static final Codec<Short> SMALLINT = new JdbcCodec<>(
            Types.SMALLINT,
            (row, column) -> {
                short value = row.getShort(column);
                return absent(row, value == 0) ? null : value;
            },
            PreparedStatement::setShort);
    public static final Codec<Integer> INTEGER = new JdbcCodec<>(
            Types.INTEGER,
            (row, column) -> {
                int value = row.getInt(column);
                return absent(row, value == 0) ? null : value;
            },
            PreparedStatement::setInt);
    public static final Codec<Long> BIGINT = new JdbcCodec<>(
            Types.BIGINT,
            (row, column) -> {
                long value = row.getLong(column);
                return absent(row, value == 0) ? null : value;
            },
            PreparedStatement::setLong);
    public static final Codec<Float> REAL = new JdbcCodec<>(
            Types.REAL,
            (row, column) -> {
                float value = row.getFloat(column);
                return absent(row, value == 0) ? null : value;
            },
            PreparedStatement::setFloat);
    public static final Codec<Double> DOUBLE = new JdbcCodec<>(
            Types.DOUBLE,
            (row, column) -> {
                double value = row.getDouble(column);
                return absent(row, value == 0) ? null : value;
            },
            PreparedStatement::setDouble);
    public static final Codec<BigDecimal> NUMERIC =
            new JdbcCodec<>(Types.NUMERIC, ResultSet::getBigDecimal, PreparedStatement::setBigDecimal);
    /** A fraction in a column of whole numbers raises. */
    public static final Codec<BigInteger> BIGINTEGER =
            new MappedCodec<>(NUMERIC, BigDecimal::new, BigDecimal::toBigIntegerExact);

    public static final Codec<String> TEXT =
            new JdbcCodec<>(Types.VARCHAR, ResultSet::getString, PreparedStatement::setString);
    /** Databases that strip trailing blanks give a blank back as nothing. */
    public static final Codec<Character> CHARACTER =
            new MappedCodec<>(TEXT, Object::toString, value -> value.isEmpty() ? ' ' : value.charAt(0));

    public static final Codec<byte[]> BYTES =
            new JdbcCodec<>(Types.VARBINARY, ResultSet::getBytes, PreparedStatement::setBytes);

    private static final Map<Class<?>, Codec<?>> NUMBERS = Map.of(
            Byte.class, TINYINT,
            Short.class, SMALLINT,
            Integer.class, INTEGER,
            Long.class, BIGINT,
            Float.class, REAL,
            Double.class, DOUBLE,
            BigDecimal.class, NUMERIC,
            BigInteger.class, BIGINTEGER);

    private StandardCodecs() {}

    /** Drivers give zero for NULL; only then it has to be asked for. */
    private static boolean absent(ResultSet row, boolean zero) throws SQLException {
        return zero && row.wasNull();
    }

    /**
     * The codec of a type on which drivers agree. Numbers travel by their Java class, so that an unsigned type of the database takes a
     * wider one.
     *
     * @return null when they do not
     */
    public static @Nullable Codec<?> of(SqlType<?> type) {
        return switch (type.kind().family()) {
            case BOOLEAN -> BOOLEAN;
            case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC -> NUMBERS.get(type.javaType());
            case CHAR, VARCHAR, TEXT -> type.javaType() == Character.class ? CHARACTER : TEXT;
            case ENUM -> words(TEXT, type);
            case VARBINARY, BLOB -> BYTES;
            case JSON -> json(TEXT, type.javaType());
            default -> null;
        };
    }

    /**
     * A codec that leaves the work to the driver's {@code getObject(column, class)} and {@code setObject(index, value)}, for drivers
     * that know the class.
     */
    public static <T> Codec<T> object(Class<T> javaType, int jdbcType) {
        return new JdbcCodec<>(
                jdbcType, (row, column) -> row.getObject(column, javaType), PreparedStatement::setObject);
    }

    /** Values as the driver gives them; a parameter travels by the type that its own class stands for. */
    public static Codec<Object> untyped(Codecs codecs) {
        return new UntypedCodec(codecs);
    }

    /** JSON as Java values, through a codec that moves its text. */
    public static Codec<?> json(Codec<String> text, Class<?> javaType) {
        return javaType == String.class ? text : new MappedCodec<>(text, JsonText::write, read(javaType));
    }

    @SuppressWarnings("unchecked") // a reader of a class gives that class
    private static Function<String, Object> read(Class<?> javaType) {
        return text -> JsonText.read(text, (Class<Object>) javaType);
    }

    /** Words of an enumerated type, through a codec of text; a word that the type does not have raises when it is read. */
    public static Codec<String> words(Codec<String> text, SqlType<?> type) {
        TypeDetail.OfEnum words = type.detail(TypeDetail.OfEnum.class);
        return words == null ? text : new MappedCodec<>(text, word -> word, word -> Words.known(word, words));
    }

    private record UntypedCodec(Codecs codecs) implements Codec<Object> {
        @Override
        public @Nullable Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column);
        }

        @Override
        public void bind(PreparedStatement statement, int index, Object value) throws SQLException {
            SqlType<?> type = SqlTypes.forValue(value);
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
