package io.aludel.type;

import static java.util.Objects.requireNonNull;

import io.aludel.error.AludelException;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Enum constants by name and by ordinal. */
final class EnumConverters {
    private EnumConverters() {}

    record ByName<E extends Enum<E>>(Class<E> type) implements ValueConverter<E, String> {
        @Override
        public String toDatabase(E value) {
            return value.name();
        }

        @Override
        public E toJava(String value) {
            try {
                return Enum.valueOf(type, value.strip());
            } catch (IllegalArgumentException unknown) {
                throw new AludelException(
                        ErrorCode.CONVERSION_FAILED,
                        "the database holds '" + value + "', which is no constant of " + type.getSimpleName()
                                + ".\n  Usually a constant was renamed or removed while rows still carry it."
                                + "\n  Update those rows, or map the column with a converter that knows the old name.",
                        unknown);
            }
        }
    }

    /** By words of their own. Equal for the same class and the same words, whatever function gave them. */
    record ByLabel<E extends Enum<E>>(Class<E> type, List<String> labels, Map<String, E> constants)
            implements ValueConverter<E, String> {

        static <E extends Enum<E>> ByLabel<E> of(Class<E> type, Function<? super E, String> label) {
            Map<String, E> constants = new LinkedHashMap<>();
            for (E constant : type.getEnumConstants()) {
                E other = constants.put(requireNonNull(label.apply(constant), "label"), constant);
                if (other != null) {
                    throw new ArgumentException(
                            ErrorCode.INVALID_ARGUMENT,
                            "the constants " + other + " and " + constant + " of " + type.getSimpleName()
                                    + " have the same word '" + label.apply(constant) + "'."
                                    + "\n  Give each constant a word of its own.");
                }
            }
            return new ByLabel<>(type, List.copyOf(constants.keySet()), Collections.unmodifiableMap(constants));
        }

        @Override
        public String toDatabase(E value) {
            return labels.get(value.ordinal());
        }

        @Override
        public E toJava(String value) {
            E constant = constants.get(value);
            if (constant == null) {
                constant = constants.get(value.strip());
            }
            if (constant == null) {
                throw new AludelException(
                        ErrorCode.CONVERSION_FAILED,
                        "the database holds '" + value + "', which is no constant of " + type.getSimpleName()
                                + ".\n  Usually a constant was renamed or removed while rows still carry it."
                                + "\n  Update those rows; the words are " + labels + ".");
            }
            return constant;
        }
    }

    record ByOrdinal<E extends Enum<E>>(Class<E> type) implements ValueConverter<E, Short> {
        @Override
        public Short toDatabase(E value) {
            return (short) value.ordinal();
        }

        @Override
        public E toJava(Short value) {
            E[] constants = type.getEnumConstants();
            if (value < 0 || value >= constants.length) {
                throw new AludelException(
                        ErrorCode.CONVERSION_FAILED,
                        "the database holds ordinal " + value + ", but " + type.getSimpleName() + " has "
                                + constants.length + " constants."
                                + "\n  Usually a constant was removed while rows still carry its number."
                                + "\n  Store the enum by name: @Enumerated(EnumType.STRING).");
            }
            return constants[value];
        }
    }
}
