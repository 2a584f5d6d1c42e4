package io.aludel.dialect.h2;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.aludel.dialect.Codecs;
import io.aludel.dialect.Conversions;
import io.aludel.dialect.JdbcCodec;
import io.aludel.dialect.MappedCodec;
import io.aludel.dialect.StandardCodecs;
import io.aludel.dialect.TemporalCodecs;
import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How values travel through H2's driver, which knows {@code java.time} by itself. */
final class H2Codecs extends Codecs {
    private static final Codec<UUID> UNIQUE_ID = StandardCodecs.object(UUID.class, Types.OTHER);

    /** As bytes, since a text would become a JSON string. */
    private static final Codec<String> JSON = new JdbcCodec<>(
            Types.VARBINARY,
            ResultSet::getString,
            (statement, index, value) -> statement.setBytes(index, value.getBytes(UTF_8)));

    private static final Codec<Duration> INTERVAL = new MappedCodec<>(
            StandardCodecs.object(Duration.class, Types.OTHER), H2Codecs::inMicroseconds, length -> length);

    @Override
    protected Codec<?> plain(SqlType<?> type) {
        return switch (type.kind().family()) {
            case UUID -> UNIQUE_ID;
            case JSON -> StandardCodecs.json(JSON, type.javaType());
            case INTERVAL -> INTERVAL;
            case ARRAY -> array(Objects.requireNonNull(type.detail(TypeDetail.OfArray.class)));
            case NATIVE -> StandardCodecs.object(type.javaType(), Types.OTHER);
            case UNKNOWN -> StandardCodecs.untyped(this);
            default -> {
                Codec<?> temporal = TemporalCodecs.of(type);
                yield temporal == null ? Objects.requireNonNull(StandardCodecs.of(type)) : temporal;
            }
        };
    }

    private static Duration inMicroseconds(Duration length) {
        return length.minusNanos(length.getNano() % 1000);
    }

    private Codec<List<@Nullable Object>> array(TypeDetail.OfArray array) {
        Codec<?> element = array.dimensions() == 1
                ? codec(array.element())
                : array(new TypeDetail.OfArray(array.element(), array.dimensions() - 1));
        return new JdbcCodec<>(
                Types.ARRAY,
                (row, column) -> elements(row.getArray(column), element),
                (statement, index, values) -> statement.setObject(index, driverArray(values, array)));
    }

    /** An array is read as a small result of its own, whose second column has the elements. */
    private static @Nullable List<@Nullable Object> elements(@Nullable Array array, Codec<?> element)
            throws SQLException {
        if (array == null) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        try (ResultSet rows = array.getResultSet()) {
            while (rows.next()) {
                values.add(element.read(rows, 2));
            }
        }
        return Collections.unmodifiableList(values);
    }

    private static @Nullable Object[] driverArray(List<?> values, TypeDetail.OfArray array) {
        @Nullable Object[] elements = new Object[values.size()];
        for (int index = 0; index < elements.length; index++) {
            Object value = values.get(index);
            if (value instanceof List<?> inner && array.dimensions() > 1) {
                elements[index] = driverArray(inner, new TypeDetail.OfArray(array.element(), array.dimensions() - 1));
            } else {
                elements[index] = value == null ? null : driverValue(Conversions.toDatabase(value, array.element()));
            }
        }
        return elements;
    }

    private static Object driverValue(Object value) {
        return value instanceof Character ? value.toString() : value;
    }
}
