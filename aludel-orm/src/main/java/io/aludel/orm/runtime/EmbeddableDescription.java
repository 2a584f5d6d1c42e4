package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value with several components, each of which has a column in the table of whoever holds the value: an {@code @Embeddable} record or
 * class. Immutable, safe for use by many threads.
 */
public final class EmbeddableDescription {
    private static final ClassValue<EmbeddableDescription> WOVEN = new ClassValue<>() {
        @Override
        protected EmbeddableDescription computeValue(Class<?> type) {
            return wovenOf(EntityDescription.of(type));
        }
    };

    /** Takes one component out of a value. */
    @FunctionalInterface
    public interface Reader {
        /** A component, counted from 0. */
        @Nullable
        Object read(Object value, int component);
    }

    private final Class<?> type;
    private final List<AttributeDescription> components;
    private final Function<@Nullable Object[], Object> maker;
    private final Reader reader;
    private final boolean mutable;
    /** Asked late, since descriptions of parts are made late; whoever asks first finds the same. */
    private @Nullable Boolean changeable;

    private EmbeddableDescription(
            Class<?> type,
            List<AttributeDescription> components,
            Function<@Nullable Object[], Object> maker,
            Reader reader,
            boolean mutable) {
        this.type = type;
        this.components = List.copyOf(components);
        this.maker = maker;
        this.reader = reader;
        this.mutable = mutable;
    }

    /**
     * An immutable value, such as a record.
     *
     * @param type its class
     * @param maker makes one from the values of its components; a null for a primitive stands for its zero
     * @param reader takes a component out of one
     * @param components what it consists of, in order
     */
    public static EmbeddableDescription immutable(
            Class<?> type,
            Function<@Nullable Object[], Object> maker,
            Reader reader,
            AttributeDescription... components) {
        return new EmbeddableDescription(requireNonNull(type, "type"), List.of(components), maker, reader, false);
    }

    /** A value of an enhanced class, whose fields may change. */
    public static EmbeddableDescription woven(Class<?> type) {
        return WOVEN.get(type);
    }

    private static EmbeddableDescription wovenOf(EntityDescription description) {
        return new EmbeddableDescription(
                description.type(),
                description.attributes(),
                values -> {
                    ManagedEntity made = description.newInstance();
                    for (int component = 0; component < values.length; component++) {
                        made.$aludel$set(component, values[component]);
                    }
                    return made;
                },
                (value, component) -> ((ManagedEntity) value).$aludel$get(component),
                true);
    }

    /** The class of the values. */
    public Class<?> type() {
        return type;
    }

    /** What a value consists of: basic values, and values with components of their own. */
    public List<AttributeDescription> components() {
        return components;
    }

    /** Whether a value may change while its owner stays the same. */
    public boolean isMutable() {
        return mutable;
    }

    /** A value from the values of its components. */
    public Object make(@Nullable Object[] values) {
        return maker.apply(values);
    }

    /** A component of a value, counted from 0; null when there is no value. */
    public @Nullable Object read(@Nullable Object value, int component) {
        return value == null ? null : reader.read(value, component);
    }

    /** The place of a component, or -1. */
    public int number(String component) {
        for (int number = 0; number < components.size(); number++) {
            if (components.get(number).name().equals(component)) {
                return number;
            }
        }
        return -1;
    }

    /** Whether a value, or something within it, can change. */
    boolean isChangeable() {
        Boolean known = changeable;
        if (known == null) {
            known = mutable
                    || components.stream()
                            .anyMatch(component -> component.isTracked()
                                    || component.kind() == AttributeDescription.Kind.EMBEDDED
                                            && component.embeddable().isChangeable());
            changeable = known;
        }
        return known;
    }

    /** Whether it has values that only a converter can compare and copy. */
    boolean hasConverted() {
        return components.stream()
                .anyMatch(component -> component.isTracked() && Values.isConverted(component)
                        || component.kind() == AttributeDescription.Kind.EMBEDDED
                                && !component.embeddable().mutable
                                && component.embeddable().hasConverted());
    }

    /** The value as it is now; later changes do not reach it. */
    public @Nullable Object copy(@Nullable Object value) {
        if (value == null || !isChangeable()) {
            return value;
        }
        @Nullable Object[] values = new Object[components.size()];
        for (int component = 0; component < values.length; component++) {
            values[component] = components.get(component).snapshot(reader.read(value, component));
        }
        return maker.apply(values);
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
