package io.aludel.type;

import io.aludel.error.AludelException;
import io.aludel.error.ErrorCode;

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
