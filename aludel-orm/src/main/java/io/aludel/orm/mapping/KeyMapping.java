package io.aludel.orm.mapping;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.orm.runtime.IdClassFact;
import io.aludel.orm.runtime.InstanceState;
import io.aludel.orm.runtime.ManagedEntity;
import io.aludel.schema.Column;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an entity is identified. The key of an object is the value of its only key column, or an immutable list of the values of all.
 * Immutable.
 *
 * @param attributes the attributes of the key, in order: basic ones, embedded ones and owning to-ones
 * @param columns the columns of the key, in order
 * @param idClass the class in which keys may be given, or null
 */
public record KeyMapping(
        List<AttributeMapping> attributes,
        List<Column<?>> columns,
        @Nullable IdClassFact idClass) {
    static final KeyMapping NONE = new KeyMapping(List.of(), List.of(), null);

    public KeyMapping {
        attributes = List.copyOf(attributes);
        columns = List.copyOf(columns);
    }

    /** The attribute of a key that is one basic value, or null. */
    public @Nullable BasicMapping single() {
        return attributes.size() == 1 && attributes.get(0) instanceof BasicMapping basic ? basic : null;
    }

    /**
     * The key of an object as it is now; null when part of it is missing, or a number that was never set. What is not loaded is as in the
     * row's key.
     */
    public @Nullable Object of(ManagedEntity entity) {
        InstanceState state = entity.$aludel$state();
        BasicMapping only = single();
        if (only != null) {
            Object value = entity.$aludel$get(only.number());
            return isUnset(only, value) ? rowOf(state, only) : value;
        }
        List<Object> values = new ArrayList<>(columns.size());
        for (AttributeMapping attribute : attributes) {
            Object row = rowOf(state, attribute);
            List<?> parts = row != null
                    ? parts(row).subList(values.size(), values.size() + width(attribute))
                    : parts(entity, attribute);
            if (parts == null) {
                return null;
            }
            values.addAll(parts);
        }
        return compose(values);
    }

    /** The key of the row, of which an attribute that is not loaded is a part; null when it is loaded or there is no row. */
    private static @Nullable Object rowOf(@Nullable InstanceState state, AttributeMapping attribute) {
        return state == null || state.isLoaded(attribute.number()) ? null : state.id();
    }

    /** Of how many columns an attribute consists. */
    public static int width(AttributeMapping attribute) {
        return attribute instanceof ReferenceMapping reference
                ? reference.columns().size()
                : attribute instanceof CompositeMapping composite
                        ? composite.components().size()
                        : 1;
    }

    /** What an attribute gives to the key, or null when part of that is missing. */
    private static @Nullable List<?> parts(ManagedEntity entity, AttributeMapping attribute) {
        Object value = entity.$aludel$get(attribute.number());
        if (attribute instanceof ReferenceMapping reference) {
            Object referred =
                    value instanceof ManagedEntity other ? reference.target().keyOf(other) : null;
            return referred == null ? null : parts(referred);
        }
        if (attribute instanceof CompositeMapping composite) {
            List<Object> parts = new ArrayList<>(composite.components().size());
            for (BasicMapping component : composite.components()) {
                Object part = component.part(value);
                if (part == null) {
                    return null;
                }
                parts.add(part);
            }
            return parts;
        }
        return value == null ? null : List.of(value);
    }

    /** Whether any attribute of the key is loaded. An object all of whose attributes were expired holds none. */
    public boolean isLoaded(InstanceState state) {
        for (AttributeMapping attribute : attributes) {
            if (state.isLoaded(attribute.number())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnset(BasicMapping attribute, @Nullable Object value) {
        return value == null
                || (attribute.description().isPrimitive()
                        && !attribute.description().generation().isEmpty()
                        && value instanceof Number number
                        && number.longValue() == 0);
    }

    /** A key from the values of its columns. */
    public static Object compose(List<?> values) {
        return values.size() == 1 ? values.get(0) : List.copyOf(values);
    }

    /** The values of a key's columns. */
    public static List<?> parts(Object key) {
        return key instanceof List<?> list ? list : List.of(key);
    }

    /**
     * A key as the application gives it, with numbers of the column's own type.
     *
     * @throws ArgumentException when it has the wrong number of parts, or a part the wrong type
     */
    public Object normalize(String entity, Object given) {
        List<?> parts = given instanceof List<?> list ? list : partsOf(given);
        if (parts.size() != columns.size()) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "the key of " + entity + " has " + columns.size() + " parts, but " + parts.size()
                            + " were given.\n  Give a List with the parts in the order of the key's attributes.");
        }
        List<Object> result = new ArrayList<>(parts.size());
        for (int index = 0; index < parts.size(); index++) {
            Object part = parts.get(index);
            if (part == null) {
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "the key of " + entity + " that was given has no value for '"
                                + columns.get(index).name()
                                + "'.\n  Give all parts; no row has a key with a NULL in it.");
            }
            result.add(convert(entity, columns.get(index), part));
        }
        return compose(result);
    }

    /** The parts of a key that the application gives as one object. */
    private List<?> partsOf(Object given) {
        if (idClass != null && idClass.type().isInstance(given)) {
            return flat(idClass.parts().apply(given));
        }
        if (attributes.size() != 1
                || !(attributes.get(0) instanceof CompositeMapping composite)
                || !composite.description().embeddable().type().isInstance(given)) {
            return List.of(given);
        }
        List<@Nullable Object> parts = new ArrayList<>();
        composite.components().forEach(component -> parts.add(component.part(given)));
        return parts;
    }

    /** The values of all columns from those of the attributes, of which to-ones and embedded values may have several. */
    private List<?> flat(List<@Nullable Object> values) {
        List<@Nullable Object> all = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            Object value = values.get(index);
            if (value != null && attributes.get(index) instanceof ReferenceMapping reference) {
                all.addAll(parts(
                        reference.target().key().normalize(reference.target().name(), value)));
            } else if (attributes.get(index) instanceof CompositeMapping composite) {
                composite.components().forEach(component -> all.add(component.part(value)));
            } else {
                all.add(value);
            }
        }
        return all;
    }

    private static Object convert(String entity, Column<?> column, Object value) {
        Class<?> wanted = column.type().javaType();
        if (wanted.isInstance(value)) {
            return value;
        }
        if (value instanceof Number number) {
            Object converted;
            try {
                converted = number(wanted, number);
            } catch (ArithmeticException | NumberFormatException inexact) {
                throw new ArgumentException(
                        ErrorCode.INVALID_ARGUMENT,
                        "the key of " + entity + " is a " + wanted.getSimpleName() + ", and the number of type "
                                + value.getClass().getSimpleName() + " that was given is none.\n"
                                + "  Give a whole number within the range of " + wanted.getSimpleName() + ".",
                        inexact);
            }
            if (converted != null) {
                return converted;
            }
        }
        throw new ArgumentException(
                ErrorCode.INVALID_ARGUMENT,
                "the key of " + entity + " is a " + wanted.getSimpleName() + ", not a "
                        + value.getClass().getSimpleName() + "."
                        + "\n  Give the value of the @Id, or a List of the values when there are several.");
    }

    private static @Nullable Object number(Class<?> wanted, Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        if (wanted == Long.class) {
            return exact.longValueExact();
        }
        if (wanted == Integer.class) {
            return exact.intValueExact();
        }
        if (wanted == Short.class) {
            return exact.shortValueExact();
        }
        if (wanted == Byte.class) {
            return exact.byteValueExact();
        }
        if (wanted == BigInteger.class) {
            return exact.toBigIntegerExact();
        }
        return wanted == BigDecimal.class ? exact : null;
    }
}
