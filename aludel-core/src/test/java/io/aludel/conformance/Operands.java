package io.aludel.conformance;

import io.aludel.sql.Expression;
import io.aludel.sql.ListParameter;
import io.aludel.sql.Query;
import io.aludel.sql.Sql;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes typed operands of the notation's untyped ones, which take the type of the other side. */
public final class Operands {
    private Operands() {}

    /** {@code (bindparam ..)}, before it knows its type. */
    public record Parameter(
            @Nullable String name,
            boolean hasValue,
            @Nullable Object value,
            @Nullable SqlType<?> type,
            boolean list,
            boolean unique) {
        @SuppressWarnings({"unchecked", "rawtypes"}) // the recordings are not typed
        Expression<Object> as(SqlType<?> partner) {
            SqlType actual = type == null ? partner : type;
            Object typed = Literals.as(actual, value);
            if (unique || name == null) {
                return Sql.value(typed, actual);
            }
            return hasValue ? Sql.parameter(name, actual, typed) : Sql.parameter(name, actual);
        }

        @SuppressWarnings({"unchecked", "rawtypes"}) // the recordings are not typed
        ListParameter<Object> asList(SqlType<?> partner) {
            SqlType actual = type == null ? partner : type;
            if (!hasValue) {
                return Sql.listParameter(String.valueOf(name), actual);
            }
            List<Object> values = new ArrayList<>();
            ((List<?>) value).forEach(item -> values.add(Literals.as(actual, item)));
            return Sql.listParameter(String.valueOf(name), actual, values);
        }
    }

    /** {@code (text ..)} before it is clear whether it is a statement or a part of one. */
    public record TextPart(String sql) {}

    public static boolean isSql(@Nullable Object value) {
        return value instanceof Expression<?> || value instanceof Parameter || value instanceof TextPart;
    }

    /** The operand, of the partner's type where it has none of its own. */
    @SuppressWarnings("unchecked") // the recordings are not typed
    public static Expression<Object> of(@Nullable Object value, SqlType<?> partner) {
        if (value instanceof Expression<?> expression) {
            return (Expression<Object>) expression;
        }
        if (value instanceof Parameter parameter) {
            return parameter.as(partner);
        }
        if (value instanceof SelectWords.Existing existing) {
            Expression<?> condition = existing.predicate();
            return (Expression<Object>) condition;
        }
        if (value instanceof TextPart text) {
            return (Expression<Object>) Sql.literalSql(text.sql(), partner);
        }
        if (value instanceof Query<?> query) {
            return (Expression<Object>) query.scalarSubquery();
        }
        return (Expression<Object>) literal(value, partner);
    }

    /** The operand, of the type its Java class suggests. */
    public static Expression<Object> of(@Nullable Object value) {
        return of(value, typeOf(value));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the value was converted to the type
    private static Expression<?> literal(@Nullable Object value, SqlType<?> partner) {
        Object typed = Literals.as(partner, value);
        boolean fits = typed == null || partner.javaType().isInstance(typed);
        return Sql.value(fits ? typed : value, (SqlType) (fits ? partner : typeOf(value)));
    }

    static SqlType<?> typeOf(@Nullable Object value) {
        if (value == null) {
            return SqlTypes.UNKNOWN;
        }
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            return SqlTypes.JSON;
        }
        return value instanceof BigDecimal ? SqlTypes.NUMERIC : SqlTypes.forJavaType(value.getClass());
    }

    static boolean isText(SqlType<?> type) {
        return type.javaType() == String.class;
    }

    static boolean isNumber(SqlType<?> type) {
        return Number.class.isAssignableFrom(type.javaType());
    }

    static boolean is(SqlType<?> type, TypeKind... kinds) {
        return List.of(kinds).contains(type.kind().family()) || List.of(kinds).contains(type.kind());
    }
}
