package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.event.ListenerOption;
import io.aludel.event.Listeners;
import io.aludel.event.Registration;
import io.aludel.graph.DependencyOrder;
import io.aludel.type.SqlType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A collection of tables that belong together. Not thread-safe while tables are being declared; safe afterwards.
 *
 * <pre>{@code
 * MetaData metadata = new MetaData();
 * Table.of("users", metadata, column("id", BIGINT).primaryKey());
 * metadata.createAll(engine);
 * }</pre>
 */
public final class MetaData {
    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<String, Sequence> sequences = new LinkedHashMap<>();
    private final Map<String, View> views = new LinkedHashMap<>();
    private final Map<String, TextObject> objects = new LinkedHashMap<>();
    private final DdlListeners listeners = new DdlListeners();
    private final DdlListeners elementListeners = new DdlListeners();
    private final Listeners<TableListener> tableListeners = new Listeners<>();
    private final @Nullable String schema;
    private final NamingConvention namingConvention;
    private final Map<String, Object> info = new LinkedHashMap<>();

    /** A collection whose tables live in the database's default schema. */
    public MetaData() {
        this(null, NamingConvention.DEFAULT);
    }

    /**
     * A collection whose tables live in a schema unless they say otherwise.
     *
     * @param schema the schema, or null for the database's default
     */
    public MetaData(@Nullable String schema) {
        this(schema, NamingConvention.DEFAULT);
    }

    /**
     * A collection whose constraints and indexes are named by a convention.
     *
     * @param namingConvention how constraints and indexes without a name are named
     */
    public MetaData(NamingConvention namingConvention) {
        this(null, namingConvention);
    }

    /**
     * A collection whose tables live in a schema unless they say otherwise.
     *
     * @param schema the schema, or null for the database's default
     * @param namingConvention how constraints and indexes without a name are named
     */
    public MetaData(@Nullable String schema, NamingConvention namingConvention) {
        this.schema = schema;
        this.namingConvention = requireNonNull(namingConvention, "namingConvention");
    }

    /** How constraints and indexes without a name are named. */
    public NamingConvention namingConvention() {
        return namingConvention;
    }

    /** What the application keeps here; may be changed. */
    public Map<String, Object> info() {
        return info;
    }

    /**
     * Adds a sequence, which is created with the tables. Sequences that are the default of a column need not be added.
     *
     * @return the sequence in this collection's schema, unless it states one
     */
    public Sequence add(Sequence sequence) {
        Sequence placed = sequence.schema() == null && schema != null ? sequence.inSchema(schema) : sequence;
        sequences.put(placed.fullName(), placed);
        return placed;
    }

    /** The sequences that were added. */
    public Collection<Sequence> sequences() {
        return Collections.unmodifiableCollection(sequences.values());
    }

    /** The schema of tables that do not state one; null for the database's default. */
    public @Nullable String schema() {
        return schema;
    }

    /** All tables in the order in which they were declared. */
    public Collection<Table> tables() {
        return Collections.unmodifiableCollection(tables.values());
    }

    /**
     * A table by name.
     *
     * @param fullName {@code name} or {@code schema.name}
     * @throws ArgumentException when there is none; the message names the nearest
     */
    public Table table(String fullName) {
        Table found = tables.get(fullName);
        if (found == null) {
            throw new ArgumentException(
                    ErrorCode.UNKNOWN_REFERENCE,
                    "there is no table '" + fullName + "' in this metadata."
                            + Suggestions.didYouMean(fullName, tables.keySet())
                            + "\n  Declare it with Table.of, or reflect it with Inspector.");
        }
        return found;
    }

    /** A table by schema and name. */
    public Table table(@Nullable String schema, String name) {
        return table(schema == null ? name : schema + "." + name);
    }

    /** Whether a table of this schema and name is declared. */
    public boolean contains(@Nullable String inSchema, String name) {
        return contains(inSchema == null ? name : inSchema + "." + name);
    }

    /** Whether a table of this full name is declared. */
    public boolean contains(String fullName) {
        return tables.containsKey(fullName);
    }

    /**
     * All tables, each after those that its foreign keys or {@link TableOptions#after} name, otherwise by name: first those that refer
     * to none, then those that refer only to them, and so on. Tables of a circle follow one by one; the constraints that close the
     * circle have to be added afterwards.
     */
    public List<Table> sortedTables() {
        List<Table> byName = new ArrayList<>(tables.values());
        byName.sort(Comparator.comparing(Table::fullName));
        return order(byName).sortedInSteps();
    }

    /** Some tables, each after those that it refers to, otherwise in the given order. Tables of a circle stand in the given order. */
    public List<Table> sorted(Collection<Table> some) {
        DependencyOrder<Table> order = new DependencyOrder<>(some);
        for (Table table : some) {
            for (ForeignKey key : table.foreignKeys()) {
                table.findReferredTable(key).ifPresent(other -> order.before(other, table));
            }
            table.prerequisites().forEach(other -> order.before(other, table));
        }
        return order.sortedLeavingCircles();
    }

    private static DependencyOrder<Table> order(Collection<Table> some) {
        DependencyOrder<Table> order = new DependencyOrder<>(some);
        for (Table table : some) {
            for (ForeignKey key : table.foreignKeys()) {
                order.before(table.referredTable(key), table);
            }
            table.prerequisites().forEach(other -> order.before(other, table));
        }
        return order;
    }

    /**
     * Creates all that does not exist yet: sequences, tables with their indexes, views.
     *
     * @param target an engine, a connection or a script
     */
    public void createAll(SchemaTarget target) {
        createAll(target, CheckFirst.ALL);
    }

    /**
     * Creates sequences, tables with their indexes, and views.
     *
     * @param target an engine, a connection or a script
     * @param check what is looked up first and left alone when it exists
     */
    public void createAll(SchemaTarget target, Set<CheckFirst> check) {
        target.create(SchemaChange.of(this, check));
    }

    /**
     * Creates one sequence, where the database has any.
     *
     * @param check with {@link CheckFirst#SEQUENCES} one that exists is left alone
     */
    public void create(SchemaTarget target, Sequence sequence, Set<CheckFirst> check) {
        target.create(SchemaChange.of(this, sequence, check));
    }

    /**
     * Creates one view.
     *
     * @param check with {@link CheckFirst#VIEWS} one that exists is left alone
     */
    public void create(SchemaTarget target, View view, Set<CheckFirst> check) {
        target.create(SchemaChange.of(this, view, check));
    }

    /**
     * Creates one enumerated type or domain, where it is an object of its own.
     *
     * @param check with {@link CheckFirst#TYPES} one that exists is left alone
     */
    public void create(SchemaTarget target, SqlType<?> type, Set<CheckFirst> check) {
        target.create(SchemaChange.of(this, type, check));
    }

    /** Drops one sequence; {@link #create(SchemaTarget, Sequence, Set)} the other way. */
    public void drop(SchemaTarget target, Sequence sequence, Set<CheckFirst> check) {
        target.drop(SchemaChange.of(this, sequence, check));
    }

    /** Drops one view; {@link #create(SchemaTarget, View, Set)} the other way. */
    public void drop(SchemaTarget target, View view, Set<CheckFirst> check) {
        target.drop(SchemaChange.of(this, view, check));
    }

    /** Drops one type; {@link #create(SchemaTarget, SqlType, Set)} the other way. */
    public void drop(SchemaTarget target, SqlType<?> type, Set<CheckFirst> check) {
        target.drop(SchemaChange.of(this, type, check));
    }

    /** Creates those of some tables that do not exist yet. */
    public void createAll(SchemaTarget target, List<Table> some) {
        target.create(SchemaChange.of(this, some, CheckFirst.ALL));
    }

    /**
     * Drops all that exists: views, tables, referring ones first, sequences.
     *
     * @param target an engine, a connection or a script
     */
    public void dropAll(SchemaTarget target) {
        dropAll(target, CheckFirst.ALL);
    }

    /**
     * Drops views, tables, referring ones first, and sequences.
     *
     * @param target an engine, a connection or a script
     * @param check what is looked up first and left alone when it is missing
     */
    public void dropAll(SchemaTarget target, Set<CheckFirst> check) {
        target.drop(SchemaChange.of(this, check));
    }

    /** Drops those of some tables that exist. */
    public void dropAll(SchemaTarget target, List<Table> some) {
        target.drop(SchemaChange.of(this, some, CheckFirst.ALL));
    }

    /**
     * Adds a view, which is created after the tables.
     *
     * @return the view as a table that can be queried; {@link #tables()} does not have it
     */
    public Table add(View view) {
        View placed = view.schema() == null && schema != null ? view.inSchema(schema) : view;
        if (contains(placed.fullName()) || views.putIfAbsent(placed.fullName(), placed) != null) {
            throw new ArgumentException(
                    ErrorCode.DUPLICATE_DEFINITION,
                    "'" + placed.fullName() + "' is already declared in this metadata.");
        }
        return new Table(
                this,
                placed.schema(),
                placed.name(),
                TableParts.of(namingConvention, placed.schema(), placed.name(), placed.columns()));
    }

    /** The views in the order in which they were added. */
    public Collection<View> views() {
        return Collections.unmodifiableCollection(views.values());
    }

    /**
     * Adds a function, a trigger, a policy or the like, which is created with the tables. Of two that depend on each other, add the one
     * that has to be there first before the other.
     *
     * <pre>{@code
     * metadata.add(TextObject.function("next_number()", "CREATE FUNCTION next_number() ..").onlyFor("postgresql"));
     * }</pre>
     *
     * @return the object in this collection's schema, unless it states one
     * @throws ArgumentException when the collection has one of this kind and name for the same table
     */
    public TextObject add(TextObject object) {
        TextObject placed = object.schema() == null && schema != null ? object.inSchema(schema) : object;
        String key = placed.kind() + " " + placed.fullName() + " " + placed.table() + " " + placed.dropSql();
        if (objects.putIfAbsent(key, placed) != null) {
            throw new ArgumentException(
                    ErrorCode.DUPLICATE_DEFINITION,
                    placed.kind().word() + " '" + placed.fullName() + "' is already declared in this metadata.");
        }
        return placed;
    }

    /** The functions, triggers, policies and the like in the order in which they were added. */
    public Collection<TextObject> objects() {
        return Collections.unmodifiableCollection(objects.values());
    }

    /**
     * Calls a listener whenever tables of this collection are created or dropped together.
     *
     * @return takes the listener away again
     */
    public Registration on(DdlMoment moment, DdlListener listener, ListenerOption... options) {
        return listeners.add(moment, listener, options);
    }

    /** Executes a definition whenever tables of this collection are created or dropped together. */
    public Registration on(DdlMoment moment, DdlStatement statement, ListenerOption... options) {
        return on(moment, event -> event.target().define(statement), options);
    }

    /**
     * Calls a listener for each type, sequence, index and view of this collection that is created or dropped.
     *
     * <pre>{@code
     * metadata.onElements(AFTER_CREATE, event -> {
     *     if (event.element() instanceof Index index) { .. }
     * });
     * }</pre>
     *
     * @return takes the listener away again
     */
    public Registration onElements(DdlMoment moment, DdlListener listener, ListenerOption... options) {
        return elementListeners.add(moment, listener, options);
    }

    /** Calls the listeners of this collection; for what creates and drops tables. */
    public void tell(DdlEvent event) {
        (event.element() == null ? listeners : elementListeners).tell(event);
    }

    void replace(Table table) {
        tables.put(table.fullName(), table);
    }

    /** Takes a table out of this collection; the database keeps it. */
    public void remove(Table table) {
        tables.remove(table.fullName(), table);
    }

    /** Has a listener see the tables that are declared from now on. */
    public Registration onTable(TableListener listener, ListenerOption... options) {
        return tableListeners.add(listener, options);
    }

    List<TableElement> taken(@Nullable String schema, String name, List<TableElement> elements) {
        return tableListeners.fold(
                elements, (listener, taken) -> List.copyOf(listener.before(schema, name, List.copyOf(taken))));
    }

    void register(Table table) {
        if (tables.putIfAbsent(table.fullName(), table) != null) {
            throw new ArgumentException(
                    ErrorCode.DUPLICATE_DEFINITION,
                    "table '" + table.fullName() + "' is already declared in this metadata."
                            + "\n  Use metadata.table(\"" + table.fullName()
                            + "\") to get it, or another MetaData for a second shape.");
        }
        tableListeners.each(listener -> listener.after(table));
    }
}
