package io.aludel.type;

import io.aludel.error.AludelException;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * JSON as text and as Java values, by Jackson 3, which has to be on the class path. Stateless, safe for use by many threads.
 *
 * <p>Numbers keep all their digits: a fraction is a {@code Double} where that is exact, and a {@code BigDecimal} where it is not.
 */
public final class JsonText {
    private JsonText() {}

    /**
     * A value as JSON.
     *
     * @throws ArgumentException when Jackson cannot write the value
     */
    public static String write(Object value) {
        return jackson().write(value);
    }

    /**
     * A value from JSON.
     *
     * @param javaType {@code Object.class} for maps, lists and plain values, where a JSON null is {@link Json#NULL}
     * @return null for a JSON null when another class was asked for
     * @throws AludelException when the text is no JSON, or none that fits the class
     */
    public static <T> @Nullable T read(String text, Class<T> javaType) {
        return jackson().read(text, javaType);
    }

    private static JacksonJson jackson() {
        try {
            return JacksonJson.INSTANCE;
        } catch (NoClassDefFoundError missing) {
            throw new AludelException(
                    ErrorCode.INVALID_REQUEST,
                    "JSON needs Jackson 3, which is not on the class path."
                            + "\n  Add tools.jackson.core:jackson-databind, or use SqlTypes.json(String.class) for JSON as text.",
                    missing);
        }
    }
}
