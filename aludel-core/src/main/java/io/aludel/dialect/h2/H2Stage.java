package io.aludel.dialect.h2;

import io.aludel.engine.Connection;
import io.aludel.reflect.Catalog;
import io.aludel.reflect.TransactionalStage;
import io.aludel.schema.Table;
import io.aludel.schema.TableOptions;
import io.aludel.schema.ddl.CreateTable;
import io.aludel.schema.ddl.DdlText;

/** H2's temporary tables, which alone are made without ending the transaction, and go when it ends. Stateless. */
final class H2Stage extends TransactionalStage {
    H2Stage(Catalog catalog) {
        super(catalog);
    }

    @Override
    public TableOptions options() {
        return TableOptions.NONE.prefix("LOCAL TEMPORARY");
    }

    /** Without its indexes: CREATE INDEX would end the transaction. */
    @Override
    public void create(Connection connection, Table table) {
        String sql = connection.dialect().compile(CreateTable.of(table)).stripTrailing();
        connection.define(DdlText.of(sql + " ON COMMIT DROP TRANSACTIONAL"));
    }
}
