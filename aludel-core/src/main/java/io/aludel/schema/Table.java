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
public final class Table {
    private final String name;
    private final @Nullable String schema;
    private final @Nullable String comment;
    private final MetaData metadata;
    private final Map<String, Column<?>> columns;
    private final @Nullable PrimaryKey primaryKey;
    private final List<ForeignKey> foreignKeys;
    private final List<UniqueConstraint> uniqueConstraints;
    private final List<CheckConstraint> checkConstraints;
    private final List<Index> indexes;

    Table(MetaData metadata, @Nullable String schema, String name, @Nullable String comment, TableParts parts) {
        this.metadata = requireNonNull(metadata, "metadata");
        this.schema = schema;
        this.name = requireNonNull(name, "name");
        this.comment = comment;
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(parts.columns));
        this.primaryKey = parts.primaryKey;
        this.foreignKeys = List.copyOf(parts.foreignKeys);
        this.uniqueConstraints = List.copyOf(parts.uniqueConstraints);
        this.checkConstraints = List.copyOf(parts.checkConstraints);
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
        Table table = new Table(metadata, schema, name, comment, TableParts.of(name, elements));
        metadata.register(table);
        return table;
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
        return comment;
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
     * A column by its name.
     *
     * @throws ArgumentException when there is none; the message names the nearest
     */
    public Column<?> column(String column) {
        Column<?> found = columns.get(column);
        if (found == null) {
            throw new ArgumentException(
                    ErrorCode.UNKNOWN_REFERENCE,
                    "table '" + fullName() + "' has no column '" + column + "'."
                            + Suggestions.didYouMean(column, columns.keySet()));
        }
        return found;
    }

    /** Whether there is a column of this name. */
    public boolean hasColumn(String column) {
        return columns.containsKey(column);
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

    /** The foreign keys, those declared on columns first. */
    public List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** The unique constraints, those declared on columns first. */
    public List<UniqueConstraint> uniqueConstraints() {
        return uniqueConstraints;
    }

    /** The CHECK constraints. */
    public List<CheckConstraint> checkConstraints() {
        return checkConstraints;
    }

    /** The indexes, those declared on columns first. */
    public List<Index> indexes() {
        return indexes;
    }

    /** The column that the database numbers, or null. */
    public @Nullable Column<?> autoIncrementColumn() {
        for (Column<?> column : columns.values()) {
            if (column.autoIncrement() == Column.AutoIncrement.ALWAYS) {
                return column;
            }
        }
        if (primaryKey == null || primaryKey.columns().size() != 1) {
            return null;
        }
        Column<?> only = column(primaryKey.columns().get(0));
        boolean numbered = only.autoIncrement() == Column.AutoIncrement.AUTO
                && only.type().isInteger()
                && only.type().converter() == null
                && only.serverDefault() == null
                && foreignKeys.stream().noneMatch(key -> key.columns().contains(only.name()));
        return numbered ? only : null;
    }

    /**
     * The table that a foreign key of this table refers to.
     *
     * @throws ArgumentException when the metadata has no such table
     */
    public Table referredTable(ForeignKey key) {
        return metadata.table(key.referredSchema() == null ? schema : key.referredSchema(), key.referredTable());
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

    /** The name of an index; those without one are called {@code ix_<table>_<columns>}. */
    public String indexName(Index index) {
        String given = index.name();
        return given != null ? given : "ix_" + name + "_" + String.join("_", index.columns());
    }

    @Override
    public String toString() {
        return fullName();
    }
}
