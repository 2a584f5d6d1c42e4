package io.aludel.type;

import io.aludel.error.AludelException;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** The only class that knows Jackson, so that nobody needs it who has no JSON. */
final class JacksonJson {
    static final JacksonJson INSTANCE = new JacksonJson();

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addModule(new SimpleModule().addSerializer(new NullSerializer()))
            .build();

    private JacksonJson() {}

    String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JacksonException wrong) {
            throw new ArgumentException(
                    ErrorCode.CONVERSION_FAILED,
                    "a value of " + value.getClass().getName() + " cannot be written as JSON."
                            + "\n  Give it a form that Jackson knows: a record, a bean, a Map or a List.",
                    wrong);
        }
    }

    @SuppressWarnings("unchecked") // Object.class is the class of everything
    <T> @Nullable T read(String text, Class<T> javaType) {
        try {
            if (javaType != Object.class) {
                return mapper.readValue(text, javaType);
            }
            Object value = plain(mapper.readTree(text));
            return (T) (value == null ? Json.NULL : value);
        } catch (JacksonException wrong) {
            throw new AludelException(
                    ErrorCode.CONVERSION_FAILED,
                    "the database holds JSON that cannot be read as " + javaType.getName() + " ("
                            + wrong.getClass().getSimpleName() + ")."
                            + "\n  Usually another program wrote it, or the class has changed since."
                            + "\n  Read the column as SqlTypes.JSON, or as json(String.class), and correct the row.");
        }
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>(node.size());
            node.forEach(element -> list.add(plain(element)));
            return list;
        }
        if (node.isNumber()) {
            return number(node.numberValue());
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() || node.isMissingNode() ? null : node.asString();
    }

    private static Number number(Number value) {
        if (!(value instanceof BigDecimal exact)) {
            return value;
        }
        double nearest = exact.doubleValue();
        boolean isExact =
                !Double.isInfinite(nearest) && BigDecimal.valueOf(nearest).compareTo(exact) == 0;
        return isExact ? (Number) nearest : exact;
    }

    /** {@link Json#NULL} within maps and lists, which would be the name of an enum constant otherwise. */
    private static final class NullSerializer extends StdSerializer<Json> {
        NullSerializer() {
            super(Json.class);
        }

        @Override
        public void serialize(Json value, JsonGenerator generator, SerializationContext context) {
            generator.writeNull();
        }
    }
}
