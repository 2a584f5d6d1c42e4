package io.aludel.orm.runtime;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ErrorCode;
import io.aludel.error.InvalidRequestException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a record with {@code @Projection} consists of, and how one is made. Made by generated code when it is initialised; immutable, safe for
 * use by many threads.
 *
 * @param <T> the record
 */
public final class ProjectionDescription<T> {
    private static final ClassValue<Slot> BY_CLASS = new ClassValue<>() {
        @Override
        protected Slot computeValue(Class<?> type) {
            return new Slot();
        }
    };

    private static final class Slot {
        private volatile @Nullable ProjectionDescription<?> description;
    }

    private final Class<?> source;
    private final Class<T> type;
    private final Function<RowInput, T> maker;
    private final List<ProjectedPart> parts;

    private ProjectionDescription(
            Class<?> source, Class<T> type, Function<RowInput, T> maker, List<ProjectedPart> parts) {
        this.source = requireNonNull(source, "source");
        this.type = requireNonNull(type, "type");
        this.maker = requireNonNull(maker, "maker");
        this.parts = List.copyOf(parts);
    }

    /**
     * Describes a record; from now on the description is found by the record's class. For generated code.
     *
     * @param source what it is a projection of
     * @param type the record
     * @param maker makes one from the values of its components, which are numbered from 0
     * @param parts where its components come from, in order
     */
    public static <T> ProjectionDescription<T> describe(
            Class<?> source, Class<T> type, Function<RowInput, T> maker, ProjectedPart... parts) {
        ProjectionDescription<T> description = new ProjectionDescription<>(source, type, maker, List.of(parts));
        BY_CLASS.get(type).description = description;
        return description;
    }

    /** Something of the elements of a collection, which has no record of its own. */
    public static <T> ProjectionDescription<T> of(
            Class<?> source, Class<T> type, Function<RowInput, T> maker, List<ProjectedPart> parts) {
        return new ProjectionDescription<>(source, type, maker, parts);
    }

    /**
     * The description of a record.
     *
     * @throws InvalidRequestException when the class is no projection, or was compiled without the processor
     */
    @SuppressWarnings("unchecked") // kept by its class
    public static <T> ProjectionDescription<T> of(Class<T> type) {
        Slot slot = BY_CLASS.get(type);
        if (slot.description == null) {
            initialize(type);
        }
        ProjectionDescription<?> found = slot.description;
        if (found == null) {
            throw unknown(type, null);
        }
        return (ProjectionDescription<T>) found;
    }

    /** Initialises the generated class, which describes the record then. */
    private static void initialize(Class<?> type) {
        String packageName = type.getPackageName();
        String name = type.getName();
        String simple = packageName.isEmpty() ? name : name.substring(packageName.length() + 1);
        String generated = (packageName.isEmpty() ? "" : packageName + ".") + simple.replace('$', '_') + "_";
        try {
            Class.forName(generated, true, type.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw unknown(type, missing);
        }
    }

    private static InvalidRequestException unknown(Class<?> type, @Nullable Throwable cause) {
        return new InvalidRequestException(
                ErrorCode.NOT_MAPPED,
                type.getName() + " is no projection: there is no generated class beside it."
                        + "\n  Make it a record with @Projection(..) and compile it with io.aludel:aludel-processor on the"
                        + " annotation processor path.",
                cause);
    }

    /** What it is a projection of. */
    public Class<?> source() {
        return source;
    }

    /** The record. */
    public Class<T> type() {
        return type;
    }

    /** Where its components come from, in order. */
    public List<ProjectedPart> parts() {
        return parts;
    }

    /** A record with the values of an input. */
    public T make(RowInput values) {
        return maker.apply(values);
    }

    @Override
    public String toString() {
        return type.getSimpleName();
    }
}
