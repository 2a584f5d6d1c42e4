package io.aludel.reflect;

import static java.util.Objects.requireNonNull;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.error.ArgumentException;
import io.aludel.error.ErrorCode;
import io.aludel.error.Suggestions;
import io.aludel.schema.CheckConstraint;
import io.aludel.schema.Column;
import io.aludel.schema.ForeignKey;
import io.aludel.schema.Index;
import io.aludel.schema.MetaData;
import io.aludel.schema.PrimaryKey;
import io.aludel.schema.Table;
import io.aludel.schema.UniqueConstraint;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the schema of a live database. Not thread-safe; what was read is kept until {@link #clearCache()}.
 *
 * <p>Names are the model's: in a database that turns unquoted names into upper case, {@code USERS} is called {@code users}. Tables of
 * the default schema have no schema; naming that schema gives another table object, as in any metadata.
 *
 * <pre>{@code
 * Table orders = Inspector.of(engine).table("orders");
 * MetaData all = Inspector.of(engine).reflect(new MetaData());
 * }</pre>
 */
public final class Inspector {
    private final Source source;
    private final Catalog catalog;
    private final Map<Key, TableDescription> known = new HashMap<>();

    /** Lends a connection for one question. */
    private interface Source {
        <T> T ask(Function<Connection, T> question);
    }

    private record Key(@Nullable String schema, String table) {}

    private Inspector(Source source, Catalog catalog) {
        this.source = source;
        this.catalog = catalog;
    }

    /** An inspector that takes a connection of the engine for each question and gives it back. */
    public static Inspector of(Engine engine) {
        return new Inspector(
                new Source() {
                    @Override
                    public <T> T ask(Function<Connection, T> question) {
                        try (Connection connection = engine.connect()) {
                            return question.apply(connection);
                        }
                    }
                },
                Catalogs.of(engine.dialect()));
    }

    /** An inspector that sees what the connection's transaction sees. */
    public static Inspector of(Connection connection) {
        requireNonNull(connection, "connection");
        return new Inspector(
                new Source() {
                    @Override
                    public <T> T ask(Function<Connection, T> question) {
                        return question.apply(connection);
                    }
                },
                Catalogs.of(connection.dialect()));
    }

    /** The schemas; empty where the database has none. */
    public List<String> schemaNames() {
        return source.ask(catalog::schemaNames);
    }

    /** The tables of the default schema, in the order of their names. */
    public List<String> tableNames() {
        return tableNames(null);
    }

    /** The tables of a schema, in the order of their names; null for the default one. */
    public List<String> tableNames(@Nullable String schema) {
        return source.ask(connection -> catalog.tableNames(connection, schema));
    }

    /** The views of the default schema, in the order of their names. */
    public List<String> viewNames() {
        return viewNames(null);
    }

    /** The views of a schema, in the order of their names; null for the default one. */
    public List<String> viewNames(@Nullable String schema) {
        return source.ask(connection -> catalog.viewNames(connection, schema));
    }

    /** Whether the default schema has a table or view of this name. */
    public boolean hasTable(String table) {
        return hasTable(null, table);
    }

    /** Whether a schema has a table or view of this name. Always asks the database. */
    public boolean hasTable(@Nullable String schema, String table) {
        return tableNames(schema).contains(table) || viewNames(schema).contains(table);
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

    /** The indexes of a table, without those that stand behind constraints. */
    public List<Index> indexes(String table) {
        return describe(null, table).indexes();
    }

    /** The comment on a table, if it has one. */
    public Optional<String> comment(String table) {
        return Optional.ofNullable(describe(null, table).comment());
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
        String fullName = schema == null ? name : schema + "." + name;
        if (metadata.contains(fullName)) {
            return metadata.table(fullName);
        }
        TableDescription description = describe(schema, name);
        Table table = Table.of(metadata, schema, name, description.comment(), description.elements());
        for (ForeignKey key : table.foreignKeys()) {
            table(metadata, key.referredSchema() == null ? schema : key.referredSchema(), key.referredTable());
        }
        return table;
    }

    /** Declares all tables of the metadata's schema in it; those that are declared already are kept. */
    public MetaData reflect(MetaData metadata) {
        return reflect(metadata, tableNames(metadata.schema()));
    }

    /** Declares some tables in a metadata, together with the tables to which they refer. */
    public MetaData reflect(MetaData metadata, Collection<String> tables) {
        for (String table : tables) {
            table(metadata, table);
        }
        return metadata;
    }

    /** Forgets what was read. */
    public void clearCache() {
        known.clear();
    }

    private TableDescription describe(@Nullable String schema, String table) {
        Key key = new Key(schema, requireNonNull(table, "table"));
        TableDescription found = known.get(key);
        if (found == null) {
            found = source.ask(connection -> catalog.describe(connection, schema, table))
                    .orElseThrow(() -> unknown(schema, table));
            known.put(key, found);
        }
        return found;
    }

    private ArgumentException unknown(@Nullable String schema, String table) {
        List<String> names = tableNames(schema);
        return new ArgumentException(
                ErrorCode.NO_SUCH_OBJECT,
                "the database has no table '" + table + "'" + (schema == null ? "" : " in schema '" + schema + "'")
                        + "."
                        + Suggestions.didYouMean(table, names)
                        + (names.isEmpty()
                                ? "\n  It has no tables there at all; name another schema, or check the URL."
                                : "\n  tableNames() lists what it has."));
    }
}
