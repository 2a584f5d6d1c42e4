package io.aludel.dialect.h2;

import static io.aludel.reflect.CatalogRows.text;
import static io.aludel.reflect.CatalogRows.textOrNull;

import io.aludel.reflect.ReflectedTypes;
import io.aludel.sql.Row;
import io.aludel.type.EnumOptions;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.TypeBuilder;
import io.aludel.type.TypeDetail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** From H2's types to ours; knows the words of enumerated types and the elements of arrays when a column has one. */
final class H2TypeReader {
    /** The length of types for which none was given. */
    private static final int UNLIMITED = 1_000_000_000;
    /** The digits of a second that the generic types have. */
    private static final int GENERIC_DIGITS = 6;

    private static final int WIDEST_DAYS = 13;

    private static final ReflectedTypes TYPES = ReflectedTypes.STANDARD
            .with("json", SqlTypes.JSON)
            .with("binary", type -> SqlTypes.BINARY(Math.max(1, type.first())));

    private final Map<String, List<String>> labels = new HashMap<>();
    private final Map<String, Row> elements = new HashMap<>();

    private H2TypeReader() {}

    /**
     * A reader for the types of some columns.
     *
     * @param ask asks the catalogue
     */
    static H2TypeReader forColumns(List<Row> columns, Function<String, List<Row>> ask) {
        H2TypeReader reader = new H2TypeReader();
        boolean arrays = columns.stream().anyMatch(row -> text(row, "type").equals("ARRAY"));
        if (arrays) {
            ask.apply(H2Queries.ELEMENTS).forEach(row -> reader.elements.put(key(row, "identifier"), row));
        }
        if (arrays || columns.stream().anyMatch(row -> text(row, "type").equals("ENUM"))) {
            ask.apply(H2Queries.ENUMS)
                    .forEach(row -> reader.labels
                            .computeIfAbsent(key(row, "identifier"), key -> new ArrayList<>())
                            .add(text(row, "label")));
        }
        return reader;
    }

    private static String key(Row row, String identifier) {
        return text(row, "table_name") + " " + text(row, identifier);
    }

    /** The type of a column. */
    SqlType<?> type(Row row) {
        return type(row, "identifier");
    }

    private SqlType<?> type(Row row, String identifier) {
        String name = text(row, "type");
        switch (name) {
            case "ARRAY" -> {
                Row element = elements.get(key(row, identifier));
                return element == null
                        ? ReflectedTypes.unknown(name)
                        : SqlTypes.array(type(element, "element_identifier"));
            }
            case "ENUM" -> {
                return SqlTypes.ENUM(
                        EnumOptions.DEFAULT,
                        labels.getOrDefault(key(row, identifier), List.of()).toArray(new String[0]));
            }
            case "INTERVAL" -> {
                return interval(row);
            }
            default -> {
                return sized(row, name);
            }
        }
    }

    /** With its digits, since H2's own defaults are too small for what an interval holds elsewhere. */
    private static SqlType<?> interval(Row row) {
        String fields = textOrNull(row, "fields");
        Integer digits = row.get("leading_digits", Integer.class);
        if (fields == null || digits == null) {
            return TypeBuilder.from(SqlTypes.INTERVAL)
                    .detail(new TypeDetail.OfInterval(fields))
                    .build();
        }
        if (fields.equals("DAY TO SECOND") && digits == WIDEST_DAYS) {
            Integer seconds = row.get("second_digits", Integer.class);
            return seconds == null || seconds == GENERIC_DIGITS
                    ? SqlTypes.INTERVAL
                    : TypeBuilder.from(SqlTypes.INTERVAL).precision(seconds).build();
        }
        return TypeBuilder.from(SqlTypes.INTERVAL)
                .detail(new TypeDetail.OfInterval(fields))
                .build();
    }

    private static SqlType<?> sized(Row row, String name) {
        Long length = row.get("length", Long.class);
        if (length != null && length < UNLIMITED) {
            return TYPES.of(name + "(" + length + ")");
        }
        Integer digits = row.get("second_digits", Integer.class);
        if (digits != null && digits != GENERIC_DIGITS && !name.equals("DATE")) {
            return TypeBuilder.from(TYPES.of(name)).precision(digits).build();
        }
        return isExact(name) && row.get("declared_digits") != null
                ? TYPES.of(name + "(" + row.get("digits") + "," + row.get("decimals") + ")")
                : TYPES.of(name);
    }

    private static boolean isExact(@Nullable String name) {
        return "NUMERIC".equals(name) || "DECIMAL".equals(name);
    }
}
