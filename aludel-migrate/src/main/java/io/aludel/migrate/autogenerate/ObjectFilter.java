package io.aludel.migrate.autogenerate;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Decides by what they are which objects are compared, after the database was read. Used by one thread at a time.
 *
 * <pre>{@code
 * CompareOptions.DEFAULT.objects(compared -> !(compared.object() instanceof Column<?> column && column.info().containsKey("unmanaged")))
 * }</pre>
 */
@FunctionalInterface
public interface ObjectFilter {
    /** Everything is compared. */
    ObjectFilter ALL = compared -> true;

    /** Whether an object is compared. */
    boolean accepts(Compared compared);

    /** What this filter and another both accept. */
    default ObjectFilter and(ObjectFilter other) {
        return compared -> accepts(compared) && other.accepts(compared);
    }

    /**
     * An object of the model or of the database. Immutable.
     *
     * @param name what it is called
     * @param object the {@code Table}, {@code Column}, {@code Index}, {@code Constraint} or whatever it is
     * @param isReflected whether it is the database's, and the model has none for it or another
     * @param counterpart what it is compared with, or null when only one side has it
     */
    record Compared(
            NameFilter.ObjectName name,
            Object object,
            boolean isReflected,
            @Nullable Object counterpart) {
        public Compared {
            requireNonNull(name, "name");
            requireNonNull(object, "object");
        }

        /** What it is. */
        public ObjectKind kind() {
            return name.kind();
        }
    }
}
