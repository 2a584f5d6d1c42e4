package io.aludel.reflect;

import io.aludel.engine.Connection;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Temporary tables that are gone when the savepoint before them is rolled back. Stateless. */
public final class TransactionalStage implements Stage {
    private final Catalog catalog;

    public TransactionalStage(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public void create(Connection connection, Table table) {
        connection.define(CreateTable.of(table));
        table.indexes().forEach(index -> connection.define(CreateIndex.of(table, index)));
    }

    @Override
    public Map<String, ReflectedTable> read(Connection connection, Collection<String> names) {
        return catalog.describe(
                connection, TableFilter.ALL.scope(ObjectScope.TEMPORARY).names(names));
    }

    @Override
    public void clear(Connection connection, List<String> names) {}
}
