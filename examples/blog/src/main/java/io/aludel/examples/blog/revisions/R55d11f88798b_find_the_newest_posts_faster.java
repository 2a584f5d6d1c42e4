package io.aludel.examples.blog.revisions;

import static io.aludel.sql.Sql.index;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;

@Revision(id = "55d11f88798b", down = "c7475d19d99e", message = "find the newest posts faster")
public final class R55d11f88798b_find_the_newest_posts_faster implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createIndex("posts", index("ix_posts_status_published_at", "status", "published_at"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropIndex("posts", "ix_posts_status_published_at");
    }
}
