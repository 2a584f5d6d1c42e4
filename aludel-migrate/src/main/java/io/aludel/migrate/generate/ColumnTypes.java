package io.aludel.migrate.generate;

import static java.util.Map.entry;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeDetail;
import io.aludel.type.TypeKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the attribute type for a column, and what has to be said so that the mapping gives the column the same type again. */
final class ColumnTypes {
    private static final int USUAL_LENGTH = 255;
    private static final int USUAL_PRECISION = 38;
    private static final int USUAL_SCALE = 2;

    /** What the mapping makes of Java's types of which no size is said. */
    private static final Map<Class<?>, SqlType<?>> FIXED = Map.ofEntries(
            entry(Boolean.class, SqlTypes.BOOLEAN),
            entry(Byte.class, SqlTypes.TINYINT),
            entry(Short.class, SqlTypes.SMALLINT),
            entry(Integer.class, SqlTypes.INTEGER),
            entry(Long.class, SqlTypes.BIGINT),
            entry(Float.class, SqlTypes.REAL),
            entry(Double.class, SqlTypes.DOUBLE),
            entry(Character.class, SqlTypes.CHARACTER),
            entry(java.math.BigInteger.class, SqlTypes.BIGINTEGER),
            entry(LocalDate.class, SqlTypes.DATE),
            entry(LocalTime.class, SqlTypes.TIME),
            entry(LocalDateTime.class, SqlTypes.TIMESTAMP),
            entry(OffsetDateTime.class, SqlTypes.TIMESTAMP_TZ),
            entry(Instant.class, SqlTypes.INSTANT),
            entry(Duration.class, SqlTypes.INTERVAL),
            entry(java.util.UUID.class, SqlTypes.UUID));

    private static final Set<TypeKind> TEXTS = Set.of(TypeKind.VARCHAR, TypeKind.CHAR, TypeKind.TEXT);
    private static final Set<TypeKind> BYTES = Set.of(TypeKind.VARBINARY, TypeKind.BLOB);

    private final FoundSchema schema;
    private final Dialect dialect;
    private final EnumDrafts enums;

    ColumnTypes(FoundSchema schema, EnumDrafts enums) {
        this.schema = schema;
        this.dialect = schema.dialect();
        this.enums = enums;
    }

    /**
     * The type of a column. SQLite calls all numbered keys alike and numbers them with 64 bits; what refers to them says what they were meant to be.
     */
    SqlType<?> typeOf(Table table, Column<?> column) {
        if (!dialect.likeness().numbersOneTypeOnly() || !CoreWords.isNumbered(table, column)) {
            return column.type();
        }
        List<? extends SqlType<?>> referring = schema.tables().stream()
                .flatMap(other -> other.foreignKeys().stream()
                        .filter(key -> schema.referred(other, key)
                                .filter(table::equals)
                                .isPresent())
                        .filter(key -> FoundSchema.referredColumns(table, key).equals(List.of(column.name())))
                        .map(key -> other.column(key.columns().get(0)))
                        .filter(own -> !own.equals(column))
                        .map(Column::type))
                .distinct()
                .toList();
        boolean whole = referring.size() == 1 && referring.get(0).isInteger();
        return whole ? referring.get(0) : SqlTypes.BIGINT;
    }

    /** The type; empty where no attribute can have the values. */
    Optional<ColumnType> of(Table table, Column<?> column) {
        SqlType<?> type = typeOf(table, column);
        Optional<EnumDraft> constants = enums.of(table, column);
        if (constants.isPresent()) {
            return Optional.of(ColumnType.declared(constants.get().type()).ofConstants());
        }
        Class<?> java = type.javaType();
        TypeKind kind = type.kind().family();
        if (java == String.class) {
            return Optional.of(TEXTS.contains(kind) ? text(type) : ColumnType.declared(TypeName.get(java)));
        }
        if (java == byte[].class) {
            return Optional.of(BYTES.contains(kind) ? bytes(type) : ColumnType.declared(TypeName.get(java)));
        }
        if (java == BigDecimal.class) {
            return Optional.of(kind == TypeKind.NUMERIC ? decimal(type) : ColumnType.declared(TypeName.get(java)));
        }
        if (kind == TypeKind.JSON && java == Object.class) {
            return Optional.of(json(type));
        }
        if (kind == TypeKind.ARRAY) {
            return array(type);
        }
        SqlType<?> usual = FIXED.get(java);
        if (usual == null) {
            return Optional.empty();
        }
        ColumnType plain = ColumnType.plain(TypeName.get(java));
        boolean alike = usual.kind().family() == kind
                || usual.isInteger() && type.isInteger()
                || usual.kind().family() == type.asGeneric().kind().family();
        if (!alike) {
            return Optional.of(ColumnType.declared(TypeName.get(java)));
        }
        return Optional.of(same(usual, type) ? plain : plain.defined(words(type)));
    }

    private ColumnType text(SqlType<?> type) {
        ColumnType text = ColumnType.plain(TypeName.get(String.class));
        if (type.length() > 0 && same(SqlTypes.VARCHAR(type.length()), type)) {
            return type.length() == USUAL_LENGTH ? text : text.sized(type.length());
        }
        return same(SqlTypes.TEXT, type) ? text.asLarge() : text.defined(words(type));
    }

    private ColumnType bytes(SqlType<?> type) {
        ColumnType bytes = ColumnType.plain(TypeName.get(byte[].class));
        if (same(SqlTypes.BLOB, type)) {
            return bytes.asLarge();
        }
        if (type.length() > 0 && same(SqlTypes.VARBINARY(type.length()), type)) {
            return type.length() == USUAL_LENGTH ? bytes : bytes.sized(type.length());
        }
        return bytes.defined(words(type));
    }

    private ColumnType json(SqlType<?> type) {
        TypeName java = TypeName.get(Object.class);
        return (same(SqlTypes.JSON, type) ? ColumnType.plain(java) : ColumnType.declared(java)).keptAs("AsJson");
    }

    /** A list; empty where it would be one of lists, or of what no attribute can have. */
    private Optional<ColumnType> array(SqlType<?> type) {
        TypeDetail.OfArray array = type.detail(TypeDetail.OfArray.class);
        if (array == null || array.dimensions() > 1) {
            return Optional.empty();
        }
        SqlType<?> element = array.element();
        Class<?> java = element.javaType();
        SqlType<?> usual = java == String.class ? SqlTypes.VARCHAR(USUAL_LENGTH) : FIXED.get(java);
        if (usual == null && java != BigDecimal.class) {
            return Optional.empty();
        }
        TypeName list = ParameterizedTypeName.get(List.class, java);
        boolean exact = usual != null && same(SqlTypes.array(usual), type);
        return Optional.of((exact ? ColumnType.plain(list) : ColumnType.declared(list)).keptAs("AsArray"));
    }

    private ColumnType decimal(SqlType<?> type) {
        ColumnType decimal = ColumnType.plain(TypeName.get(BigDecimal.class));
        int precision = type.precision();
        int scale = Math.max(type.scale(), 0);
        if (precision <= 0 || !same(SqlTypes.NUMERIC(precision, scale), type)) {
            return decimal.defined(words(type));
        }
        return precision == USUAL_PRECISION && scale == USUAL_SCALE ? decimal : decimal.digits(precision, scale);
    }

    /** Whether the database is told of both by the same words. */
    boolean same(SqlType<?> first, SqlType<?> second) {
        return words(first).equals(words(second));
    }

    String words(SqlType<?> type) {
        return dialect.definitions().context().type(type);
    }
}
