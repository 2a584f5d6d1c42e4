package io.aludel.schema;

import java.util.List;

/** Somewhere tables can be created and dropped: an engine, a connection, or a script. */
public interface SchemaTarget extends DdlTarget {
    /** Creates tables with their constraints and indexes, and what else belongs to them, in dependency order. */
    void create(SchemaChange change);

    /** Drops tables, referring ones first, and what else belongs to them. */
    void drop(SchemaChange change);

    /**
     * Creates tables with their constraints and indexes, in dependency order.
     *
     * @param metadata the collection they belong to
     * @param tables what to create
     * @param checkFirst whether tables that exist are left alone; otherwise they raise
     */
    default void createTables(MetaData metadata, List<Table> tables, boolean checkFirst) {
        create(SchemaChange.of(metadata, tables, checkFirst ? CheckFirst.ALL : CheckFirst.NONE));
    }

    /**
     * Drops tables, referring ones first.
     *
     * @param metadata the collection they belong to
     * @param tables what to drop
     * @param checkFirst whether tables that do not exist are left alone; otherwise they raise
     */
    default void dropTables(MetaData metadata, List<Table> tables, boolean checkFirst) {
        drop(SchemaChange.of(metadata, tables, checkFirst ? CheckFirst.ALL : CheckFirst.NONE));
    }
}
