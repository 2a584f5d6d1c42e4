package io.aludel.type;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** From the types of single databases to those that all of them have. Stateless. */
final class GenericTypes {
    private GenericTypes() {}

    /** The generic type that takes the same values, or null when there is none. */
    static @Nullable SqlType<?> of(SqlType<?> type) {
        if (type.converter() != null) {
            return type;
        }
        TypeDetail.OfDomain domain = type.detail(TypeDetail.OfDomain.class);
        if (domain != null) {
            return of(domain.base());
        }
        return switch (type.kind()) {
            case TINYINT, SMALLINT, INTEGER, MEDIUMINT, BIGINT -> wholeNumber(type.javaType());
            case NUMERIC, DECIMAL -> number(type);
            case REAL -> SqlTypes.REAL;
            case DOUBLE, FLOAT -> SqlTypes.DOUBLE;
            case CHAR, VARCHAR -> type.length() < 0 ? SqlTypes.VARCHAR : SqlTypes.VARCHAR(type.length());
            case NCHAR, NVARCHAR -> type.length() < 0 ? SqlTypes.NVARCHAR : SqlTypes.NVARCHAR(type.length());
            case TEXT, CLOB -> SqlTypes.TEXT;
            case BINARY, VARBINARY, BLOB -> SqlTypes.BLOB;
            case TIME -> SqlTypes.TIME;
            case TIME_WITH_TIME_ZONE -> SqlTypes.TIME_TZ;
            case TIMESTAMP, DATETIME -> SqlTypes.TIMESTAMP;
            case TIMESTAMP_WITH_TIME_ZONE, DATETIME_WITH_TIME_ZONE -> SqlTypes.TIMESTAMP_TZ;
            case INTERVAL -> SqlTypes.INTERVAL;
            case JSON -> SqlTypes.json(type.javaType());
            case ARRAY -> array(type);
            case ENUM -> words(type);
            case BOOLEAN, DATE, UUID -> type;
            case RANGE, MULTIRANGE, NATIVE, UNKNOWN -> null;
        };
    }

    /** The Java class says how large the numbers may become: without a sign they become twice as large. */
    private static SqlType<?> wholeNumber(Class<?> javaType) {
        if (javaType == Byte.class || javaType == Short.class) {
            return SqlTypes.SMALLINT;
        }
        if (javaType == BigInteger.class) {
            return SqlTypes.BIGINTEGER;
        }
        return javaType == Long.class ? SqlTypes.BIGINT : SqlTypes.INTEGER;
    }

    private static SqlType<?> number(SqlType<?> type) {
        if (type.javaType() == BigInteger.class) {
            return SqlTypes.BIGINTEGER;
        }
        return type.precision() < 0 ? SqlTypes.NUMERIC : SqlTypes.NUMERIC(type.precision(), Math.max(0, type.scale()));
    }

    private static @Nullable SqlType<?> array(SqlType<?> type) {
        TypeDetail.OfArray array = type.detail(TypeDetail.OfArray.class);
        SqlType<?> element = array == null ? null : of(array.element());
        if (array == null || element == null) {
            return null;
        }
        return array.dimensions() == 1
                ? SqlTypes.array(element)
                : TypeBuilder.from(type)
                        .detail(new TypeDetail.OfArray(element, array.dimensions()))
                        .build();
    }

    private static @Nullable SqlType<?> words(SqlType<?> type) {
        TypeDetail.OfEnum words = type.detail(TypeDetail.OfEnum.class);
        if (words == null) {
            return null;
        }
        EnumOptions options = words.name() == null ? EnumOptions.DEFAULT : EnumOptions.DEFAULT.named(words.name());
        return SqlTypes.ENUM(
                words.schema() == null ? options : options.inSchema(words.schema()),
                words.labels().toArray(new String[0]));
    }
}
