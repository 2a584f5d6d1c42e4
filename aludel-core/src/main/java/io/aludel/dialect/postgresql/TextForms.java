package io.aludel.dialect.postgresql;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Conversions;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.type.JsonText;
import io.aludel.type.Range;
import io.aludel.type.SecondDigits;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The text of every type whose values PostgreSQL takes as text. Stateless. */
final class TextForms {
    private static final Map<Class<?>, TextForm<?>> BY_CLASS = Map.ofEntries(
            Map.entry(Boolean.class, TextForm.of((Boolean truth) -> truth ? "t" : "f", text -> text.startsWith("t"))),
            Map.entry(Byte.class, TextForm.of(Object::toString, Byte::valueOf)),
            Map.entry(Short.class, TextForm.of(Object::toString, Short::valueOf)),
            Map.entry(Integer.class, TextForm.of(Object::toString, Integer::valueOf)),
            Map.entry(Long.class, TextForm.of(Object::toString, Long::valueOf)),
            Map.entry(Float.class, TextForm.of(Object::toString, Float::valueOf)),
            Map.entry(Double.class, TextForm.of(Object::toString, Double::valueOf)),
            Map.entry(BigDecimal.class, TextForm.of(BigDecimal::toPlainString, BigDecimal::new)),
            Map.entry(BigInteger.class, TextForm.of(Object::toString, BigInteger::new)),
            Map.entry(String.class, TextForm.of((String text) -> text, text -> text)),
            Map.entry(Character.class, TextForm.of(Object::toString, text -> text.isEmpty() ? ' ' : text.charAt(0))),
            Map.entry(UUID.class, TextForm.of(Object::toString, UUID::fromString)),
            Map.entry(
                    byte[].class,
                    TextForm.of(
                            (byte[] bytes) -> "\\x" + HexFormat.of().formatHex(bytes),
                            text -> HexFormat.of().parseHex(text.substring(2)))),
            Map.entry(Duration.class, TextForm.of(IntervalText::write, IntervalText::read)),
            Map.entry(LocalDate.class, TextForm.of(TemporalText::write, TemporalText::date)),
            Map.entry(OffsetTime.class, TextForm.of(Object::toString, TemporalText::offsetTime)));

    private TextForms() {}

    /** The form of a type, converters included. */
    @SuppressWarnings("unchecked") // a form is found by the Java class of the type
    static TextForm<Object> of(SqlType<?> type) {
        if (type.converter() != null) {
            return of(Conversions.travelling(type))
                    .mapped(value -> Conversions.toDatabase(value, type), value -> Conversions.toJava(value, type));
        }
        TextForm<?> form = plain(type);
        if (form == null) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "values of " + type + " cannot travel within an array or a range of PostgreSQL."
                            + "\n  Use an element type whose Java class Aludel knows, or a converted type on top of VARCHAR.");
        }
        return (TextForm<Object>) form;
    }

    private static @Nullable TextForm<?> plain(SqlType<?> type) {
        return switch (type.kind().family()) {
            case JSON -> json(type.javaType());
            case ARRAY -> {
                TypeDetail.OfArray array = requireNonNull(type.detail(TypeDetail.OfArray.class));
                TextForm<Object> element = of(array.element());
                yield TextForm.of(
                        (List<?> values) -> ArrayText.write(values, element), text -> ArrayText.read(text, element));
            }
            case RANGE -> {
                TextForm<Object> bound = of(requireNonNull(type.elementType()));
                yield TextForm.of(
                        (Range<Object> range) -> RangeText.write(range, bound), text -> RangeText.read(text, bound));
            }
            case MULTIRANGE -> {
                TextForm<Object> bound = of(requireNonNull(type.elementType()));
                yield TextForm.of(
                        (List<Range<Object>> ranges) -> RangeText.writeAll(ranges, bound),
                        text -> RangeText.readAll(text, bound));
            }
            case TIME, TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> temporal(type);
            default ->
                type.javaType() == (Class<?>) Map.class
                        ? TextForm.of(HstoreText::write, HstoreText::read)
                        : BY_CLASS.get(type.javaType());
        };
    }

    private static TextForm<?> temporal(SqlType<?> type) {
        int digits = SecondDigits.of(type);
        if (type.javaType() == LocalTime.class) {
            return TextForm.of(
                    (LocalTime time) -> SecondDigits.cut(time, digits).toString(), TemporalText::time);
        }
        if (type.javaType() == LocalDateTime.class) {
            return TextForm.of(
                    (LocalDateTime moment) -> TemporalText.write(SecondDigits.cut(moment, digits)),
                    TemporalText::timestamp);
        }
        TextForm<OffsetDateTime> moments = TextForm.of(
                (OffsetDateTime moment) -> TemporalText.write(SecondDigits.cut(moment, digits)), TemporalText::moment);
        return type.javaType() == Instant.class
                ? moments.mapped((Instant instant) -> instant.atOffset(ZoneOffset.UTC), OffsetDateTime::toInstant)
                : moments;
    }

    @SuppressWarnings("unchecked") // a reader of a class gives that class
    private static TextForm<?> json(Class<?> javaType) {
        return javaType == String.class
                ? requireNonNull(BY_CLASS.get(String.class))
                : TextForm.of(JsonText::write, text -> JsonText.read(text, (Class<Object>) javaType));
    }
}
