package io.aludel.type;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts a type together, for {@link SqlTypes} and for the classes that hold a database's own types. Single use, not thread-safe.
 *
 * <pre>{@code
 * SqlType<String> citext = TypeBuilder.of(TypeKind.TEXT, String.class).named("CITEXT", "postgresql").build();
 * }</pre>
 *
 * @param <T> the Java type of the values
 */
public final class TypeBuilder<T> {
    private final TypeParts<T> parts;

    private TypeBuilder(TypeParts<T> parts) {
        this.parts = parts;
    }

    /** A type of a kind, which decides how the values travel. */
    public static <T> TypeBuilder<T> of(TypeKind kind, Class<T> javaType) {
        return new TypeBuilder<>(new TypeParts<>(kind, javaType));
    }

    /** A type whose Java class has type arguments, such as a list. */
    @SuppressWarnings("unchecked") // a class object knows nothing of type arguments
    public static <T> TypeBuilder<T> ofGeneric(TypeKind kind, Class<? super T> javaType) {
        return new TypeBuilder<>(new TypeParts<>(kind, (Class<T>) javaType));
    }

    /** Another type, to be changed. */
    public static <T> TypeBuilder<T> from(SqlType<T> type) {
        return new TypeBuilder<>(type.parts());
    }

    /** The name on the databases that have the type, and the dialects of those; no dialects when all shall write it. */
    public TypeBuilder<T> named(String name, String... dialects) {
        parts.nativeName = new NativeName(name, Set.of(dialects));
        return this;
    }

    /** The length, at least 1. */
    public TypeBuilder<T> length(int length) {
        parts.length = atLeast(1, length, "length");
        return this;
    }

    /** The number of digits in all, or of a second; not negative. */
    public TypeBuilder<T> precision(int precision) {
        parts.precision = atLeast(0, precision, "precision");
        return this;
    }

    /** The number of digits after the point, not negative. */
    public TypeBuilder<T> scale(int scale) {
        parts.scale = atLeast(0, scale, "scale");
        return this;
    }

    /** What the type has besides; null for nothing. */
    public TypeBuilder<T> detail(@Nullable TypeDetail detail) {
        parts.detail = detail;
        return this;
    }

    /** The type. */
    public SqlType<T> build() {
        return new SqlType<>(parts);
    }

    /** A type that shows the values of another in another form. */
    static <T, S> SqlType<T> converted(SqlType<S> base, Class<T> javaType, ValueConverter<T, S> converter) {
        TypeParts<T> parts = new TypeParts<>(base.kind(), requireNonNull(javaType, "javaType"));
        parts.length = base.length();
        parts.precision = base.precision();
        parts.scale = base.scale();
        parts.nativeName = base.nativeSpelling();
        parts.detail = base.detail();
        parts.around = base.around();
        parts.check = base.check();
        parts.base = base;
        parts.converter = requireNonNull(converter, "converter");
        parts.variants = Variants.converted(base, javaType, converter);
        return new SqlType<>(parts);
    }

    static int atLeast(int least, int value, String what) {
        if (value < least) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT, what + " must be at least " + least + ", but is " + value + ".");
        }
        return value;
    }
}
