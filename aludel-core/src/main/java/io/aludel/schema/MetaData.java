package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.graph.DependencyOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
     * All tables, each after those that its foreign keys refer to. Tables of a circle stand in declared order; the constraints that
     * close the circle have to be added afterwards.
     */
    public List<Table> sortedTables() {
        return sorted(new ArrayList<>(tables.values()));
    }

    /** Some tables in the order of {@link #sortedTables()}. */
    public List<Table> sorted(Collection<Table> some) {
        DependencyOrder<Table> order = new DependencyOrder<>(some);
        for (Table table : some) {
            for (ForeignKey key : table.foreignKeys()) {
                order.before(table.referredTable(key), table);
            }
        }
        return order.sortedLeavingCircles();
    }

    /**
     * Creates all tables that do not exist yet, with their indexes.
     *
     * @param target an engine or a connection
     */
    public void createAll(SchemaTarget target) {
        target.createTables(this, sortedTables(), true);
    }

    /**
     * Drops all tables that exist, referring ones first.
     *
     * @param target an engine or a connection
     */
    public void dropAll(SchemaTarget target) {
        List<Table> reversed = new ArrayList<>(sortedTables());
        Collections.reverse(reversed);
        target.dropTables(this, reversed, true);
    }

    /** Forgets a table, so that another can be declared under its name. */
    public void remove(Table table) {
        tables.remove(table.fullName(), table);
    }

    void register(Table table) {
        if (tables.putIfAbsent(table.fullName(), table) != null) {
            throw new ArgumentException(
                    ErrorCode.DUPLICATE_DEFINITION,
                    "table '" + table.fullName() + "' is already declared in this metadata."
                            + "\n  Use metadata.table(\"" + table.fullName()
                            + "\") to get it, or another MetaData for a second shape.");
        }
    }
}
