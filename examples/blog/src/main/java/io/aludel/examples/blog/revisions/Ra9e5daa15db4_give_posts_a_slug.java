package io.aludel.examples.blog.revisions;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.function;
import static io.aludel.sql.Sql.lower;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.unique;
import static io.aludel.sql.Sql.update;
import static io.aludel.sql.Sql.value;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.migrate.op.ConstraintKind;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;

@Revision(id = "a9e5daa15db4", down = "3288f710f151", message = "give posts a slug")
public final class Ra9e5daa15db4_give_posts_a_slug implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.addColumn("posts", column("slug", VARCHAR(200)));
        fill(op);
        op.batchAlterTable("posts", table -> {
            table.alterColumn("slug", column -> column.existing(VARCHAR(200)).notNull());
            table.addConstraint(unique("uq_posts_slug", "slug"));
        });
    }

    /** Two posts may have the same title, so their numbers are added. New posts have nicer ones. */
    private static void fill(Operations op) {
        Table posts =
                op.table("posts", column("id", BIGINT), column("title", VARCHAR(200)), column("slug", VARCHAR(200)));
        Expression<Long> id = table(posts).col("id", Long.class);
        Expression<String> title = table(posts).col("title", String.class);
        Expression<String> slug = table(posts).col("slug", String.class);
        op.execute(update(posts)
                .set(
                        slug,
                        lower(function("replace", VARCHAR, title, value(" "), value("-")))
                                .concat("-")
                                .concat(id))
                .allRows());
    }

    @Override
    public void downgrade(Operations op) {
        op.batchAlterTable("posts", table -> {
            table.dropConstraint("uq_posts_slug", ConstraintKind.UNIQUE);
            table.dropColumn("slug");
        });
    }
}
