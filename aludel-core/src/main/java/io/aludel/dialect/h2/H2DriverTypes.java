package io.aludel.dialect.h2;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What H2's names of types stand for, where its codes do not say. */
final class H2DriverTypes {
    private static final String ARRAY = " ARRAY";

    private static final Map<String, SqlType<?>> ELEMENTS = Map.ofEntries(
            Map.entry("BOOLEAN", SqlTypes.BOOLEAN),
            Map.entry("TINYINT", SqlTypes.TINYINT),
            Map.entry("SMALLINT", SqlTypes.SMALLINT),
            Map.entry("INTEGER", SqlTypes.INTEGER),
            Map.entry("BIGINT", SqlTypes.BIGINT),
            Map.entry("REAL", SqlTypes.REAL),
            Map.entry("DOUBLE PRECISION", SqlTypes.DOUBLE),
            Map.entry("NUMERIC", SqlTypes.NUMERIC),
            Map.entry("DECFLOAT", SqlTypes.NUMERIC),
            Map.entry("CHARACTER", SqlTypes.VARCHAR),
            Map.entry("CHARACTER VARYING", SqlTypes.VARCHAR),
            Map.entry("CHARACTER LARGE OBJECT", SqlTypes.TEXT),
            Map.entry("BINARY VARYING", SqlTypes.BLOB),
            Map.entry("DATE", SqlTypes.DATE),
            Map.entry("TIME", SqlTypes.TIME),
            Map.entry("TIMESTAMP", SqlTypes.TIMESTAMP),
            Map.entry("TIMESTAMP WITH TIME ZONE", SqlTypes.TIMESTAMP_TZ),
            Map.entry("JSON", SqlTypes.JSON),
            Map.entry("UUID", SqlTypes.UUID));

    private H2DriverTypes() {}

    /** The type, or null when the driver's code says it. */
    static @Nullable SqlType<?> of(String name) {
        String plain = name.replaceAll("[(\\[][^)\\]]*[)\\]]", "").strip();
        if (plain.endsWith(ARRAY)) {
            SqlType<?> element = of(plain.substring(0, plain.length() - ARRAY.length()));
            return element == null ? null : SqlTypes.array(element);
        }
        if (plain.startsWith("INTERVAL")) {
            return plain.contains("YEAR") || plain.contains("MONTH")
                    ? H2Types.INTERVAL_YEAR_TO_MONTH
                    : SqlTypes.INTERVAL;
        }
        return plain.equals("ENUM") ? SqlTypes.VARCHAR : ELEMENTS.get(plain);
    }
}
