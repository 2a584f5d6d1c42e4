package io.aludel.type;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import java.time.DateTimeException;
import java.util.function.Function;

/**
 * Values as the text that names them. Equal for the same class, whatever functions it was given.
 *
 * @param type the class of the values
 * @param name the text of a value
 * @param value the value of a text; raises an {@link IllegalArgumentException} or {@link DateTimeException} where there is none
 */
record NamedConverter<T>(Class<T> type, Function<T, String> name, Function<String, T> value)
        implements ValueConverter<T, String> {
    @Override
    public String toDatabase(T value) {
        return name.apply(value);
    }

    @Override
    public T toJava(String text) {
        try {
            return value.apply(text.strip());
        } catch (IllegalArgumentException | DateTimeException unknown) {
            throw new AludelException(
                    ErrorCode.CONVERSION_FAILED,
                    "the database holds a text that names no " + type.getSimpleName() + "."
                            + "\n  Usually another program wrote it, or wrote it in another form."
                            + "\n  Correct those rows, or map the column with a converter that knows the form.",
                    unknown);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NamedConverter<?> converter && converter.type == type;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }
}
