package io.aludel.examples.blogspring.revisions;

import static io.aludel.sql.Sql.index;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;

@Revision(id = "952cfc71707a", down = "b98a02065326", message = "find posts and comments faster")
public final class R952cfc71707a_find_posts_and_comments_faster implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createIndex("comments", index("ix_comments_post_id", "post_id"));
        op.createIndex("posts", index("ix_posts_blog_id", "blog", "id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("posts", "ix_posts_blog_id");
        op.dropIndex("comments", "ix_comments_post_id");
    }
}
