package io.aludel.schema;

import static java.util.Objects.requireNonNull;

import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table: its columns, constraints and indexes. Immutable once made, safe for use by many threads.
 *
 * <pre>{@code
 * MetaData metadata = new MetaData();
 * Table users = Table.of("users", metadata,
 *         column("id", BIGINT).primaryKey(),
 *         column("name", VARCHAR(50)).notNull());
 * }</pre>
 *
 * <p>To query it, wrap it: {@code Sql.table(users)} is a use of the table in a statement and may have an alias.
 */
public final class Table extends TableDefinition {
    private final String name;
    private final @Nullable String schema;
    private final MetaData metadata;
    private final Map<String, Column<?>> columns;
    private final @Nullable PrimaryKey primaryKey;
    private final List<Constraint> constraints;
    private final List<ForeignKey> foreignKeys;
    private final List<UniqueConstraint> uniqueConstraints;
    private final List<CheckConstraint> checkConstraints;
    private final List<Index> indexes;
    private final TableOptions options;
    private final boolean implicitKey;

    Table(MetaData metadata, @Nullable String schema, String name, TableParts parts) {
        this.metadata = requireNonNull(metadata, "metadata");
        this.schema = schema;
        this.name = requireNonNull(name, "name");
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(parts.columns));
        this.primaryKey = parts.primaryKey;
        this.constraints = List.copyOf(parts.constraints);
        this.foreignKeys = only(ForeignKey.class);
        this.uniqueConstraints = only(UniqueConstraint.class);
        this.checkConstraints = only(CheckConstraint.class);
        this.options = parts.options;
        this.implicitKey = parts.implicitKey;
        this.indexes = List.copyOf(parts.indexes);
    }

    /**
     * Declares a table in the metadata's default schema.
     *
     * @param name the name in the database
     * @param metadata where the table is registered
     * @param elements its columns, constraints and indexes
     * @throws ArgumentException when the metadata has a table of this name, a column is declared twice, or a constraint names a
     *     column that does not exist
     */
    public static Table of(String name, MetaData metadata, TableElement... elements) {
        return of(metadata, metadata.schema(), name, null, List.of(elements));
    }

    /**
     * Declares a table in a schema.
     *
     * @param metadata where the table is registered
     * @param schema the schema, or null for the database's default
     * @param name the name in the database
     * @param comment the comment that the database keeps, or null
     * @param elements its columns, constraints and indexes
     */
    public static Table of(
            MetaData metadata,
            @Nullable String schema,
            String name,
            @Nullable String comment,
            Collection<? extends TableElement> elements) {
        List<TableElement> all = new ArrayList<>(elements);
        if (comment != null) {
            all.add(0, TableOptions.NONE.comment(comment));
        }
        List<TableElement> taken = metadata.taken(schema, name, all);
        Table table =
                new Table(metadata, schema, name, TableParts.of(metadata.namingConvention(), schema, name, taken));
        metadata.register(table);
        return table;
    }

    @Override
    Table table() {
        return this;
    }

    private <C extends Constraint> List<C> only(Class<C> kind) {
        return constraints.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The name in the database. */
    public String name() {
        return name;
    }

    /** The schema, or null for the database's default. */
    public @Nullable String schema() {
        return schema;
    }

    /** {@code schema.name}, or the name alone; the key of {@link MetaData#table}. */
    public String fullName() {
        return schema == null ? name : schema + "." + name;
    }

    /** The comment, or null. */
    public @Nullable String comment() {
        return options.comment();
    }

    /** The collection this table belongs to. */
    public MetaData metadata() {
        return metadata;
    }

    /** The columns in declared order. */
    public Collection<Column<?>> columns() {
        return columns.values();
    }

    /**
     * A column by its key, or by its name in the database.
     *
     * @throws ArgumentException when there is none; the message names the nearest
     */
    public Column<?> column(String column) {
        Column<?> found = columns.get(column);
        for (Column<?> other : columns.values()) {
            if (found == null && other.name().equals(column)) {
                found = other;
            }
        }
        if (found == null) {
            throw new ArgumentException(
                    ErrorCode.UNKNOWN_REFERENCE,
                    "table '" + fullName() + "' has no column '" + column + "'."
                            + Suggestions.didYouMean(column, columns.keySet()));
        }
        return found;
    }

    /** Whether there is a column of this key or name. */
    public boolean hasColumn(String column) {
        return columns.containsKey(column)
                || columns.values().stream().anyMatch(other -> other.name().equals(column));
    }

    /** The primary key, or null when the table has none. */
    public @Nullable PrimaryKey primaryKey() {
        return primaryKey;
    }

    /** The columns of the primary key in key order; empty when there is none. */
    public List<Column<?>> primaryKeyColumns() {
        if (primaryKey == null) {
            return List.of();
        }
        List<Column<?>> found = new ArrayList<>();
        primaryKey.columns().forEach(column -> found.add(column(column)));
        return found;
    }

    /** All constraints but the primary key, in the order in which CREATE TABLE writes them: those declared on columns last. */
    public List<Constraint> constraints() {
        return constraints;
    }

    /** What is said of the table as a whole. */
    public TableOptions options() {
        return options;
    }

    /** The foreign keys, those declared on columns last. */
    public List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** The unique constraints, those declared on columns last. */
    public List<UniqueConstraint> uniqueConstraints() {
        return uniqueConstraints;
    }

    /** The CHECK constraints. */
    public List<CheckConstraint> checkConstraints() {
        return checkConstraints;
    }

    /** The indexes, those declared on columns last. */
    public List<Index> indexes() {
        return indexes;
    }

    /**
     * An index by its name.
     *
     * @throws ArgumentException when there is none; the message names the nearest
     */
    public Index index(String index) {
        List<String> names = new ArrayList<>();
        for (Index candidate : indexes) {
            if (index.equals(candidate.name())) {
                return candidate;
            }
            names.add(String.valueOf(candidate.name()));
        }
        throw new ArgumentException(
                ErrorCode.UNKNOWN_REFERENCE,
                "table '" + fullName() + "' has no index '" + index + "'." + Suggestions.didYouMean(index, names));
    }

    /** The column that the database numbers, or null. */
    public @Nullable Column<?> autoIncrementColumn() {
        return AutoIncrementRule.of(this);
    }

    /**
     * The table that a foreign key of this table refers to.
     *
     * @throws ArgumentException when the metadata has no such table
     */
    public Table referredTable(ForeignKey key) {
        String stated = key.referredSchema();
        if (stated == null && !metadata.contains(schema, key.referredTable())) {
            return metadata.table(metadata.schema(), key.referredTable());
        }
        return metadata.table(stated == null ? schema : stated, key.referredTable());
    }

    /** The table that a foreign key of this table refers to, when the metadata has it. */
    public Optional<Table> findReferredTable(ForeignKey key) {
        String stated = key.referredSchema() == null ? schema : key.referredSchema();
        boolean known = metadata.contains(stated, key.referredTable())
                || key.referredSchema() == null && metadata.contains(metadata.schema(), key.referredTable());
        return known ? Optional.of(referredTable(key)) : Optional.empty();
    }

    /** Whether the primary key was only marked on columns. */
    public boolean isPrimaryKeyImplicit() {
        return implicitKey;
    }

    /** The declared tables that have to be there before this one, though no foreign key says so. */
    public List<Table> prerequisites() {
        return options.after().stream()
                .filter(metadata::contains)
                .map(metadata::table)
                .toList();
    }

    /** The columns that a foreign key refers to, in the order of its own columns. */
    public List<Column<?>> referredColumns(ForeignKey key) {
        Table referred = referredTable(key);
        if (key.referredColumns().isEmpty()) {
            return referred.primaryKeyColumns();
        }
        List<Column<?>> found = new ArrayList<>();
        key.referredColumns().forEach(column -> found.add(referred.column(column)));
        return found;
    }

    /** An index with the name that the naming convention has for it in this table; unchanged when it has one. */
    public Index named(Index index) {
        return names().named(index);
    }

    /** A constraint with the name that the naming convention has for it in this table; unchanged when that is none. */
    public Constraint named(Constraint constraint) {
        return names().named(constraint);
    }

    private ConventionNames names() {
        return new ConventionNames(metadata.namingConvention(), schema, name, columns);
    }

    /** The name of an index; those without one got theirs from the naming convention. */
    public String indexName(Index index) {
        String given = index.name();
        if (given == null) {
            throw new ArgumentException(
                    ErrorCode.INVALID_ARGUMENT,
                    "an index of table '" + fullName()
                            + "' has no name, and the naming convention has none for indexes."
                            + "\n  Name it with named(..).");
        }
        return given;
    }

    /** The columns under these keys, in this order. */
    public List<Column<?>> columns(String... keys) {
        List<Column<?>> found = new ArrayList<>();
        for (String key : keys) {
            found.add(column(key));
        }
        return found;
    }

    /** All that this table was declared from, names of constraints and indexes included; another table can be declared from it. */
    public List<TableElement> elements() {
        List<TableElement> all = new ArrayList<>();
        all.add(options);
        columns.values().forEach(column -> all.add(column.foreignKeys(List.of()).withoutFlags()));
        if (primaryKey != null) {
            all.add(primaryKey);
        }
        constraints.stream()
                .filter(constraint ->
                        !(constraint instanceof CheckConstraint check && check.condition() instanceof TypeCheck))
                .forEach(all::add);
        all.addAll(indexes);
        return all;
    }

    /**
     * A copy of this table in another collection.
     *
     * @param target where the copy is registered
     * @throws ArgumentException when the collection has a table of this name
     */
    public Table copyTo(MetaData target) {
        return copyTo(target, schema, name);
    }

    /**
     * A copy of this table in another collection, schema or under another name. Foreign keys to tables of the same schema follow into
     * the new one.
     */
    public Table copyTo(MetaData target, @Nullable String newSchema, String newName) {
        return of(target, newSchema, newName, null, TableCopies.named(this, newName));
    }

    /**
     * {@link #copyTo(MetaData, String, String)} with a say in where the foreign keys of the copy point.
     *
     * <pre>{@code
     * orders.copyTo(archive, "archive", "orders", (table, schema, key) ->
     *         key.referredTable().equals("countries") ? "shared" : schema);
     * }</pre>
     *
     * @param referredSchemas asked for each foreign key that refers to another table
     */
    public Table copyTo(MetaData target, @Nullable String newSchema, String newName, ReferredSchema referredSchemas) {
        List<TableElement> copied =
                TableCopies.referring(this, newName, key -> referredSchemas.of(this, newSchema, key));
        return of(target, newSchema, newName, null, copied);
    }

    /**
     * The same table with more columns, constraints or indexes, in the place of this one in its collection. A column of a known name
     * takes the place of the other.
     */
    public Table extended(TableElement... more) {
        List<TableElement> all = TableCopies.extended(this, more);
        Table table = new Table(metadata, schema, name, TableParts.of(metadata.namingConvention(), schema, name, all));
        metadata.replace(table);
        return table;
    }

    @Override
    public String toString() {
        return fullName();
    }
}
