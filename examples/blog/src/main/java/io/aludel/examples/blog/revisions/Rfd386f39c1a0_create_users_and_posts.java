package io.aludel.examples.blog.revisions;

import static io.aludel.sql.Sql.check;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INSTANT;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;

@Revision(id = "fd386f39c1a0", message = "create users and posts")
public final class Rfd386f39c1a0_create_users_and_posts implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "users",
                column("id", BIGINT).primaryKey(),
                column("email", VARCHAR(255)).notNull(),
                column("full_name", VARCHAR(100)).notNull(),
                column("joined_at", INSTANT).notNull(),
                unique("uq_users_email", "email"));
        op.createTable(
                "posts",
                column("id", BIGINT).primaryKey(),
                column("title", VARCHAR(200)).notNull(),
                column("body", VARCHAR(4000)).notNull(),
                column("status", VARCHAR(20)).notNull(),
                column("created_at", INSTANT).notNull(),
                column("published_at", INSTANT),
                column("author_id", BIGINT).notNull().references("users.id"),
                check("status IN ('DRAFT', 'PUBLISHED')").named("ck_posts_status"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("posts");
        op.dropTable("users");
    }
}
