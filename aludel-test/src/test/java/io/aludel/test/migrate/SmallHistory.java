package io.aludel.test.migrate;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.table;
import static io.aludel.sql.Sql.unique;
import static io.aludel.sql.Sql.update;
import static io.aludel.type.SqlTypes.BIGINT;
import static io.aludel.type.SqlTypes.DECIMAL;
import static io.aludel.type.SqlTypes.TIMESTAMP;
import static io.aludel.type.SqlTypes.VARCHAR;

import io.aludel.migrate.JavaRevisions;
import io.aludel.migrate.Migration;
import io.aludel.migrate.Operations;
import io.aludel.migrate.Revision;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;

/** A history of five revisions, and the model that it leads to. */
final class SmallHistory {
    private SmallHistory() {}

    static JavaRevisions revisions() {
        return JavaRevisions.of(Users.class, Posts.class, Slugs.class, Filled.class, Likes.class);
    }

    static MetaData model() {
        MetaData model = new MetaData();
        Table.of(
                "users",
                model,
                column("id", BIGINT).primaryKey(),
                column("name", VARCHAR(50)).notNull(),
                column("joined", TIMESTAMP),
                unique("uq_users_name", "name"));
        Table.of(
                "posts",
                model,
                column("id", BIGINT).primaryKey(),
                column("user_id", BIGINT).notNull().references("users.id"),
                column("price", DECIMAL(8, 2)),
                column("slug", VARCHAR(60)));
        Table.of(
                "likes",
                model,
                column("user_id", BIGINT).primaryKey().references("users.id"),
                column("post_id", BIGINT).primaryKey().references("posts.id"));
        return model;
    }

    /** Users. */
    @Revision(id = "1975ea83b712", message = "create users")
    static final class Users implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable(
                    "users",
                    column("id", BIGINT).primaryKey(),
                    column("name", VARCHAR(50)).notNull(),
                    column("joined", TIMESTAMP),
                    unique("uq_users_name", "name"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("users");
        }
    }

    /** Posts. */
    @Revision(id = "27c6a30d7c24", down = "1975ea83b712", message = "create posts")
    static final class Posts implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable(
                    "posts",
                    column("id", BIGINT).primaryKey(),
                    column("user_id", BIGINT).notNull().references("users.id"),
                    column("price", DECIMAL(8, 2)));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("posts");
        }
    }

    /** A column. */
    @Revision(id = "3ac4f2e1d0b9", down = "27c6a30d7c24", message = "add slugs")
    static final class Slugs implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.addColumn("posts", column("slug", VARCHAR(60)));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropColumn("posts", "slug");
        }
    }

    /** Values for those who have none; they may stay. */
    @Revision(id = "3ed01f7c5a88", down = "3ac4f2e1d0b9", message = "fill slugs")
    static final class Filled implements Migration {
        @Override
        public void upgrade(Operations op) {
            Table posts = op.table("posts", column("slug", VARCHAR(60)));
            Expression<String> slug = table(posts).col("slug", String.class);
            op.execute(update(posts).set(slug, "old").where(slug.isNull()));
        }

        @Override
        public void downgrade(Operations op) {}
    }

    /** A table between two others. */
    @Revision(id = "4bd5a3f2e1c0", down = "3ed01f7c5a88", message = "create likes")
    static final class Likes implements Migration {
        @Override
        public void upgrade(Operations op) {
            op.createTable(
                    "likes",
                    column("user_id", BIGINT).primaryKey().references("users.id"),
                    column("post_id", BIGINT).primaryKey().references("posts.id"));
        }

        @Override
        public void downgrade(Operations op) {
            op.dropTable("likes");
        }
    }
}
