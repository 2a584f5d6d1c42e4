package io.aludel.sql;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.sql.ast.OrderTerm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Writes the values of an order's terms as an opaque text, and reads it again. Immutable. */
final class KeysetCursor {
    private static final int LONGEST = 8_192;
    private static final char NULL = 'n';
    private static final char VALUE = 'v';
    private static final Map<Class<?>, Function<String, Object>> READERS = readers();

    private final List<OrderTerm> terms;
    private final String mark;

    KeysetCursor(List<OrderTerm> terms) {
        this.terms = terms;
        CRC32 sum = new CRC32();
        sum.update(terms.toString().getBytes(StandardCharsets.UTF_8));
        this.mark = Long.toHexString(sum.getValue());
    }

    private static Map<Class<?>, Function<String, Object>> readers() {
        Map<Class<?>, Function<String, Object>> readers = new HashMap<>();
        readers.put(String.class, text -> text);
        readers.put(Long.class, Long::valueOf);
        readers.put(Integer.class, Integer::valueOf);
        readers.put(Short.class, Short::valueOf);
        readers.put(Double.class, Double::valueOf);
        readers.put(Float.class, Float::valueOf);
        readers.put(BigDecimal.class, BigDecimal::new);
        readers.put(BigInteger.class, BigInteger::new);
        readers.put(Boolean.class, Boolean::valueOf);
        readers.put(LocalDate.class, LocalDate::parse);
        readers.put(LocalTime.class, LocalTime::parse);
        readers.put(LocalDateTime.class, LocalDateTime::parse);
        readers.put(OffsetDateTime.class, OffsetDateTime::parse);
        readers.put(Instant.class, Instant::parse);
        readers.put(UUID.class, UUID::fromString);
        return Map.copyOf(readers);
    }

    /** Each value as its kind, its length and its text, after a mark of the order. */
    String text(List<? extends @Nullable Object> values) {
        if (values.size() != terms.size()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the order has " + terms.size() + " terms, but there are " + values.size() + " values.");
        }
        StringBuilder text = new StringBuilder(mark).append(';');
        for (int index = 0; index < values.size(); index++) {
            reader(terms.get(index));
            Object value = values.get(index);
            if (value == null) {
                text.append(NULL);
            } else {
                String written = value.toString();
                text.append(VALUE).append(written.length()).append(':').append(written);
            }
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Function<String, Object> reader(OrderTerm term) {
        Class<?> type = term.expression().type().javaType();
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "pages cannot be ordered by values of " + type.getSimpleName()
                            + ".\n  Order by a number, a text, a date or time, a boolean or a UUID.");
        }
        return reader;
    }

    /**
     * The values in a text.
     *
     * @throws ArgumentException when it is no cursor of this order
     */
    List<@Nullable Object> values(String cursor) {
        try {
            if (cursor.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
            return new Reading(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8)).values();
        } catch (RuntimeException e) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the cursor does not belong to this order of pages, or was changed on its way."
                            + "\n  Begin again with the first page.");
        }
    }

    /** Goes through the text of one cursor; whatever is wrong with it throws. */
    private final class Reading {
        private final String text;
        private int position;

        Reading(String text) {
            this.text = text;
        }

        List<@Nullable Object> values() {
            position = text.indexOf(';') + 1;
            if (!text.substring(0, position).equals(mark + ";")) {
                throw new IllegalArgumentException("another order");
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (OrderTerm term : terms) {
                values.add(text.charAt(position++) == VALUE ? reader(term).apply(piece()) : null);
            }
            if (position != text.length()) {
                throw new IllegalArgumentException("more than the order has");
            }
            return values;
        }

        private String piece() {
            int colon = text.indexOf(':', position);
            int length = Integer.parseInt(text.substring(position, colon));
            position = colon + 1 + length;
            return text.substring(colon + 1, position);
        }
    }
}
