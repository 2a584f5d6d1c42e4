package io.aludel.dialect.h2;

import io.aludel.dialect.BooleanLiterals;
import io.aludel.type.SqlType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/** Literals of H2. Stateless. */
final class H2Literals extends BooleanLiterals {
    @Override
    protected String typed(Object value, SqlType<?> type) {
        return value instanceof List<?> values && type.elementType() != null
                ? array(values, Objects.requireNonNull(type.elementType()))
                : super.typed(value, type);
    }

    private String array(List<?> values, SqlType<?> element) {
        return values.stream()
                .map(value -> value instanceof List<?> inner ? array(inner, element) : literal(value, element))
                .collect(Collectors.joining(", ", "ARRAY[", "]"));
    }

    @Override
    protected String json(String text) {
        return "JSON " + text(text);
    }

    @Override
    protected String uniqueId(UUID value) {
        return text(value.toString());
    }

    @Override
    protected String interval(Duration value) {
        Duration length = value.abs();
        String sign = value.isNegative() ? "-" : "";
        return "INTERVAL '%s%d %02d:%02d:%02d.%06d' DAY(18) TO SECOND(6)"
                .formatted(
                        sign,
                        length.toDays(),
                        length.toHoursPart(),
                        length.toMinutesPart(),
                        length.toSecondsPart(),
                        length.toNanosPart() / 1000);
    }

    @Override
    protected String single(float value) {
        return "CAST('" + value + "' AS REAL)";
    }

    @Override
    protected String approximate(double value, String shortest) {
        return Double.isNaN(value) || Double.isInfinite(value) ? "CAST('" + value + "' AS DOUBLE PRECISION)" : shortest;
    }
}
