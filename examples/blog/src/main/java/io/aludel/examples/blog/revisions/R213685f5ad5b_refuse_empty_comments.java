package io.aludel.examples.blog.revisions;

import static io.aludel.sql.Sql.check;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.migrate.op.ConstraintKind;

@Revision(id = "213685f5ad5b", down = "55d11f88798b", message = "refuse empty comments")
public final class R213685f5ad5b_refuse_empty_comments implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.batchAlterTable("comments", table -> {
            table.addConstraint(check("length(body) > 0").named("ck_comments_body"));
        });
    }

    @Override
    public void downgrade(Operations op) {
        op.batchAlterTable("comments", table -> {
            table.dropConstraint("ck_comments_body", ConstraintKind.CHECK);
        });
    }
}
