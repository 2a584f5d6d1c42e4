package io.aludel.examples.blog.revisions;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.INSTANT;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;

@Revision(id = "cf5e01455dbf", down = "59aeda485cad", message = "delete softly")
public final class Rcf5e01455dbf_delete_softly implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.batchAlterTable("comments", table -> {
            table.addColumn(column("deleted_at", INSTANT));
        });
        op.batchAlterTable("posts", table -> {
            table.addColumn(column("deleted_at", INSTANT));
        });
    }

    @Override
    public void downgrade(Operations op) {
        op.batchAlterTable("posts", table -> {
            table.dropColumn("deleted_at");
        });
        op.batchAlterTable("comments", table -> {
            table.dropColumn("deleted_at");
        });
    }
}
