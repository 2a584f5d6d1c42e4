package io.aludel.reflect;

import io.aludel.engine.Connection;
import io.aludel.schema.Table;
import io.aludel.schema.ddl.CreateIndex;
import io.aludel.schema.ddl.CreateTable;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Temporary tables that go with the transaction, or when the savepoint before them is rolled back. Stateless. */
public class TransactionalStage implements Stage {
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
    public final Map<String, ReflectedTable> read(Connection connection, Collection<String> names) {
        return catalog.describe(
                connection, TableFilter.ALL.scope(ObjectScope.TEMPORARY).names(names));
    }

    /** Nothing to do, since they go by themselves; and a DROP would end the transaction of some databases. */
    @Override
    public final void clear(Connection connection, List<String> names) {}
}
