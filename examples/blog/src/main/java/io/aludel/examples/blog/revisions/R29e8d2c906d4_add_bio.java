package io.aludel.examples.blog.revisions;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;

@Revision(id = "29e8d2c906d4", down = "d917b7f67b57", message = "add bio")
public final class R29e8d2c906d4_add_bio implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.batchAlterTable("users", table -> {
            table.addColumn(column("bio", VARCHAR(500)));
        });
    }

    @Override
    public void downgrade(Operations op) {
        op.batchAlterTable("users", table -> {
            table.dropColumn("bio");
        });
    }
}
