package io.aludel.examples.blog.revisions;

import static io.aludel.sql.Sql.column;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INSTANT;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;

@Revision(id = "d917b7f67b57", down = "fd386f39c1a0", message = "create comments")
public final class Rd917b7f67b57_create_comments implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "comments",
                column("id", BIGINT).primaryKey(),
                column("body", VARCHAR(1000)).notNull(),
                column("created_at", INSTANT).notNull(),
                column("post_id", BIGINT).notNull().references("posts.id"),
                column("author_id", BIGINT).notNull().references("users.id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("comments");
    }
}
