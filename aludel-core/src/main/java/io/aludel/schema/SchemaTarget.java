package io.aludel.schema;

import java.util.List;

/** Somewhere tables can be created and dropped: an engine, a connection, or a recorder of DDL. */
public interface SchemaTarget {
    /**
     * Creates tables with their constraints and indexes, in dependency order.
     *
     * @param metadata the collection they belong to
     * @param tables what to create
     * @param checkFirst whether tables that exist are left alone; otherwise they raise
     */
    void createTables(MetaData metadata, List<Table> tables, boolean checkFirst);

    /**
     * Drops tables, referring ones first.
     *
     * @param metadata the collection they belong to
     * @param tables what to drop
     * @param checkFirst whether tables that do not exist are left alone; otherwise they raise
     */
    void dropTables(MetaData metadata, List<Table> tables, boolean checkFirst);
}
