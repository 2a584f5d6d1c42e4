package io.aludel.orm.runtime;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import io.aludel.type.SqlType;
import io.aludel.type.SqlTypes;
import io.aludel.type.ValueConverter;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** Makes types of enums whose constants say what stands for them in the database: {@code @EnumeratedValue}. */
public final class EnumeratedValues {
    private EnumeratedValues() {}

    private record Converter<E extends Enum<E>, S>(Class<E> type, Map<E, S> values, Map<S, E> constants)
            implements ValueConverter<E, S> {
        @Override
        public S toDatabase(E value) {
            return Objects.requireNonNull(values.get(value));
        }

        @Override
        public E toJava(S value) {
            E constant = constants.get(value instanceof String text ? text.strip() : value);
            if (constant == null) {
                throw new AludelException(
                        ErrorCode.CONVERSION_FAILED,
                        "the database holds '" + value + "', which stands for no constant of " + type.getSimpleName()
                                + ".\n  Usually a constant was removed while rows still carry its value."
                                + "\n  Update those rows; the values are " + values.values() + ".");
            }
            return constant;
        }
    }

    /**
     * A type whose constants travel as values of their own.
     *
     * @param base the type that travels
     * @param type the enum
     * @param value gives the value of a constant
     * @throws MappingException when two constants have the same value
     */
    public static <E extends Enum<E>, S> SqlType<E> type(SqlType<S> base, Class<E> type, Function<E, S> value) {
        Map<E, S> values = new EnumMap<>(type);
        Map<S, E> constants = new HashMap<>();
        for (E constant : type.getEnumConstants()) {
            S given = value.apply(constant);
            E other = constants.put(given, constant);
            if (other != null) {
                throw new MappingException(
                        ErrorCode.MAPPING,
                        "the constants " + other + " and " + constant + " of " + type.getSimpleName()
                                + " have the same @EnumeratedValue '" + given + "'."
                                + "\n  Give each constant a value of its own.");
            }
            values.put(constant, given);
        }
        return SqlTypes.converted(base, type, new Converter<>(type, Map.copyOf(values), Map.copyOf(constants)));
    }
}
