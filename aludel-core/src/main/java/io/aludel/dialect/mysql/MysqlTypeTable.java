package io.aludel.dialect.mysql;

import io.aludel.reflect.NativeType;
import io.aludel.reflect.ReflectedTypes;
import io.aludel.reflect.SqlText;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What MariaDB and MySQL call their types. */
final class MysqlTypeTable {
    /** The widths that whole numbers are shown with unless told otherwise, for numbers with and without a sign. */
    private static final Map<TypeKind, int[]> WIDTHS = Map.of(
            TypeKind.TINYINT, new int[] {4, 3},
            TypeKind.SMALLINT, new int[] {6, 5},
            TypeKind.MEDIUMINT, new int[] {9, 8},
            TypeKind.INTEGER, new int[] {11, 10},
            TypeKind.BIGINT, new int[] {20, 20});

    private static final Map<TypeKind, SqlType<?>> UNSIGNED = Map.of(
            TypeKind.TINYINT, MysqlTypes.TINYINT_UNSIGNED,
            TypeKind.SMALLINT, MysqlTypes.SMALLINT_UNSIGNED,
            TypeKind.MEDIUMINT, MysqlTypes.MEDIUMINT_UNSIGNED,
            TypeKind.INTEGER, MysqlTypes.INTEGER_UNSIGNED,
            TypeKind.BIGINT, MysqlTypes.BIGINT_UNSIGNED);

    private static final String[] BOTH = {"mysql", "mariadb"};

    private static final ReflectedTypes TYPES = ReflectedTypes.STANDARD
            .with("mediumint", MysqlTypes.MEDIUMINT)
            .with(
                    "float",
                    type -> floating(TypeBuilder.of(TypeKind.REAL, Float.class).named("FLOAT", BOTH), type))
            .with("decimal", MysqlTypeTable::numeric)
            .with(
                    "double",
                    type -> type.first() < 0
                            ? SqlTypes.DOUBLE
                            : floating(TypeBuilder.from(SqlTypes.DOUBLE).named("DOUBLE", BOTH), type))
            .with("char", type -> type.first() == 0 ? empty(TypeKind.CHAR) : SqlTypes.CHAR(Math.max(1, type.first())))
            .with("varchar", type -> type.first() == 0 ? empty(TypeKind.VARCHAR) : SqlTypes.VARCHAR(type.first()))
            .with("tinytext", MysqlTypes.TINYTEXT)
            .with("mediumtext", MysqlTypes.MEDIUMTEXT)
            .with("longtext", MysqlTypes.LONGTEXT)
            .with("tinyblob", MysqlTypes.TINYBLOB)
            .with("mediumblob", MysqlTypes.MEDIUMBLOB)
            .with("longblob", MysqlTypes.LONGBLOB)
            .with("binary", type -> SqlTypes.BINARY(Math.max(1, type.first())))
            .with("year", MysqlTypes.YEAR)
            .with("json", SqlTypes.JSON)
            .with("inet4", MysqlTypes.INET4)
            .with("inet6", MysqlTypes.INET6)
            .with("bit", type -> type(Math.max(1, type.first())))
            .with("time", type -> digits(SqlTypes.TIME, MysqlTypes.TIME, type.first()))
            .with("datetime", type -> digits(SqlTypes.TIMESTAMP, MysqlTypes.DATETIME, type.first()))
            .with("timestamp", type -> digits(null, MysqlTypes.TIMESTAMP, type.first()));

    private MysqlTypeTable() {}

    /** A text that is there or not: there is a length of 0. */
    private static SqlType<String> empty(TypeKind kind) {
        return TypeBuilder.of(kind, String.class).named(kind + "(0)", BOTH).build();
    }

    private static <T> SqlType<T> floating(TypeBuilder<T> builder, NativeType type) {
        return type.first() < 0
                ? builder.build()
                : builder.precision(type.first()).scale(type.second()).build();
    }

    static SqlType<?> of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("enum(")) {
            return MysqlTypes.ENUM(labels(text));
        }
        if (lower.startsWith("set(")) {
            return MysqlTypes.SET(labels(text));
        }
        boolean unsigned = lower.contains(" unsigned");
        boolean zerofill = lower.contains(" zerofill");
        String signed = text.replaceAll("(?i) unsigned| zerofill", "");
        NativeType parsed = NativeType.parse(signed);
        if (parsed.name().equals("tinyint") && parsed.first() == 1 && !unsigned) {
            return SqlTypes.BOOLEAN;
        }
        SqlType<?> type = TYPES.of(signed);
        SqlType<?> number = unsigned ? unsigned(type, zerofill) : type;
        int[] widths = WIDTHS.get(type.kind());
        boolean shown = widths != null
                && type.nativeName() == null
                && parsed.first() > 0
                && (zerofill || parsed.first() != widths[unsigned ? 1 : 0]);
        return shown ? TypeBuilder.from(number).length(parsed.first()).build() : number;
    }

    private static SqlType<?> unsigned(SqlType<?> type, boolean zerofill) {
        SqlType<?> number = UNSIGNED.getOrDefault(type.kind(), type);
        return TypeBuilder.from(number)
                .detail(new TypeDetail.OfNumber(true, zerofill))
                .build();
    }

    private static SqlType<BigInteger> type(int bits) {
        return MysqlTypes.BIT(bits);
    }

    private static SqlType<?> numeric(NativeType type) {
        return type.first() < 1
                ? SqlTypes.NUMERIC
                : SqlTypes.NUMERIC(type.first(), Math.min(type.first(), Math.max(0, type.second())));
    }

    /** Six digits of a second are what the generic types have. */
    private static SqlType<?> digits(
            @org.jspecify.annotations.Nullable SqlType<?> generic, SqlType<?> own, int digits) {
        if (digits == 6 && generic != null) {
            return generic;
        }
        return digits < 1 ? own : TypeBuilder.from(own).precision(digits).build();
    }

    /** The words between quotes. */
    private static String[] labels(String text) {
        List<String> labels = new ArrayList<>();
        for (String label : SqlText.split(text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')))) {
            labels.add(SqlText.unquoted(label));
        }
        return labels.toArray(new String[0]);
    }
}
