package io.aludel.reflect;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tables and views are meant. Immutable.
 *
 * <pre>{@code
 * inspector.tables(TableFilter.ALL.schema("sales").kinds(ObjectKind.all()));
 * }</pre>
 *
 * @param schema the schema, or null for the default one
 * @param kinds tables, views or both
 * @param scope whether temporary ones count
 * @param names only these; null for all
 * @param generatedNames whether constraints that were given no name have the one that the database made up, where that is hidden otherwise
 * @param ignoresSearchPath whether a foreign key into another schema names it even where PostgreSQL's search path finds the table without
 */
public record TableFilter(
        @Nullable String schema,
        Set<ObjectKind> kinds,
        ObjectScope scope,
        @Nullable Set<String> names,
        boolean generatedNames,
        boolean ignoresSearchPath) {
    /** The tables of the default schema that stay. */
    public static final TableFilter ALL =
            new TableFilter(null, Set.of(ObjectKind.TABLE), ObjectScope.DEFAULT, null, false, false);

    public TableFilter {
        kinds = Set.copyOf(kinds);
        requireNonNull(scope, "scope");
        names = names == null ? null : Set.copyOf(names);
    }

    /** The same within another schema; null for the default one. */
    public TableFilter schema(@Nullable String schema) {
        return new TableFilter(schema, kinds, scope, names, generatedNames, ignoresSearchPath);
    }

    /** The same for other kinds. */
    public TableFilter kinds(Collection<ObjectKind> kinds) {
        return new TableFilter(schema, Set.copyOf(kinds), scope, names, generatedNames, ignoresSearchPath);
    }

    /** The same with or without temporary objects. */
    public TableFilter scope(ObjectScope scope) {
        return new TableFilter(schema, kinds, scope, names, generatedNames, ignoresSearchPath);
    }

    /** The same, but only these names. */
    public TableFilter names(Collection<String> names) {
        return new TableFilter(schema, kinds, scope, Set.copyOf(names), generatedNames, ignoresSearchPath);
    }

    /** The same, with the names that the database made up for constraints that were given none. */
    public TableFilter withGeneratedNames() {
        return new TableFilter(schema, kinds, scope, names, true, ignoresSearchPath);
    }

    /** The same; foreign keys into other schemas name these, even where PostgreSQL's search path finds their tables without. */
    TableFilter ignoringSearchPath() {
        return new TableFilter(schema, kinds, scope, names, generatedNames, true);
    }

    /** One object of any kind. */
    static TableFilter one(@Nullable String schema, String name) {
        return new TableFilter(schema, ObjectKind.all(), ObjectScope.ANY, Set.of(name), false, false);
    }

    /** The only name, or null when there are none or several. */
    public @Nullable String onlyName() {
        Set<String> given = names;
        return given != null && given.size() == 1 ? given.iterator().next() : null;
    }

    /** Whether something that is listed is meant. */
    public boolean includes(Relation relation) {
        Set<String> given = names;
        return kinds.contains(relation.kind())
                && scope.includes(relation.temporary())
                && (given == null || given.contains(relation.name()));
    }
}
