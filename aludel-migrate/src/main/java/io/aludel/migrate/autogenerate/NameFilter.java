package io.aludel.migrate.autogenerate;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Decides by name what is compared: what it leaves out is not even read from the database, and is left alone in the model too. Used by
 * one thread at a time.
 *
 * <pre>{@code
 * CompareOptions.DEFAULT.names(name -> name.kind() != ObjectKind.TABLE || !name.name().startsWith("legacy_"))
 * }</pre>
 */
@FunctionalInterface
public interface NameFilter {
    /** Everything is compared. */
    NameFilter ALL = name -> true;

    /** Whether an object is compared. */
    boolean accepts(ObjectName name);

    /** What this filter and another both accept. */
    default NameFilter and(NameFilter other) {
        return name -> accepts(name) && other.accepts(name);
    }

    /**
     * What an object is called. Immutable.
     *
     * @param kind what it is
     * @param schema its schema, or null for the default one
     * @param table its table, or null for what is in none
     * @param name its own name; the default schema has none, nor have constraints without one
     */
    record ObjectName(
            ObjectKind kind,
            @Nullable String schema,
            @Nullable String table,
            @Nullable String name) {
        public ObjectName {
            requireNonNull(kind, "kind");
        }

        /** A schema; null stands for the default one. */
        public static ObjectName schema(@Nullable String name) {
            return new ObjectName(ObjectKind.SCHEMA, null, null, name);
        }

        /** An object that is in no table. */
        public static ObjectName of(ObjectKind kind, @Nullable String schema, @Nullable String name) {
            return new ObjectName(kind, schema, null, name);
        }

        /** Whether the name begins with a text. */
        public boolean startsWith(String beginning) {
            return name != null && name.startsWith(beginning);
        }
    }
}
