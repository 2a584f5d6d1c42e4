package io.aludel.examples.blogspring.revisions;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.INSTANT;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;

@Revision(id = "b98a02065326", message = "create users, posts, comments and tags")
public final class Rb98a02065326_create_users_posts_comments_and_tags implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "tags",
                column("blog", VARCHAR(40)).notNull(),
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(50)).notNull(),
                unique("uq_tags_blog_name", "blog", "name"));
        op.createTable(
                "users",
                column("blog", VARCHAR(40)).notNull(),
                column("id", BIGINT).primaryKey(),
                column("email", VARCHAR(255)).notNull(),
                column("name", VARCHAR(100)).notNull(),
                unique("uq_users_blog_email", "blog", "email"));
        op.createTable(
                "posts",
                column("blog", VARCHAR(40)).notNull(),
                column("deleted_at", INSTANT),
                column("id", BIGINT).primaryKey(),
                column("title", VARCHAR(200)).notNull(),
                column("body", VARCHAR(4000)).notNull(),
                column("created_at", INSTANT).notNull(),
                column("author_id", BIGINT).notNull().references("users.id"));
        op.createTable(
                "comments",
                column("blog", VARCHAR(40)).notNull(),
                column("deleted_at", INSTANT),
                column("id", BIGINT).primaryKey(),
                column("body", VARCHAR(1000)).notNull(),
                column("post_id", BIGINT).notNull().references("posts.id"),
                column("author_id", BIGINT).notNull().references("users.id"));
        op.createTable(
                "post_tags",
                column("post_id", BIGINT).primaryKey().references("posts.id"),
                column("tag_id", BIGINT).primaryKey().references("tags.id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("post_tags");
        op.dropTable("comments");
        op.dropTable("posts");
        op.dropTable("users");
        op.dropTable("tags");
    }
}
