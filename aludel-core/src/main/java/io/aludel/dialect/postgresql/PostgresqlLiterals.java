package io.aludel.dialect.postgresql;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.BooleanLiterals;
import io.aludel.type.SqlType;
import io.aludel.type.TypeKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Literals of PostgreSQL with standard-conforming strings, its default. Stateless. */
final class PostgresqlLiterals extends BooleanLiterals {
    @Override
    protected String typed(Object value, SqlType<?> type) {
        return switch (type.kind().family()) {
            case ARRAY -> array((List<?>) value, type);
            case RANGE, MULTIRANGE -> text(TextForms.of(type).write().apply(value));
            default ->
                value instanceof Map && type.kind() == TypeKind.NATIVE
                        ? text(TextForms.of(type).write().apply(value))
                        : super.typed(value, type);
        };
    }

    private String array(List<?> values, SqlType<?> type) {
        SqlType<?> element = requireNonNull(type.elementType());
        if (values.isEmpty()) {
            return "'{}'";
        }
        StringBuilder out = new StringBuilder("ARRAY[");
        for (int index = 0; index < values.size(); index++) {
            Object value = values.get(index);
            out.append(index == 0 ? "" : ", ")
                    .append(value instanceof List<?> inner ? array(inner, type) : literal(value, element));
        }
        return out.append(']').toString();
    }

    @Override
    protected String bytes(String digits) {
        return "'\\x" + digits + "'";
    }

    @Override
    protected String uniqueId(UUID value) {
        return text(value.toString());
    }

    @Override
    protected String interval(Duration value) {
        return "INTERVAL " + text(IntervalText.write(value));
    }

    @Override
    protected String date(LocalDate value) {
        return text(TemporalText.write(value));
    }

    @Override
    protected String timestamp(LocalDateTime value) {
        return isPlain(value) ? super.timestamp(value) : text(TemporalText.write(value));
    }

    @Override
    protected String instant(Instant value) {
        LocalDateTime utc = LocalDateTime.ofInstant(value, ZoneOffset.UTC);
        return isPlain(utc) ? super.instant(value) : text(TemporalText.write(value.atOffset(ZoneOffset.UTC)));
    }

    private static boolean isPlain(LocalDateTime value) {
        return value.getYear() > 0 && value.getYear() < 10_000;
    }

    /** A number alone would be compared in double precision. */
    @Override
    protected String single(float value) {
        return "'" + value + "'::REAL";
    }

    @Override
    protected String approximate(double value, String shortest) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "'" + value + "'" : shortest;
    }
}
