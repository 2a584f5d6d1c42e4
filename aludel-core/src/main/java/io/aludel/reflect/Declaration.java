package io.aludel.reflect;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Declares tables in a metadata after what the catalogue knows of them. Single use. */
final class Declaration {
    private static final Logger LOG = LoggerFactory.getLogger("io.aludel.reflect");

    private final Inspector inspector;
    private final MetaData metadata;
    private final ReflectOptions options;
    private final TakenElements elements;
    /** Where referred tables have been looked for already. */
    private final Set<Place> seen = new LinkedHashSet<>();

    /** Tables of the default schema that tables of this schema refer to by their names alone. */
    private final Set<Place> unsaid = new LinkedHashSet<>();

    private record Place(@Nullable String schema, String table) {}

    Declaration(Inspector inspector, MetaData metadata, ReflectOptions options) {
        this.inspector = inspector;
        this.metadata = metadata;
        this.options = options;
        this.elements = new TakenElements(
                inspector, options.listener(), metadata.namingConvention() != NamingConvention.DEFAULT);
    }

    /** One table, and those that it refers to. */
    Table table(@Nullable String schema, String name) {
        if (options.existing() != ReflectOptions.Existing.KEEP || !metadata.contains(schema, name)) {
            declare(schema, inspector.describe(schema, name), options);
            follow(schema, List.of(name));
        }
        return metadata.table(schema, name);
    }

    /** All tables that the options name. */
    void all() {
        String schema = options.schema() == null ? metadata.schema() : options.schema();
        List<String> names = options.names();
        Map<String, ReflectedTable> found = new LinkedHashMap<>();
        if (names == null) {
            inspector
                    .tables(TableFilter.ALL.schema(schema).kinds(options.kinds()))
                    .forEach((name, table) -> {
                        if (options.accepts().test(name)) {
                            found.put(name, table);
                        }
                    });
        } else {
            List<String> wanted = names.stream()
                    .filter(name ->
                            options.existing() != ReflectOptions.Existing.KEEP || !metadata.contains(schema, name))
                    .toList();
            found.putAll(new RequiredObjects(inspector).tables(schema, wanted));
        }
        found.values().forEach(table -> declare(schema, table, options));
        follow(schema, found.keySet());
    }

    private void declare(@Nullable String schema, ReflectedTable found, ReflectOptions how) {
        String name = found.relation().name();
        if (!seen.add(new Place(schema, name))) {
            return;
        }
        Table declared = metadata.contains(schema, name) ? metadata.table(schema, name) : null;
        if (declared == null) {
            Table.of(metadata, schema, name, null, placed(schema, elements.of(schema, found, how)));
        } else if (how.existing() != ReflectOptions.Existing.KEEP) {
            List<TableElement> joined =
                    elements.joined(schema, found, how, declared, how.existing() == ReflectOptions.Existing.REPLACE);
            metadata.remove(declared);
            Table.of(metadata, schema, name, null, placed(schema, joined));
        }
    }

    /** Elements with foreign keys as this metadata calls the tables to which they refer. */
    private List<TableElement> placed(@Nullable String schema, List<TableElement> elements) {
        List<TableElement> placed = new ArrayList<>();
        for (TableElement element : elements) {
            if (element instanceof ForeignKey key && isUnsaid(schema, key)) {
                unsaid.add(new Place(schema, key.referredTable()));
                placed.add(key.inSchema(null));
            } else {
                placed.add(element);
            }
        }
        return placed;
    }

    /**
     * Whether a table is referred to from another schema by the name of the default one, which has none in this metadata: it would be
     * declared twice.
     */
    private boolean isUnsaid(@Nullable String schema, ForeignKey key) {
        String referred = key.referredSchema();
        return referred != null
                && schema != null
                && metadata.schema() == null
                && options.following()
                && inspector.hasSearchPath()
                && !metadata.contains(referred, key.referredTable())
                && referred.equals(inspector.defaultSchemaName().orElse(null))
                && !inspector.tableNames(schema).contains(key.referredTable());
    }

    /** Declares what tables refer to, and what those refer to: one step a round, so that a round asks once for each schema. */
    private void follow(@Nullable String schema, Collection<String> names) {
        Set<Place> from = new LinkedHashSet<>();
        names.forEach(name -> from.add(new Place(schema, name)));
        while (options.following() && !from.isEmpty()) {
            Map<Place, List<String>> bySchema = new LinkedHashMap<>();
            for (Place place : from) {
                for (ForeignKey key :
                        metadata.table(place.schema(), place.table()).foreignKeys()) {
                    String referred = key.referredSchema() == null ? schemaOf(place, key) : key.referredSchema();
                    boolean known = metadata.contains(referred, key.referredTable())
                            || seen.contains(new Place(referred, key.referredTable()));
                    if (!known) {
                        bySchema.computeIfAbsent(new Place(referred, ""), any -> new ArrayList<>())
                                .add(key.referredTable());
                    }
                }
            }
            from.clear();
            bySchema.forEach((place, tables) -> from.addAll(referred(place.schema(), tables)));
        }
    }

    /** The schema of a table of which none is said: that of the other table, unless it was left out. */
    private @Nullable String schemaOf(Place place, ForeignKey key) {
        return unsaid.contains(new Place(place.schema(), key.referredTable())) ? null : place.schema();
    }

    private List<Place> referred(@Nullable String schema, List<String> names) {
        TableFilter filter = TableFilter.ALL
                .schema(schema)
                .kinds(ObjectKind.all())
                .scope(ObjectScope.ANY)
                .names(names);
        Map<String, ReflectedTable> found = inspector.tables(filter);
        List<Place> declared = new ArrayList<>();
        for (String name : new LinkedHashSet<>(names)) {
            ReflectedTable table = found.get(name);
            if (table != null) {
                declare(schema, table, options.forReferred());
                declared.add(new Place(schema, name));
            } else if (seen.add(new Place(schema, name))) {
                LOG.warn("a foreign key refers to '{}', which does not exist", name);
            }
        }
        return declared;
    }

    static ArgumentException renamed(String column, String to) {
        return new ArgumentException(
                ErrorCode.INVALID_ARGUMENT,
                "a listener gave column '" + column + "' the name '" + to
                        + "', which the database does not know.\n  Give it another name in Java code with key(..).");
    }

    static boolean sameName(@Nullable String some, @Nullable String other) {
        return some != null && Objects.equals(some, other);
    }
}
