package io.aludel.dialect.sqlite;

import io.aludel.reflect.ReflectedTypes;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeKind;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Locale;

/**
 * What a declared type means to SQLite, where any name will do: those that other databases know are taken as there, all others by the
 * words within them, as SQLite itself does. Numbers with a point have eight bytes there whatever they are called.
 */
final class SqliteTypeTable {
    private static final ReflectedTypes TYPES = ReflectedTypes.STANDARD
            .with("real", real("REAL"))
            .with("float", real("FLOAT"))
            .with("json", SqlTypes.JSON)
            .with("jsonb", SqlTypes.JSON)
            .with("any", ReflectedTypes.unknown("ANY"))
            .with("timestamp", named(TypeKind.TIMESTAMP, LocalDateTime.class, "TIMESTAMP"))
            .with("datetime_char", named(TypeKind.TIMESTAMP, LocalDateTime.class, "DATETIME_CHAR"))
            .with("decimal", type -> ReflectedTypes.exact(SqlTypes.DECIMAL, type))
            .with("date_char", SqlTypes.DATE)
            .with("time_char", SqlTypes.TIME);

    private SqliteTypeTable() {}

    private static SqlType<Double> real(String name) {
        return TypeBuilder.of(TypeKind.DOUBLE, Double.class)
                .named(name, "sqlite")
                .build();
    }

    static SqlType<?> of(String declared) {
        if (TYPES.knows(declared)) {
            return TYPES.of(declared);
        }
        String words = declared.toUpperCase(Locale.ROOT);
        if (words.contains("INT")) {
            return named(TypeKind.BIGINT, Long.class, declared);
        }
        if (words.contains("CHAR") || words.contains("CLOB") || words.contains("TEXT")) {
            return named(TypeKind.TEXT, String.class, declared);
        }
        if (words.isBlank() || words.contains("BLOB")) {
            return ReflectedTypes.unknown(declared);
        }
        if (words.contains("REAL") || words.contains("FLOA") || words.contains("DOUB")) {
            return named(TypeKind.DOUBLE, Double.class, declared);
        }
        return named(TypeKind.NUMERIC, BigDecimal.class, declared);
    }

    private static <T> SqlType<T> named(TypeKind kind, Class<T> javaType, String declared) {
        return TypeBuilder.of(kind, javaType).named(declared, "sqlite").build();
    }
}
