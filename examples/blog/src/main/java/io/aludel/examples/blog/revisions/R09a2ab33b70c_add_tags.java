package io.aludel.examples.blog.revisions;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.unique;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;

@Revision(id = "09a2ab33b70c", down = "59aeda485cad", message = "add tags", labels = "tagging")
public final class R09a2ab33b70c_add_tags implements Migration {
    @Override
    public void upgrade(Operations op) {
        op.createTable(
                "tags",
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(50)).notNull(),
                unique("uq_tags_name", "name"));
        op.createTable(
                "post_tags",
                column("post_id", BIGINT).primaryKey().references("posts.id"),
                column("tag_id", BIGINT).primaryKey().references("tags.id"));
    }

    @Override
    public void downgrade(Operations op) {
        op.dropTable("post_tags");
        op.dropTable("tags");
    }
}
