package io.aludel.migrate.autogenerate;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is compared, and what is left alone. Immutable; each method gives a changed copy.
 *
 * @param types whether types of columns are compared
 * @param serverDefaults whether defaults of the database are compared
 * @param schemas the schemas whose tables may be dropped, besides those that the model uses; null stands for the default one
 * @param ignored tables that belong to others, such as the version table
 * @param filter decides about each object
 * @param renames new names by {@code table} or {@code table.column} as they are in the database
 * @param comparators compare two tables, in this order
 */
public record CompareOptions(
        boolean types,
        boolean serverDefaults,
        Set<@Nullable String> schemas,
        Set<String> ignored,
        ObjectFilter filter,
        Map<String, String> renames,
        List<TableComparator> comparators) {
    /** Types and everything else that is declared, in the default schema; all tables but that of versions. */
    public static final CompareOptions DEFAULT = new CompareOptions(
            true,
            true,
            Set.of(),
            Set.of("aludel_version", "aludel_version_journal", "aludel_version_lock"),
            ObjectFilter.ALL,
            Map.of(),
            List.of(
                    new ColumnComparator(),
                    new KeyComparator(),
                    new ForeignKeyComparator(),
                    new TableCommentComparator(),
                    new CheckComparator()));

    public CompareOptions {
        schemas = Collections.unmodifiableSet(new LinkedHashSet<>(schemas));
        ignored = Set.copyOf(ignored);
        requireNonNull(filter, "filter");
        renames = Map.copyOf(renames);
        comparators = List.copyOf(comparators);
    }

    /** The same with or without types. */
    public CompareOptions types(boolean changed) {
        return new CompareOptions(changed, serverDefaults, schemas, ignored, filter, renames, comparators);
    }

    /** The same with or without defaults of the database. */
    public CompareOptions serverDefaults(boolean changed) {
        return new CompareOptions(types, changed, schemas, ignored, filter, renames, comparators);
    }

    /** The same with more schemas whose tables belong to the model alone. */
    public CompareOptions schemas(Set<@Nullable String> changed) {
        return new CompareOptions(types, serverDefaults, changed, ignored, filter, renames, comparators);
    }

    /** The same, leaving these tables alone. */
    public CompareOptions ignored(Set<String> changed) {
        return new CompareOptions(types, serverDefaults, schemas, changed, filter, renames, comparators);
    }

    /** The same with another filter. */
    public CompareOptions filter(ObjectFilter changed) {
        return new CompareOptions(types, serverDefaults, schemas, ignored, changed, renames, comparators);
    }

    /** The same, told what was renamed: {@code users} or {@code users.name} to the new name. */
    public CompareOptions renames(Map<String, String> changed) {
        return new CompareOptions(types, serverDefaults, schemas, ignored, filter, changed, comparators);
    }

    /** The same with other comparators. */
    public CompareOptions comparators(List<TableComparator> changed) {
        return new CompareOptions(types, serverDefaults, schemas, ignored, filter, renames, changed);
    }

    /** Decides whether an object is compared. */
    @FunctionalInterface
    public interface ObjectFilter {
        /** Everything is compared. */
        ObjectFilter ALL = (kind, schema, table, name, reflected) -> true;

        /**
         * Whether an object is compared.
         *
         * @param kind {@code table}, {@code column}, {@code index}, {@code constraint}, {@code sequence} or {@code view}
         * @param schema the schema, or null for the default one
         * @param table the table, or null for an object that is in none
         * @param name the name, or null when it has none
         * @param reflected whether it was found in the database rather than in the model
         */
        boolean accepts(
                String kind, @Nullable String schema, @Nullable String table, @Nullable String name, boolean reflected);
    }
}
