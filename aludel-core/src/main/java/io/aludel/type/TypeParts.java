package io.aludel.type;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a type that is being made. Single use. */
final class TypeParts<T> {
    final TypeKind kind;
    final Class<T> javaType;
    int length = -1;
    int precision = -1;
    int scale = -1;

    @Nullable
    NativeName nativeName;

    @Nullable
    TypeDetail detail;

    @Nullable
    SqlType<?> base;

    @Nullable
    ValueConverter<T, ?> converter;

    Map<String, SqlType<T>> variants = Map.of();

    @Nullable
    SqlAround around;

    @Nullable
    String check;

    boolean sensitive;

    TypeParts(TypeKind kind, Class<T> javaType) {
        this.kind = kind;
        this.javaType = javaType;
    }
}
