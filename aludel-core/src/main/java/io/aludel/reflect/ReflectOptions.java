package io.aludel.reflect;

import static java.util.Objects.requireNonNull;

import io.aludel.schema.TableElement;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is declared of the tables that are read, and how. Immutable; each method gives a changed copy.
 *
 * <pre>{@code
 * inspector.reflect(metadata, ReflectOptions.DEFAULT.schema("sales").kinds(ObjectKind.all()));
 * inspector.table(metadata, null, "users", ReflectOptions.DEFAULT.override(column("status", statusType)));
 * }</pre>
 *
 * @param schema the schema of the tables; null for that of the metadata
 * @param kinds which kinds are declared when none is named; views have columns, and nothing else but what is overridden
 * @param names only these tables; null for all that {@code accepts} takes
 * @param accepts decides by name
 * @param following whether the tables that foreign keys refer to are declared too
 * @param existing what happens to tables that are declared already
 * @param columns only these columns; null for all. Keys and indexes over others are left out
 * @param overrides columns, keys and the like to be declared besides; a column takes the place of the one of its name
 * @param listener sees each column
 */
public record ReflectOptions(
        @Nullable String schema,
        Set<ObjectKind> kinds,
        @Nullable List<String> names,
        Predicate<String> accepts,
        boolean following,
        Existing existing,
        @Nullable Set<String> columns,
        List<TableElement> overrides,
        ColumnListener listener) {
    /** All tables of the metadata's schema and those that they refer to, as they are. */
    public static final ReflectOptions DEFAULT = new ReflectOptions(
            null,
            Set.of(ObjectKind.TABLE),
            null,
            name -> true,
            true,
            Existing.KEEP,
            null,
            List.of(),
            ColumnListener.NONE);

    public ReflectOptions {
        kinds = Set.copyOf(kinds);
        names = names == null ? null : List.copyOf(names);
        requireNonNull(accepts, "accepts");
        requireNonNull(existing, "existing");
        columns = columns == null ? null : Set.copyOf(columns);
        overrides = List.copyOf(overrides);
        requireNonNull(listener, "listener");
    }

    /** What happens to a table that is declared already. */
    public enum Existing {
        /** It stays as it is. */
        KEEP,
        /** It gains what it lacks; what is declared already wins. */
        EXTEND,
        /** It gains what it lacks, and its columns become those of the database. */
        REPLACE
    }

    /** The same for another schema. */
    public ReflectOptions schema(@Nullable String changed) {
        return new ReflectOptions(changed, kinds, names, accepts, following, existing, columns, overrides, listener);
    }

    /** The same for other kinds, such as {@link ObjectKind#all()}. */
    public ReflectOptions kinds(Collection<ObjectKind> changed) {
        return new ReflectOptions(
                schema, Set.copyOf(changed), names, accepts, following, existing, columns, overrides, listener);
    }

    /** The same for these tables only; one that does not exist is an error. */
    public ReflectOptions only(Collection<String> tables) {
        return new ReflectOptions(
                schema, kinds, List.copyOf(tables), accepts, following, existing, columns, overrides, listener);
    }

    /** The same for tables whose names are accepted. */
    public ReflectOptions only(Predicate<String> accepted) {
        return new ReflectOptions(schema, kinds, null, accepted, following, existing, columns, overrides, listener);
    }

    /** The same without the tables that foreign keys refer to. */
    public ReflectOptions notFollowing() {
        return new ReflectOptions(schema, kinds, names, accepts, false, existing, columns, overrides, listener);
    }

    /** The same with another fate for tables that are declared already. */
    public ReflectOptions existing(Existing changed) {
        return new ReflectOptions(schema, kinds, names, accepts, following, changed, columns, overrides, listener);
    }

    /** The same with some columns only. */
    public ReflectOptions columns(String... only) {
        return new ReflectOptions(
                schema, kinds, names, accepts, following, existing, Set.of(only), overrides, listener);
    }

    /** The same with elements of the application's own; for single tables. */
    public ReflectOptions override(TableElement... elements) {
        return new ReflectOptions(
                schema, kinds, names, accepts, following, existing, columns, Arrays.asList(elements), listener);
    }

    /** The same; a listener sees each column and may change it. */
    public ReflectOptions onColumn(ColumnListener changed) {
        return new ReflectOptions(schema, kinds, names, accepts, following, existing, columns, overrides, changed);
    }

    /** What applies to the tables that others refer to. */
    ReflectOptions forReferred() {
        return new ReflectOptions(schema, kinds, names, accepts, following, existing, null, List.of(), listener);
    }
}
