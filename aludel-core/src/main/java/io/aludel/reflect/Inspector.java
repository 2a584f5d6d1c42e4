package io.aludel.reflect;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ArgumentException;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Sequence;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import io.aludel.schema.TextObject;
import io.aludel.schema.UniqueConstraint;
import io.aludel.type.SqlType;
import io.aludel.type.TypeDetail;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schema of a live database. Not thread-safe; what was read is kept until {@link #clearCache()}.
 *
 * <p>Names are the model's: in a database that turns unquoted names into upper case, {@code USERS} is called {@code users}. Tables of
 * the default schema have no schema; naming that schema gives another table object, as in any metadata. A type that is not known
 * becomes {@link io.aludel.type.TypeKind#UNKNOWN} with a warning in the log of {@code io.aludel.reflect}, and is never an error.
 *
 * <pre>{@code
 * Table orders = Inspector.of(engine).table("orders");
 * MetaData all = Inspector.of(engine).reflect(new MetaData());
 * }</pre>
 */
public final class Inspector {
    private final CatalogReader reader;
    private final RequiredObjects required = new RequiredObjects(this);

    private Inspector(CatalogReader reader) {
        this.reader = reader;
    }

    /** An inspector that takes a connection of the engine for each question and gives it back. */
    public static Inspector of(Engine engine) {
        return new Inspector(CatalogReader.of(engine));
    }

    /** An inspector that sees what the connection's transaction sees. */
    public static Inspector of(Connection connection) {
        return new Inspector(CatalogReader.of(requireNonNull(connection, "connection")));
    }

    /**
     * The same with answers of its own, for PostgreSQL: a foreign key into another schema names it even where the search path finds the
     * table without. Other databases have no search path.
     */
    public Inspector ignoringSearchPath() {
        return new Inspector(reader.ignoringSearchPath());
    }

    boolean hasSearchPath() {
        return reader.hasSearchPath();
    }

    /** The schema in which names without one are found; empty where the database has no schemas. */
    public Optional<String> defaultSchemaName() {
        return reader.defaultSchema();
    }

    /** The schemas; empty where the database has none. */
    public List<String> schemaNames() {
        return reader.schemaNames();
    }

    /** Whether there is a schema of this name. */
    public boolean hasSchema(String schema) {
        return schemaNames().contains(schema);
    }

    /** The tables of the default schema, in the order of their names. */
    public List<String> tableNames() {
        return tableNames(null);
    }

    /** The tables of a schema, in the order of their names; null for the default one. Temporary ones are left out. */
    public List<String> tableNames(@Nullable String schema) {
        return names(TableFilter.ALL.schema(schema));
    }

    /** The views of the default schema, in the order of their names. */
    public List<String> viewNames() {
        return viewNames(null);
    }

    /** The views of a schema, in the order of their names; null for the default one. Materialized and temporary ones are left out. */
    public List<String> viewNames(@Nullable String schema) {
        return names(TableFilter.ALL.schema(schema).kinds(Set.of(ObjectKind.VIEW)));
    }

    /** The materialized views of a schema, in the order of their names; null for the default one. */
    public List<String> materializedViewNames(@Nullable String schema) {
        return names(TableFilter.ALL.schema(schema).kinds(Set.of(ObjectKind.MATERIALIZED_VIEW)));
    }

    /**
     * The tables of a schema whose rows another server keeps, in the order of their names; null for the default one. They are not among
     * {@link #tableNames()}. Only PostgreSQL has such.
     */
    public List<String> foreignTableNames(@Nullable String schema) {
        return names(TableFilter.ALL.schema(schema).kinds(Set.of(ObjectKind.FOREIGN_TABLE)));
    }

    /** The temporary tables of this connection, in the order of their names; MariaDB and MySQL do not list them. */
    public List<String> temporaryTableNames() {
        return names(TableFilter.ALL.scope(ObjectScope.TEMPORARY));
    }

    /** The temporary views of this connection, in the order of their names. */
    public List<String> temporaryViewNames() {
        return names(TableFilter.ALL.kinds(Set.of(ObjectKind.VIEW)).scope(ObjectScope.TEMPORARY));
    }

    /** The names of what is meant, in their order. */
    public List<String> names(TableFilter filter) {
        return reader.relations(filter.schema()).stream()
                .filter(filter::includes)
                .map(Relation::name)
                .toList();
    }

    /** The sequences of the default schema, in the order of their names. */
    public List<String> sequenceNames() {
        return sequenceNames(null);
    }

    /** The sequences of a schema, in the order of their names; null for the default one. */
    public List<String> sequenceNames(@Nullable String schema) {
        return reader.sequenceNames(schema);
    }

    /**
     * The sequences of a schema, in the order of their names, with how they count; null for the default one. Those that belong to a column,
     * which counts by them, are left out.
     */
    public List<Sequence> sequences(@Nullable String schema) {
        return reader.sequences(schema);
    }

    /**
     * The functions, procedures, triggers and policies of a schema, with texts that create and drop them; null for the default one. Those of
     * extensions are left out. Empty where the database does not show their texts, as H2 does not.
     */
    public List<TextObject> objects(@Nullable String schema) {
        return reader.objects(schema);
    }

    /** The enumerated types of a schema that nothing uses; null for the default one. */
    public List<String> unusedTypes(@Nullable String schema) {
        return reader.unusedTypes(schema);
    }

    /**
     * The enumerated types and domains of a schema, in the order of their names; null for the default one. Their {@code detail()} has
     * the words, the condition and the like. Empty where the database has no such types.
     */
    public List<SqlType<?>> namedTypes(@Nullable String schema) {
        return reader.namedTypes(schema);
    }

    /** Whether a schema has an enumerated type or domain of this name; null for the default one. */
    public boolean hasType(@Nullable String schema, String type) {
        for (SqlType<?> known : namedTypes(schema)) {
            TypeDetail.OfEnum words = known.detail(TypeDetail.OfEnum.class);
            TypeDetail.OfDomain domain = known.detail(TypeDetail.OfDomain.class);
            if (words != null && type.equals(words.name()) || domain != null && type.equals(domain.name())) {
                return true;
            }
        }
        return false;
    }

    /** The enumerated types of a schema, in the order of their names; null for the default one. */
    public List<SqlType<?>> enumTypes(@Nullable String schema) {
        return namedTypes(schema).stream()
                .filter(type -> type.detail(TypeDetail.OfEnum.class) != null)
                .toList();
    }

    /** The domains of a schema, in the order of their names; null for the default one. */
    public List<SqlType<?>> domainTypes(@Nullable String schema) {
        return namedTypes(schema).stream()
                .filter(type -> type.detail(TypeDetail.OfDomain.class) != null)
                .toList();
    }

    /**
     * The number under which the database keeps a table or view, such as PostgreSQL's oid. It stays the same when the table is renamed.
     *
     * @param schema the schema, or null for the default one
     * @return empty where the database numbers no tables, or tells none
     * @throws ArgumentException when there is no such table; the message names the nearest
     */
    public OptionalLong tableNumber(@Nullable String schema, String table) {
        if (!hasTable(schema, table)) {
            throw required.noTable(schema, table);
        }
        return reader.number(schema, table);
    }

    /**
     * The names of the constraints of a table that are kept by one of its indexes, which cannot be dropped before them.
     *
     * @param schema the schema, or null for the default one
     * @return empty where each constraint has an index of its own, as on most databases
     */
    public List<String> constraintsOn(@Nullable String schema, String table, String index) {
        return reader.constraintsOn(schema, table, index);
    }

    /** Whether the default schema has a table or view of this name. */
    public boolean hasTable(String table) {
        return hasTable(null, table);
    }

    /** Whether a schema has a table or view of this name, temporary or not. Always asks the database. */
    public boolean hasTable(@Nullable String schema, String table) {
        return Boolean.TRUE.equals(hasTables(schema, Set.of(table)).get(table));
    }

    /** For each name, whether a schema has a table or view of it. One question to the database, asked anew each time. */
    public Map<String, Boolean> hasTables(@Nullable String schema, Collection<String> tables) {
        return reader.hasTables(schema, tables);
    }

    /** Whether a table has an index of this name; false when there is no such table. */
    public boolean hasIndex(@Nullable String schema, String table, String index) {
        ReflectedTable found = reader.tables(TableFilter.one(schema, table)).get(table);
        return found != null && found.indexes().stream().anyMatch(candidate -> index.equals(candidate.name()));
    }

    /** Whether a schema has a sequence of this name; null for the default one. */
    public boolean hasSequence(@Nullable String schema, String sequence) {
        return sequenceNames(schema).contains(sequence);
    }

    /**
     * Everything about some tables and views, by name. The number of questions to the database does not depend on the number of tables.
     * Names that do not exist are left out.
     */
    public Map<String, ReflectedTable> tables(TableFilter filter) {
        return reader.tables(filter);
    }

    /**
     * Everything about one table or view.
     *
     * @param schema the schema, or null for the default one
     * @throws ArgumentException when there is no such table; the message names the nearest
     */
    public ReflectedTable describe(@Nullable String schema, String table) {
        ReflectedTable found = reader.tables(TableFilter.one(schema, requireNonNull(table, "table")))
                .get(table);
        if (found == null) {
            throw required.noTable(schema, table);
        }
        return found;
    }

    /**
     * The columns of a table.
     *
     * @throws ArgumentException when there is no such table; the message names the nearest
     */
    public List<Column<?>> columns(String table) {
        return describe(null, table).columns();
    }

    /** The primary key of a table, if it has one. */
    public Optional<PrimaryKey> primaryKey(String table) {
        return Optional.ofNullable(describe(null, table).primaryKey());
    }

    /** The foreign keys of a table. */
    public List<ForeignKey> foreignKeys(String table) {
        return describe(null, table).foreignKeys();
    }

    /** The unique constraints of a table; where unique indexes are all the database has, those. */
    public List<UniqueConstraint> uniqueConstraints(String table) {
        return describe(null, table).uniqueConstraints();
    }

    /** The CHECK constraints of a table, in the database's own words. */
    public List<CheckConstraint> checkConstraints(String table) {
        return describe(null, table).checkConstraints();
    }

    /** The indexes of a table. Those behind unique constraints are among them on PostgreSQL, MariaDB and MySQL, under the same name. */
    public List<Index> indexes(String table) {
        return describe(null, table).indexes();
    }

    /** The comment on a table, if it has one. */
    public Optional<String> comment(String table) {
        return Optional.ofNullable(describe(null, table).options().comment());
    }

    /** What the database keeps about a table as a whole, such as its engine. */
    public TableOptions options(String table) {
        return describe(null, table).options();
    }

    /**
     * The query behind a view, as the database keeps it; SQLite keeps the whole definition.
     *
     * @throws ArgumentException when there is no such view; the message names the nearest
     */
    public String viewDefinition(@Nullable String schema, String view) {
        return reader.viewDefinition(schema, view).orElseThrow(() -> required.noView(schema, view));
    }

    /** The tables of a schema, each after those that it refers to, with the foreign keys that close circles apart. */
    public TableOrder tableOrder(@Nullable String schema) {
        return TableOrder.of(schema, tables(TableFilter.ALL.schema(schema)).values());
    }

    /**
     * A table in a metadata of its own, together with the tables to which it refers.
     *
     * @throws ArgumentException when there is no such table; the message names the nearest
     */
    public Table table(String name) {
        return table(new MetaData(), name);
    }

    /** A table, declared in some metadata together with the tables to which it refers; one that is declared there already is kept. */
    public Table table(MetaData metadata, String name) {
        return table(metadata, metadata.schema(), name);
    }

    /** A table of a schema, declared in some metadata together with the tables to which it refers. */
    public Table table(MetaData metadata, @Nullable String schema, String name) {
        return table(metadata, schema, name, ReflectOptions.DEFAULT);
    }

    /** A table of a schema, declared in some metadata as the options say. */
    public Table table(MetaData metadata, @Nullable String schema, String name, ReflectOptions options) {
        return new Declaration(this, metadata, options).table(schema, name);
    }

    /** Declares all tables of the metadata's schema in it; those that are declared already are kept. */
    public MetaData reflect(MetaData metadata) {
        return reflect(metadata, ReflectOptions.DEFAULT);
    }

    /**
     * Declares some tables in a metadata, together with the tables to which they refer.
     *
     * @throws ArgumentException when one of them does not exist
     */
    public MetaData reflect(MetaData metadata, Collection<String> tables) {
        return reflect(metadata, ReflectOptions.DEFAULT.only(tables));
    }

    /** Declares tables in a metadata as the options say. A table that cannot be read is left out with a warning unless it was named. */
    public MetaData reflect(MetaData metadata, ReflectOptions options) {
        new Declaration(this, metadata, options).all();
        return metadata;
    }

    /** Forgets what was read. */
    public void clearCache() {
        reader.forget();
    }
}
