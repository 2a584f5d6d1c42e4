package io.aludel.migrate.autogenerate;

import static java.util.Objects.requireNonNull;

import io.aludel.dialect.Feature;
import io.aludel.dialect.Likeness;
import io.aludel.engine.Connection;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.autogenerate.NameFilter.ObjectName;
import io.aludel.migrate.ddl.KeyIndexes;
import io.aludel.migrate.error.MigrationException;
import io.aludel.migrate.op.CreateIndex;
import io.aludel.migrate.op.CreateTable;
import io.aludel.migrate.op.DropConstraint;
import io.aludel.migrate.op.DropIndex;
import io.aludel.migrate.op.DropTable;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.migrate.op.ModifyTable;
import io.aludel.migrate.op.UpgradeOps;
import io.aludel.reflect.Inspector;
import io.aludel.reflect.ReflectOptions;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Constraint;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.schema.TableElement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares a model with a database. One use, one thread.
 *
 * <pre>{@code
 * UpgradeOps missing = Autogenerate.compare(connection, List.of(metadata), CompareOptions.DEFAULT);
 * missing.ops().forEach(op -> System.out.println(op.describe()));
 * }</pre>
 *
 * <p>Found are tables, columns, types, NULL, defaults, identities, comments, indexes, unique constraints, foreign keys, and CHECK
 * constraints by their names. A table or column that was renamed is one that goes and one that comes, unless the model says what it was
 * called before, or {@link CompareOptions#renames} says or decides otherwise.
 */
public final class Autogenerate {
    private final Connection connection;
    private final CompareOptions options;
    private final boolean forRevision;
    private final Inspector inspector;
    private final DefaultSchema defaultSchema;
    private final ObjectDecisions decisions;
    private final Map<Key, Table> wanted = new LinkedHashMap<>();
    private final Map<Key, Table> found = new TreeMap<>();
    private final List<MigrationOp> ops = new ArrayList<>();

    /** The name of a table, in an order of its own. */
    private record Key(String schema, String table) implements Comparable<Key> {
        static Key of(@Nullable String schema, String table) {
            return new Key(schema == null ? "" : schema, table);
        }

        @Override
        public int compareTo(Key other) {
            int order = schema.compareTo(other.schema);
            return order != 0 ? order : table.compareTo(other.table);
        }
    }

    private Autogenerate(Connection connection, CompareOptions options, boolean forRevision) {
        this.connection = requireNonNull(connection, "connection");
        this.options = requireNonNull(options, "options");
        this.forRevision = forRevision;
        this.inspector = Inspector.of(connection);
        this.defaultSchema = new DefaultSchema(inspector.defaultSchemaName().orElse(null));
        this.decisions = new ObjectDecisions(options.objects());
    }

    /**
     * What has to be done to a database to make it like a model.
     *
     * @param connection reads what is there, in its transaction
     * @param metadata the model: all of its tables
     * @throws MigrationException when two of the collections have the same table
     */
    public static UpgradeOps compare(Connection connection, Collection<MetaData> metadata, CompareOptions options) {
        return new Autogenerate(connection, options, false).compare(metadata);
    }

    /**
     * What a generated revision does: the same, and on MariaDB and MySQL what becomes of the indexes that these make for foreign keys, so
     * that the revision works as a script, and nothing is left behind when it is taken back.
     *
     * @param connection reads what is there, in its transaction
     * @param metadata the model: all of its tables
     * @throws MigrationException when two of the collections have the same table
     */
    public static UpgradeOps revision(Connection connection, Collection<MetaData> metadata, CompareOptions options) {
        return KeyIndexSteps.of(new Autogenerate(connection, options, true).compare(metadata), connection);
    }

    /**
     * What makes the tables of a database, and what stands beside them in its default schema, anew on an empty one: the first
     * revision of a database that is older than its migrations.
     *
     * @param connection reads what is there, in its transaction
     * @param options which tables count
     */
    public static UpgradeOps existing(Connection connection, CompareOptions options) {
        Autogenerate all = new Autogenerate(connection, options, false);
        all.reflect();
        all.decide();
        List<Table> tables = List.copyOf(all.found.values());
        if (!tables.isEmpty()) {
            tables.get(0).metadata().sorted(tables).forEach(all::created);
        }
        List<MigrationOp> ordered =
                StepOrder.of(all.ops, all.defaultSchema, connection.dialect().likeness());
        return new UpgradeOps(ordered.isEmpty() ? ordered : StoredObjects.around(ordered, connection, options.names()));
    }

    private UpgradeOps compare(Collection<MetaData> metadata) {
        for (MetaData part : metadata) {
            for (Table table : part.sortedTables()) {
                add(table);
            }
        }
        reflect();
        decide();
        List<MigrationOp> renames = rename();
        for (Table table : missing(wanted, found)) {
            created(table);
        }
        dropped(missing(found, wanted));
        List<TablePair> pairs = new ArrayList<>();
        found.forEach((key, table) -> {
            Table model = wanted.get(key);
            if (model != null) {
                pairs.add(new TablePair(table, model, connection, options, defaultSchema));
            }
        });
        Forms.of(pairs).forEach(this::changed);
        Likeness likeness = connection.dialect().likeness();
        List<MigrationOp> whole = ReferringKeys.with(ops, pairs, defaultSchema, likeness);
        boolean atOnce = connection.dialect().has(Feature.TRANSACTIONAL_DDL);
        List<MigrationOp> tables = StepOrder.of(atOnce ? whole : DropsLast.of(whole), defaultSchema, likeness);
        List<MigrationOp> all = new ArrayList<>(renames);
        all.addAll(new SchemaComparison(schemaPair(metadata)).around(tables));
        return new UpgradeOps(all);
    }

    private SchemaPair schemaPair(Collection<MetaData> metadata) {
        return new SchemaPair(
                connection,
                inspector,
                options,
                metadata,
                defaultSchema,
                ModelSchemas.of(metadata, List.copyOf(wanted.values()), connection.dialect())
                        .compared(schemas(), options, defaultSchema),
                List.copyOf(wanted.values()),
                List.copyOf(found.values()));
    }

    private void add(Table table) {
        if (!accepts(table.schema(), table.name()) || !options.names().accepts(ObjectName.schema(table.schema()))) {
            return;
        }
        if (wanted.put(Key.of(table.schema(), table.name()), table) != null) {
            throw new MigrationException(
                    ErrorCode.DUPLICATE_TABLE,
                    "the table " + table.fullName() + " is in two of the models that are compared."
                            + "\n  Leave one of them out.");
        }
    }

    private boolean accepts(@Nullable String schema, String table) {
        return options.names().accepts(ObjectName.of(ObjectKind.TABLE, schema, table));
    }

    private boolean accepts(Table table, Index index) {
        return options.names().accepts(new ObjectName(ObjectKind.INDEX, table.schema(), table.name(), index.name()));
    }

    /** Those of the model, those that were asked for, and the default one. */
    private Set<@Nullable String> schemas() {
        Set<@Nullable String> schemas = new LinkedHashSet<>(options.schemas());
        schemas.add(null);
        wanted.values().forEach(table -> schemas.add(table.schema()));
        schemas.removeIf(schema -> !options.names().accepts(ObjectName.schema(schema)));
        return schemas;
    }

    private void reflect() {
        MetaData read = new MetaData();
        for (String schema : schemas()) {
            List<String> names = inspector.tableNames(schema).stream()
                    .filter(name -> !options.ignored().contains(name))
                    .filter(name -> accepts(schema, name))
                    .filter(name -> belongs(schema, name))
                    .toList();
            inspector.reflect(
                    read, ReflectOptions.DEFAULT.schema(schema).only(names).notFollowing());
            for (String name : names) {
                found.put(key(schema, name), read.table(schema, name));
            }
        }
    }

    /** The default schema may be named, too; a table there is found once, under the name that the model has for it. */
    private boolean belongs(@Nullable String schema, String name) {
        if (defaultSchema.name() == null || schema != null && !schema.equals(defaultSchema.name())) {
            return true;
        }
        boolean named = wanted.containsKey(key(defaultSchema.name(), name));
        return schema == null ? !named || wanted.containsKey(key(null, name)) : named;
    }

    /** Databases that do not tell names apart by case give them back in their own. */
    private Key key(@Nullable String schema, String name) {
        Key exact = Key.of(schema, name);
        if (wanted.containsKey(exact)) {
            return exact;
        }
        return wanted.keySet().stream()
                .filter(key ->
                        key.schema().equals(exact.schema()) && key.table().equalsIgnoreCase(name))
                .findFirst()
                .orElse(exact);
    }

    private static List<Table> missing(Map<Key, Table> here, Map<Key, Table> there) {
        List<Table> missing = new ArrayList<>();
        here.forEach((key, table) -> {
            if (!there.containsKey(key)) {
                missing.add(table);
            }
        });
        return missing;
    }

    /** Tables that are not compared are on neither side from now on. */
    private void decide() {
        Set<Key> all = new LinkedHashSet<>(found.keySet());
        all.addAll(wanted.keySet());
        for (Key key : all) {
            if (!decisions.accepts(found.get(key), wanted.get(key))) {
                found.remove(key);
                wanted.remove(key);
            }
        }
    }

    /** What was renamed is found under its new name from now on. */
    private List<MigrationOp> rename() {
        RenameStep step = new RenameStep(connection.dialect(), options);
        step.tables(missing(found, wanted), missing(wanted, found));
        found.forEach((key, table) -> {
            Table renamed = step.renamed(table);
            Table model = renamed == null ? wanted.get(key) : renamed;
            if (model != null) {
                step.columns(new TablePair(table, model, connection, options, defaultSchema));
            }
        });
        List<MigrationOp> renames = step.finish();
        if (renames.isEmpty()) {
            return renames;
        }
        Map<Table, Table> after = step.after(found.values());
        Map<Key, Table> before = new LinkedHashMap<>(found);
        found.clear();
        before.forEach((key, table) -> {
            Table renamed = step.renamed(table);
            found.put(
                    renamed == null ? key : Key.of(renamed.schema(), renamed.name()), requireNonNull(after.get(table)));
        });
        return renames;
    }

    private void created(Table table) {
        CreateTable create = CreateTable.of(table);
        ops.add(new CreateTable(
                create.table(),
                create.schema(),
                create.elements().stream()
                        .filter(element -> !(element instanceof Index))
                        .map(element -> named(table, element))
                        .toList(),
                false));
        List<MigrationOp> indexes = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (accepts(table, index) && decisions.accepts(table, index, false)) {
                indexes.add(CreateIndex.of(table.name(), table.schema(), table.named(index)));
            }
        }
        if (!indexes.isEmpty()) {
            ops.add(new ModifyTable(table.name(), table.schema(), indexes));
        }
    }

    private TableElement named(Table table, TableElement element) {
        if (element instanceof Constraint constraint) {
            Constraint named = table.named(constraint);
            return named instanceof ForeignKey key ? defaultSchema.stated(table, key) : named;
        }
        return element;
    }

    /** Tables that others refer to go after those. */
    private void dropped(List<Table> tables) {
        List<Table> order =
                tables.isEmpty() ? List.of() : tables.get(0).metadata().sorted(tables);
        for (int last = order.size() - 1; last >= 0; last--) {
            Table table = order.get(last);
            List<MigrationOp> indexes = new ArrayList<>();
            for (Index index : table.indexes()) {
                boolean alone = !goesWithTable(table, index);
                if (alone && accepts(table, index) && decisions.accepts(table, index, true)) {
                    indexes.add(new DropIndex(table.name(), table.schema(), index.name(), index, false));
                }
            }
            if (!indexes.isEmpty()) {
                ops.add(new ModifyTable(table.name(), table.schema(), indexes));
            }
            CreateTable original = CreateTable.of(table);
            ops.add(new DropTable(
                    table.name(),
                    table.schema(),
                    new CreateTable(
                            original.table(),
                            original.schema(),
                            original.elements().stream()
                                    .filter(element -> !(element instanceof Index index) || goesWithTable(table, index))
                                    .toList(),
                            false),
                    false));
        }
    }

    /** The name that a database has is complete, though the model's convention would make another of it. */
    private static MigrationOp finallyNamed(MigrationOp op, Table model) {
        if (op instanceof DropConstraint drop && drop.original() instanceof CheckConstraint check) {
            String name = drop.name();
            if (name != null && !name.equals(model.named(check.named(name)).name())) {
                return new DropConstraint(
                        drop.table(), drop.schema(), name, drop.kind(), check.finallyNamed(name), drop.ifExists());
            }
        }
        return op;
    }

    /** An index that the database keeps as long as a foreign key may use it. */
    private boolean goesWithTable(Table table, Index index) {
        return connection.dialect().likeness().keepsIndexesUnderForeignKeys()
                && table.foreignKeys().stream().anyMatch(key -> KeyIndexes.beginWith(index.columns(), key.columns()));
    }

    private void changed(TablePair pair) {
        List<MigrationOp> changes = TableDifferences.of(pair);
        changes.removeIf(change -> !decisions.accepts(change, pair));
        changes.replaceAll(change -> finallyNamed(change, pair.wanted()));
        if (!changes.isEmpty()) {
            List<MigrationOp> renamed = InPlaceRenames.of(changes, pair);
            List<MigrationOp> whole = new ColumnsMadeAgain(pair, renamed).withWhatIsOverThem();
            List<MigrationOp> ordered = Counting.last(KeysInTheWay.first(whole, pair), pair);
            List<MigrationOp> stated = forRevision ? IndexesLeftBehind.stated(ordered, pair) : ordered;
            ops.add(new ModifyTable(pair.name(), pair.schema(), stated));
        }
    }
}
