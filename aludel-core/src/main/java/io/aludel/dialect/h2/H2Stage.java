package io.aludel.dialect.h2;

import io.aludel.engine.Connection;
import io.aludel.reflect.Catalog;
import io.aludel.reflect.ObjectScope;
import io.aludel.reflect.ReflectedTable;
import io.aludel.reflect.Stage;
import io.aludel.reflect.TableFilter;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.schema.ddl.DdlText;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** H2's temporary tables, which alone are made without ending the transaction, and go when it ends. Stateless. */
final class H2Stage implements Stage {
    private final Catalog catalog;

    H2Stage(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public TableOptions options() {
        return TableOptions.NONE.prefix("LOCAL TEMPORARY");
    }

    @Override
    public void create(Connection connection, Table table) {
        String sql = connection.dialect().compile(CreateTable.of(table)).stripTrailing();
        connection.define(DdlText.of(sql + " ON COMMIT DROP TRANSACTIONAL"));
    }

    @Override
    public Map<String, ReflectedTable> read(Connection connection, Collection<String> names) {
        return catalog.describe(
                connection, TableFilter.ALL.scope(ObjectScope.TEMPORARY).names(names));
    }

    /** DROP would end the transaction. */
    @Override
    public void clear(Connection connection, List<String> names) {}
}
