package io.aludel.examples.blog.revisions;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.update;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;

@Revision(id = "a87cd89c474d", down = "213685f5ad5b", message = "let posts be archived")
public final class Ra87cd89c474d_let_posts_be_archived implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.batchAlterTable("posts", table -> {
            table.dropConstraint("ck_posts_status", ConstraintKind.CHECK);
            table.addConstraint(
                    check("status IN ('DRAFT', 'PUBLISHED', 'ARCHIVED')").named("ck_posts_status"));
        });
    }

    @Override
    public void downgrade(Operations op) {
        Table posts = op.table("posts", column("status", VARCHAR(20)));
        Expression<String> status = table(posts).col("status", String.class);
        op.execute(update(posts).set(status, "PUBLISHED").where(status.eq("ARCHIVED")));
        op.batchAlterTable("posts", table -> {
            table.dropConstraint("ck_posts_status", ConstraintKind.CHECK);
            table.addConstraint(check("status IN ('DRAFT', 'PUBLISHED')").named("ck_posts_status"));
        });
    }
}
