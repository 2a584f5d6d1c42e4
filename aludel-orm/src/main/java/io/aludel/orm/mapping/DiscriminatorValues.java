package io.aludel.orm.mapping;

import io.aludel.error.ErrorCode;
import io.aludel.orm.error.MappingException;
import org.jspecify.annotations.Nullable;

/** Turns what {@code @DiscriminatorValue} says into a value of the discriminator's own type. */
final class DiscriminatorValues {
    private DiscriminatorValues() {}

    static Object of(Class<?> type, String text, EntityMapping mapping) {
        try {
            Object value = convert(type, text);
            if (value != null) {
                return value;
            }
        } catch (IllegalArgumentException wrong) {
            throw new MappingException(
                    ErrorCode.MAPPING,
                    "the discriminator value '" + text + "' of " + mapping + " is no " + type.getSimpleName() + "."
                            + "\n  Annotate " + mapping + " with @DiscriminatorValue.",
                    wrong);
        }
        throw new MappingException(
                ErrorCode.MAPPING,
                "the discriminator of " + mapping + " is mapped to an attribute of type " + type.getSimpleName()
                        + ", which cannot say of which class a row is."
                        + "\n  Make it a text, a whole number, a truth value or an enum.");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the type is an enum
    private static @Nullable Object convert(Class<?> type, String text) {
        if (type == String.class) {
            return text;
        }
        if (type.isEnum()) {
            return Enum.valueOf((Class) type, text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Short.class) {
            return Short.valueOf(text);
        }
        if (type == Byte.class) {
            return Byte.valueOf(text);
        }
        if (type == Character.class && text.length() == 1) {
            return text.charAt(0);
        }
        return type == Boolean.class ? Boolean.valueOf(text) : null;
    }
}
