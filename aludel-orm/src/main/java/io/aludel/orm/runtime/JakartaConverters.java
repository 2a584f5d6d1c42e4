package io.aludel.orm.runtime;

import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.ValueConverter;
import jakarta.persistence.AttributeConverter;

/** Makes types of Jakarta attribute converters. */
public final class JakartaConverters {
    private JakartaConverters() {}

    private record Adapter<T, S>(AttributeConverter<T, S> converter) implements ValueConverter<T, S> {
        @Override
        public S toDatabase(T value) {
            return converter.convertToDatabaseColumn(value);
        }

        @Override
        public T toJava(S value) {
            return converter.convertToEntityAttribute(value);
        }

        @Override
        public boolean areEqual(T left, T right) {
            return converter instanceof CopyingConverter<T, S> own
                    ? own.areEqual(left, right)
                    : ValueConverter.super.areEqual(left, right);
        }

        @Override
        public T copy(T value) {
            return converter instanceof CopyingConverter<T, S> own ? own.copy(value) : value;
        }
    }

    /**
     * A type whose values go through a converter.
     *
     * @param base the type that travels
     * @param javaType the class that the entity holds
     * @param converter a converter; used by many threads
     */
    public static <T, S> SqlType<T> type(SqlType<S> base, Class<T> javaType, AttributeConverter<T, S> converter) {
        return SqlTypes.converted(base, javaType, new Adapter<>(converter));
    }
}
