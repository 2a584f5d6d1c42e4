package io.aludel.dialect.postgresql;

import io.aludel.schema.DialectOption;
import io.aludel.schema.RowSecurity;
import io.aludel.schema.SqlFragment;
import java.util.List;
import java.util.Map;

/**
 * What PostgreSQL can be told of tables, indexes and constraints. Other databases pass it over.
 *
 * <pre>{@code
 * Table.of("events", metadata, PostgresqlOptions.partitionBy("RANGE (at)"), column(..))
 * index("ix_body", "body").options(PostgresqlOptions.using("gin"), PostgresqlOptions.concurrently())
 * }</pre>
 */
public final class PostgresqlOptions {
    private PostgresqlOptions() {}

    /** How full pages of a table or index are packed, in percent. */
    public static DialectOption fillfactor(int percent) {
        return with(Map.of("fillfactor", percent));
    }

    /** Storage parameters of a table, index or view: {@code WITH (name = value)}. */
    public static DialectOption with(Map<String, ?> parameters) {
        return option("with", parameters);
    }

    /** Where a table or index is stored. */
    public static DialectOption tablespace(String name) {
        return option("tablespace", name);
    }

    /** How a table is divided: {@code RANGE (at)}, {@code LIST (kind)}. SQL as the application wrote it. */
    public static DialectOption partitionBy(String sql) {
        return option("partition_by", sql);
    }

    /** The tables from which a table has its columns and to which its rows belong too. */
    public static DialectOption inherits(String... tables) {
        return option("inherits", List.of(tables));
    }

    /**
     * Makes a table a partition of another, which gives it its columns and keys.
     *
     * @param parent the table that is divided
     * @param bound which rows belong here, such as {@code FOR VALUES FROM (1) TO (10)}, as SQL
     */
    public static DialectOption partitionOf(String parent, String bound) {
        return option("partition_of", List.of(parent, bound));
    }

    /** What happens to the rows of a temporary table: {@code DROP}, {@code DELETE ROWS} or {@code PRESERVE ROWS}. */
    public static DialectOption onCommit(String action) {
        return option("on_commit", action);
    }

    /** The kind of an index, such as {@code gin}, or the access method of a table. */
    public static DialectOption using(String method) {
        return option("using", method);
    }

    /** Columns that an index, unique constraint or primary key carries without being ordered by them. */
    public static DialectOption include(String... columns) {
        return option("include", List.of(columns));
    }

    /** Stores a computed column that says nothing of it: only then it can have an index. */
    public static DialectOption stored() {
        return option("stored", true);
    }

    /** Which rows are indexed, on PostgreSQL alone. */
    public static DialectOption where(SqlFragment condition) {
        return option("where", condition.node());
    }

    /** Operator classes by column of an index. */
    public static DialectOption ops(Map<String, String> classes) {
        return option("ops", classes);
    }

    /** Creates and drops the index without locking out writers; not within a transaction. */
    public static DialectOption concurrently() {
        return option("concurrently", true);
    }

    /** Whether two NULLs are the same to a unique index or constraint, so that they are not: {@code NULLS NOT DISTINCT}. */
    public static DialectOption nullsNotDistinct(boolean same) {
        return option("nulls_not_distinct", same);
    }

    /**
     * Makes a unique constraint or primary key of an index that is there already, which takes its name. For constraints that are added to a
     * table: {@code CREATE UNIQUE INDEX CONCURRENTLY} before keeps nobody waiting.
     */
    public static DialectOption usingIndex(String name) {
        return option("using_index", name);
    }

    /** Which columns of a foreign key {@code SET NULL} and {@code SET DEFAULT} set when the referred row is deleted; all unless said. */
    public static DialectOption onDeleteColumns(String... columns) {
        return option("on_delete_columns", List.of(columns));
    }

    /** A foreign key or CHECK that does not look at rows that are there already. */
    public static DialectOption notValid() {
        return option("not_valid", true);
    }

    /** For a table: policies decide which rows somebody sees, except for its owner. Without any policy nobody sees a row. */
    public static DialectOption rowLevelSecurity() {
        return option(RowSecurity.OPTION, RowSecurity.ON.name());
    }

    /** For a table: policies decide which rows somebody sees, its owner too. */
    public static DialectOption forcedRowLevelSecurity() {
        return option(RowSecurity.OPTION, RowSecurity.FORCED.name());
    }

    /** For a table: policies do not count. Where nothing is said, migrations leave row-level security as it is. */
    public static DialectOption noRowLevelSecurity() {
        return option(RowSecurity.OPTION, RowSecurity.OFF.name());
    }

    private static DialectOption option(String name, Object value) {
        return new DialectOption("postgresql", name, value);
    }
}
