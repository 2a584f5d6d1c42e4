package io.aludel.type;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A SQL type together with the Java type of its values. Immutable; equal when all parts are equal.
 *
 * <pre>{@code
 * SqlType<String> name = SqlTypes.VARCHAR(50);
 * SqlType<Color> color = SqlTypes.enumByName(Color.class, 20);
 * SqlType<String> code = SqlTypes.VARCHAR(50).withVariant("mysql", MysqlTypes.TINYTEXT);
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
    private final @Nullable NativeName nativeName;
    private final @Nullable TypeDetail detail;
    private final @Nullable SqlType<?> base;
    private final @Nullable ValueConverter<T, ?> converter;
    private final Map<String, SqlType<T>> variants;
    private final @Nullable SqlAround around;
    private final @Nullable String check;
    private final boolean sensitive;
    private final int hash;

    SqlType(TypeParts<T> parts) {
        kind = requireNonNull(parts.kind, "kind");
        javaType = requireNonNull(parts.javaType, "javaType");
        length = parts.length;
        precision = parts.precision;
        scale = parts.scale;
        nativeName = parts.nativeName;
        detail = parts.detail;
        base = parts.base;
        converter = parts.converter;
        variants = Map.copyOf(parts.variants);
        around = parts.around;
        check = parts.check;
        sensitive = parts.sensitive;
        hash = ((kind.ordinal() * 31 + javaType.hashCode()) * 31 + length) * 31
                + precision * 7
                + scale
                + Objects.hash(nativeName, detail, check, variants.size());
    }

    /** The generic type; for a converted type that of its base. */
    public TypeKind kind() {
        return kind;
    }

    /** The class of the values; a wrapper class for primitives. */
    public Class<T> javaType() {
        return javaType;
    }

    /** The length in characters, bytes or bits, or -1 when none was given. */
    public int length() {
        return length;
    }

    /** The number of digits, of a second in temporal types; -1 when none was given. */
    public int precision() {
        return precision;
    }

    /** The number of digits after the point, or -1 when none was given. */
    public int scale() {
        return scale;
    }

    /** The database's own name, which is written instead of the kind's; null when the kind's is written. */
    public @Nullable String nativeName() {
        return nativeName == null ? null : nativeName.text();
    }

    /** The database's own name with the dialects that know it, or null. */
    public @Nullable NativeName nativeSpelling() {
        return nativeName;
    }

    /** What the type has besides its size, or null. */
    public @Nullable TypeDetail detail() {
        return detail;
    }

    /**
     * What the type has besides its size, when it is of one sort.
     *
     * @return null when the type has none or one of another sort
     */
    public <D extends TypeDetail> @Nullable D detail(Class<D> sort) {
        return sort.isInstance(detail) ? sort.cast(detail) : null;
    }

    /** The type that carries the converted values, or null when this type has no converter. */
    public @Nullable SqlType<?> base() {
        return base;
    }

    /** The converter, or null when values travel as they are. */
    public @Nullable ValueConverter<T, ?> converter() {
        return converter;
    }

    /** The type of an array's elements, or of a range's bounds; null for other types. */
    public @Nullable SqlType<?> elementType() {
        if (detail instanceof TypeDetail.OfArray array) {
            return array.element();
        }
        return detail instanceof TypeDetail.OfRange range ? range.bound() : null;
    }

    /** The SQL around parameters and columns, or null when there is none. */
    public @Nullable SqlAround around() {
        return around;
    }

    /**
     * The name of the CHECK constraint that keeps other values out, where the database does not do so by itself; empty when it has no
     * name, null when there shall be none.
     */
    public @Nullable String check() {
        return check;
    }

    /**
     * The same type under a name of one's own, which definitions of columns show in place of the generic name and size.
     *
     * <pre>{@code
     * SqlTypes.VARCHAR(50).spelled("citext")
     * }</pre>
     */
    public SqlType<T> spelled(String name) {
        TypeParts<T> parts = parts();
        parts.nativeName = new NativeName(name, Set.of());
        parts.length = -1;
        parts.precision = -1;
        parts.scale = -1;
        return new SqlType<>(parts);
    }

    /**
     * The type that all databases have and that takes the same values: TEXT for MySQL's LONGTEXT, VARCHAR for CHAR, BIGINT for numbers
     * without a sign that need it. Collations, seconds' digits and names of types that only one database has are left out; a type with a
     * converter stays.
     *
     * @throws ArgumentException when there is none, as for addresses and ranges; {@link #hasGeneric()} tells
     */
    public SqlType<?> asGeneric() {
        SqlType<?> generic = GenericTypes.of(this);
        if (generic == null) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    this + " has no counterpart that all databases have.\n  Choose a type for it, such as VARCHAR.");
        }
        return generic;
    }

    /** Whether there is a type that all databases have and that takes the same values. */
    public boolean hasGeneric() {
        return GenericTypes.of(this) != null;
    }

    /** This type on another dialect than the others. */
    public SqlType<T> withVariant(String dialect, SqlType<T> type) {
        TypeParts<T> parts = parts();
        parts.variants = new TreeMap<>(variants);
        parts.variants.put(requireNonNull(dialect, "dialect"), requireNonNull(type, "type"));
        return new SqlType<>(parts);
    }

    /** The types on single dialects, by their names. */
    public Map<String, SqlType<T>> variants() {
        return variants;
    }

    /** The type that stands for this one on a dialect. */
    public SqlType<T> on(String dialect) {
        return variants.isEmpty() ? this : variants.getOrDefault(dialect, this);
    }

    /**
     * This type with SQL around its parameters and columns. See {@link SqlAround} for what the texts may be.
     *
     * <pre>{@code
     * SqlType<String> point = SqlTypes.nativeType("geometry", String.class).withSqlAround("ST_GeomFromText({})", "ST_AsText({})");
     * }</pre>
     *
     * @param parameter around parameters, or null
     * @param column around columns where the outermost SELECT, or RETURNING, yields them, or null
     */
    public SqlType<T> withSqlAround(@Nullable String parameter, @Nullable String column) {
        TypeParts<T> parts = parts();
        parts.around = new SqlAround(parameter, column);
        return new SqlType<>(parts);
    }

    /** This BOOLEAN or ENUM type with a CHECK constraint on databases that would take other values too. */
    public SqlType<T> withCheck() {
        TypeDetail.OfEnum words = detail(TypeDetail.OfEnum.class);
        return withCheck(words == null || words.name() == null ? "" : words.name());
    }

    /** This BOOLEAN or ENUM type with a named CHECK constraint on databases that would take other values too. */
    public SqlType<T> withCheck(String name) {
        if (kind != TypeKind.BOOLEAN && kind != TypeKind.ENUM) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    this + " has no fixed list of values.\n  Write a check(..) constraint into the table.");
        }
        TypeParts<T> parts = parts();
        parts.check = requireNonNull(name, "name");
        return new SqlType<>(parts);
    }

    /**
     * The same type for values that nobody shall see: the log never shows them, whatever was asked for.
     *
     * <pre>{@code
     * column("password_hash", VARCHAR(100).sensitive())
     * }</pre>
     */
    public SqlType<T> sensitive() {
        TypeParts<T> parts = parts();
        parts.sensitive = true;
        return new SqlType<>(parts);
    }

    /** Whether values of this type are always hidden. */
    public boolean isSensitive() {
        return sensitive || (base != null && base.isSensitive());
    }

    /** Whether values of this type are numbers. */
    public boolean isNumeric() {
        return switch (kind.family()) {
            case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC -> true;
            default -> false;
        };
    }

    /** Whether values of this type are whole numbers that a database can count up by itself. */
    public boolean isInteger() {
        return switch (kind.family()) {
            case TINYINT, SMALLINT, INTEGER, BIGINT -> true;
            default -> false;
        };
    }

    /**
     * Whether two values are the same to the database: as the {@linkplain ValueConverter#areEqual converter} says, numbers whatever their
     * scale, arrays by their elements.
     */
    public boolean areEqual(@Nullable T left, @Nullable T right) {
        if (left == right || left == null || right == null) {
            return left == right;
        }
        if (converter != null) {
            return converter.areEqual(left, right);
        }
        return left instanceof BigDecimal number && right instanceof BigDecimal other
                ? number.compareTo(other) == 0
                : Objects.deepEquals(left, right);
    }

    /** A copy of a value that later changes of the value leave alone; the value itself where it cannot change. */
    public T copy(T value) {
        return converter == null ? ValueCopies.of(value) : converter.copy(value);
    }

    /**
     * The order of values, by which rows are written in the order of their keys.
     *
     * @return empty when they have none
     */
    @SuppressWarnings("unchecked") // a class that is comparable is comparable with itself
    public Optional<Comparator<T>> order() {
        Comparator<? super T> own = converter == null ? null : converter.order();
        if (own != null) {
            return Optional.of(own::compare);
        }
        if (javaType == byte[].class) {
            return Optional.of((left, right) -> Arrays.compareUnsigned((byte[]) left, (byte[]) right));
        }
        return Comparable.class.isAssignableFrom(javaType)
                ? Optional.of((left, right) -> ((Comparable<T>) left).compareTo(right))
                : Optional.empty();
    }

    /** A copy of the parts, to make another type from. */
    TypeParts<T> parts() {
        TypeParts<T> parts = new TypeParts<>(kind, javaType);
        parts.length = length;
        parts.precision = precision;
        parts.scale = scale;
        parts.nativeName = nativeName;
        parts.detail = detail;
        parts.base = base;
        parts.converter = converter;
        parts.variants = variants;
        parts.around = around;
        parts.check = check;
        parts.sensitive = sensitive;
        return parts;
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
                && sensitive == that.sensitive
                && scale == that.scale
                && Objects.equals(nativeName, that.nativeName)
                && Objects.equals(detail, that.detail)
                && Objects.equals(base, that.base)
                && Objects.equals(converter, that.converter)
                && variants.equals(that.variants)
                && Objects.equals(around, that.around)
                && Objects.equals(check, that.check);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The generic SQL name, such as {@code VARCHAR(50)}. */
    @Override
    public String toString() {
        if (detail instanceof TypeDetail.OfArray array) {
            return array.element() + "[]".repeat(array.dimensions());
        }
        String name = nativeName == null ? kind.name().replace('_', ' ') : nativeName.text();
        if (length >= 0) {
            return name + "(" + length + ")";
        }
        if (precision >= 0) {
            return scale >= 0 ? name + "(" + precision + ", " + scale + ")" : name + "(" + precision + ")";
        }
        return name;
    }
}
