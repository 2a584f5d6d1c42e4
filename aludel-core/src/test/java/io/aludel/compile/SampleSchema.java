package io.aludel.compile;

import static io.aludel.sql.Sql.BIGINT;
import static io.aludel.sql.Sql.BOOLEAN;
import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.NUMERIC;
import static io.aludel.sql.Sql.TEXT;
import static io.aludel.sql.Sql.TIMESTAMP;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.primaryKey;

import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Predicate;
import io.aludel.sql.Sql;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TextExpr;

/** A few tables for tests of SQL. */
public final class SampleSchema {
    public static final MetaData METADATA = new MetaData();

    public static final Table USERS = Table.of(
            "users",
            METADATA,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)).notNull(),
            column("fullname", VARCHAR(100)),
            column("age", INTEGER),
            column("balance", NUMERIC(10, 2)),
            column("active", BOOLEAN),
            column("created_at", TIMESTAMP));

    public static final Table POSTS = Table.of(
            "posts",
            METADATA,
            column("id", BIGINT).primaryKey(),
            column("user_id", BIGINT).notNull().references("users.id"),
            column("title", VARCHAR(200)).notNull(),
            column("body", TEXT),
            column("views", INTEGER));

    public static final Table COMMENTS = Table.of(
            "comments",
            METADATA,
            column("id", BIGINT).primaryKey(),
            column("post_id", BIGINT).notNull().references("posts.id"),
            column("user_id", BIGINT).references("users.id"),
            column("body", VARCHAR(200)).notNull());

    public static final Table TAGS = Table.of(
            "tags",
            METADATA,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(30)).notNull().unique());

    public static final Table POST_TAGS = Table.of(
            "post_tags",
            METADATA,
            column("post_id", BIGINT).references("posts.id"),
            column("tag_id", BIGINT).references("tags.id"),
            primaryKey("post_id", "tag_id"));

    public static final Table EMPLOYEES = Table.of(
            "employees",
            METADATA,
            column("id", BIGINT).primaryKey(),
            column("name", VARCHAR(50)).notNull(),
            column("manager_id", BIGINT).references("employees.id"));

    public static final TableExpr users = Sql.table(USERS);
    public static final NumberExpr<Long> userId = users.number("id", Long.class);
    public static final TextExpr userName = users.text("name");
    public static final TextExpr fullname = users.text("fullname");
    public static final NumberExpr<Integer> age = users.number("age", Integer.class);
    public static final Predicate active = users.bool("active");

    public static final TableExpr posts = Sql.table(POSTS);
    public static final NumberExpr<Long> postId = posts.number("id", Long.class);
    public static final NumberExpr<Long> postUser = posts.number("user_id", Long.class);
    public static final TextExpr title = posts.text("title");
    public static final NumberExpr<Integer> views = posts.number("views", Integer.class);

    public static final TableExpr comments = Sql.table(COMMENTS);
    public static final NumberExpr<Long> commentId = comments.number("id", Long.class);
    public static final NumberExpr<Long> commentPost = comments.number("post_id", Long.class);
    public static final NumberExpr<Long> commentUser = comments.number("user_id", Long.class);

    public static final TableExpr tags = Sql.table(TAGS);
    public static final NumberExpr<Long> tagId = tags.number("id", Long.class);
    public static final TextExpr tagName = tags.text("name");

    public static final TableExpr employees = Sql.table(EMPLOYEES);
    public static final NumberExpr<Long> employeeId = employees.number("id", Long.class);
    public static final TextExpr employeeName = employees.text("name");
    public static final NumberExpr<Long> managerId = employees.number("manager_id", Long.class);

    private SampleSchema() {}
}
