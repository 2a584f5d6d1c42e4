package io.aludel.type;

import static java.util.Objects.requireNonNull;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A SQL type together with the Java type of its values. Immutable; equal when kind, size, Java type and converter are equal.
 *
 * <pre>{@code
 * SqlType<String> name = SqlTypes.VARCHAR(50);
 * SqlType<Color> color = SqlTypes.enumByName(Color.class, 20);
 * }</pre>
 *
 * @param <T> the Java type of the values
 */
public final class SqlType<T> {
    private final TypeKind kind;
    private final Class<T> javaType;
    private final int length;
    private final int precision;
    private final int scale;
    private final @Nullable String nativeName;
    private final @Nullable SqlType<?> base;
    private final @Nullable ValueConverter<T, ?> converter;
    private final int hash;

    private SqlType(
            TypeKind kind,
            Class<T> javaType,
            int length,
            int precision,
            int scale,
            @Nullable String nativeName,
            @Nullable SqlType<?> base,
            @Nullable ValueConverter<T, ?> converter) {
        this.kind = requireNonNull(kind, "kind");
        this.javaType = requireNonNull(javaType, "javaType");
        this.length = length;
        this.precision = precision;
        this.scale = scale;
        this.nativeName = nativeName;
        this.base = base;
        this.converter = converter;
        this.hash = ((kind.hashCode() * 31 + javaType.hashCode()) * 31 + length) * 31 + precision * 7 + scale;
    }

    static <T> SqlType<T> of(TypeKind kind, Class<T> javaType) {
        return new SqlType<>(kind, javaType, -1, -1, -1, null, null, null);
    }

    static <T> SqlType<T> sized(TypeKind kind, Class<T> javaType, int length) {
        return new SqlType<>(kind, javaType, length, -1, -1, null, null, null);
    }

    static <T> SqlType<T> numeric(Class<T> javaType, int precision, int scale) {
        return new SqlType<>(TypeKind.NUMERIC, javaType, -1, precision, scale, null, null, null);
    }

    static <T> SqlType<T> nativeType(String nativeName, Class<T> javaType) {
        return new SqlType<>(TypeKind.NATIVE, javaType, -1, -1, -1, requireNonNull(nativeName), null, null);
    }

    static <T, S> SqlType<T> converted(SqlType<S> base, Class<T> javaType, ValueConverter<T, S> converter) {
        return new SqlType<>(
                base.kind, javaType, base.length, base.precision, base.scale, base.nativeName, base, converter);
    }

    /** The generic type; for a converted type that of its base. */
    public TypeKind kind() {
        return kind;
    }

    /** The class of the values; a wrapper class for primitives. */
    public Class<T> javaType() {
        return javaType;
    }

    /** The length in characters or bytes, or -1 when none was given. */
    public int length() {
        return length;
    }

    /** The number of digits, or -1 when none was given. */
    public int precision() {
        return precision;
    }

    /** The number of digits after the point, or -1 when none was given. */
    public int scale() {
        return scale;
    }

    /** The database's own name of a {@link TypeKind#NATIVE} type, otherwise null. */
    public @Nullable String nativeName() {
        return nativeName;
    }

    /** The type that carries the converted values, or null when this type has no converter. */
    public @Nullable SqlType<?> base() {
        return base;
    }

    /** The converter, or null when values travel as they are. */
    public @Nullable ValueConverter<T, ?> converter() {
        return converter;
    }

    /** Whether values of this type are numbers. */
    public boolean isNumeric() {
        return switch (kind) {
            case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC -> true;
            default -> false;
        };
    }

    /** Whether values of this type are whole numbers that a database can count up by itself. */
    public boolean isInteger() {
        return switch (kind) {
            case TINYINT, SMALLINT, INTEGER, BIGINT -> true;
            default -> false;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other == this || equalParts(other);
    }

    private boolean equalParts(@Nullable Object other) {
        return other instanceof SqlType<?> that
                && hash == that.hash
                && kind == that.kind
                && javaType == that.javaType
                && length == that.length
                && precision == that.precision
                && scale == that.scale
                && Objects.equals(nativeName, that.nativeName)
                && Objects.equals(base, that.base)
                && Objects.equals(converter, that.converter);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The generic SQL name, such as {@code VARCHAR(50)}. */
    @Override
    public String toString() {
        if (nativeName != null) {
            return nativeName;
        }
        String name = kind.name().replace('_', ' ');
        if (length >= 0) {
            return name + "(" + length + ")";
        }
        if (precision >= 0) {
            return scale >= 0 ? name + "(" + precision + ", " + scale + ")" : name + "(" + precision + ")";
        }
        return name;
    }
}
