package io.aludel.benchmarks;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.count;
import static io.aludel.sql.Sql.select;
import static io.aludel.sql.Sql.table;

import io.aludel.compile.Compiled;
import io.aludel.compile.EntityResolver;
import io.aludel.compile.Shape;
import io.aludel.dialect.Dialect;
import io.aludel.dialect.Dialects;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.Expression;
import io.aludel.sql.NumberExpr;
import io.aludel.sql.Select3;
import io.aludel.sql.TableExpr;
import io.aludel.sql.TextExpr;
import io.aludel.type.SqlTypes;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * W7: build a query of 3 joins and 5 predicates and make its text and its values, without running it. jOOQ renders each time; Aludel
 * once without its cache and once with it, which is what an engine does.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class BuildQuery {

    /** Tables in jOOQ's words. */
    @State(Scope.Benchmark)
    public static class Jooq {
        @Param({"postgresql", "sqlite", "h2"})
        public String database;

        DSLContext context;
        final org.jooq.Table<Record> users = DSL.table(DSL.name("users"));
        final org.jooq.Table<Record> posts = DSL.table(DSL.name("posts"));
        final org.jooq.Table<Record> postTags = DSL.table(DSL.name("post_tags"));
        final org.jooq.Table<Record> tags = DSL.table(DSL.name("tags"));
        final Field<Long> userId = DSL.field(DSL.name("users", "id"), SQLDataType.BIGINT);
        final Field<String> username = DSL.field(DSL.name("users", "username"), SQLDataType.VARCHAR(50));
        final Field<Long> postId = DSL.field(DSL.name("posts", "id"), SQLDataType.BIGINT);
        final Field<Long> authorId = DSL.field(DSL.name("posts", "author_id"), SQLDataType.BIGINT);
        final Field<String> title = DSL.field(DSL.name("posts", "title"), SQLDataType.VARCHAR(200));
        final Field<Boolean> published = DSL.field(DSL.name("posts", "published"), SQLDataType.BOOLEAN);
        final Field<LocalDateTime> createdAt = DSL.field(DSL.name("posts", "created_at"), SQLDataType.LOCALDATETIME);
        final Field<Long> linkPost = DSL.field(DSL.name("post_tags", "post_id"), SQLDataType.BIGINT);
        final Field<Long> linkTag = DSL.field(DSL.name("post_tags", "tag_id"), SQLDataType.BIGINT);
        final Field<Long> tagId = DSL.field(DSL.name("tags", "id"), SQLDataType.BIGINT);
        final Field<String> tagName = DSL.field(DSL.name("tags", "name"), SQLDataType.VARCHAR(30));

        @Setup
        public void open() {
            context = DSL.using(
                    switch (database) {
                        case "postgresql" -> SQLDialect.POSTGRES;
                        case "sqlite" -> SQLDialect.SQLITE;
                        default -> SQLDialect.H2;
                    });
        }
    }

    /** Tables in Aludel's words. */
    @State(Scope.Benchmark)
    public static class Aludel {
        @Param({"postgresql", "sqlite", "h2"})
        public String database;

        Dialect dialect;
        final Map<Object, Compiled> plans = new ConcurrentHashMap<>();
        final TableExpr users;
        final TableExpr posts;
        final TableExpr postTags;
        final TableExpr tags;
        final NumberExpr<Long> userId;
        final TextExpr username;
        final NumberExpr<Long> postId;
        final NumberExpr<Long> authorId;
        final TextExpr title;
        final Expression<Boolean> published;
        final Expression<LocalDateTime> createdAt;
        final NumberExpr<Long> linkPost;
        final NumberExpr<Long> linkTag;
        final NumberExpr<Long> tagId;
        final TextExpr tagName;

        /** Declares the tables. */
        public Aludel() {
            MetaData metadata = new MetaData();
            users = table(Table.of(
                    "users",
                    metadata,
                    column("id", SqlTypes.BIGINT).primaryKey(),
                    column("username", SqlTypes.VARCHAR(50)).notNull()));
            posts = table(Table.of(
                    "posts",
                    metadata,
                    column("id", SqlTypes.BIGINT).primaryKey(),
                    column("author_id", SqlTypes.BIGINT).notNull(),
                    column("title", SqlTypes.VARCHAR(200)).notNull(),
                    column("published", SqlTypes.BOOLEAN).notNull(),
                    column("created_at", SqlTypes.TIMESTAMP).notNull()));
            postTags = table(Table.of(
                    "post_tags",
                    metadata,
                    column("post_id", SqlTypes.BIGINT).primaryKey(),
                    column("tag_id", SqlTypes.BIGINT).primaryKey()));
            tags = table(Table.of(
                    "tags",
                    metadata,
                    column("id", SqlTypes.BIGINT).primaryKey(),
                    column("name", SqlTypes.VARCHAR(30)).notNull()));
            userId = users.number("id", Long.class);
            username = users.text("username");
            postId = posts.number("id", Long.class);
            authorId = posts.number("author_id", Long.class);
            title = posts.text("title");
            published = posts.col("published", Boolean.class);
            createdAt = posts.col("created_at", LocalDateTime.class);
            linkPost = postTags.number("post_id", Long.class);
            linkTag = postTags.number("tag_id", Long.class);
            tagId = tags.number("id", Long.class);
            tagName = tags.text("name");
        }

        @Setup
        public void open() {
            dialect = Dialects.byName(database);
        }

        private Select3<String, String, Long> query() {
            return select(username, title, count(tagId))
                    .from(users)
                    .join(posts, authorId.eq(userId))
                    .join(postTags, linkPost.eq(postId))
                    .join(tags, tagId.eq(linkTag))
                    .where(
                            username.like("a%"),
                            published.eq(true),
                            createdAt.gt(BlogData.START),
                            title.ne("draft"),
                            tagName.in("java", "sql", "orm"))
                    .groupBy(username, title)
                    .orderBy(username, title)
                    .limit(20);
        }
    }

    @Benchmark
    public Object jooq(Jooq state) {
        org.jooq.Query query = state.context
                .select(state.username, state.title, DSL.count(state.tagId))
                .from(state.users)
                .join(state.posts)
                .on(state.authorId.eq(state.userId))
                .join(state.postTags)
                .on(state.linkPost.eq(state.postId))
                .join(state.tags)
                .on(state.tagId.eq(state.linkTag))
                .where(state.username.like("a%"))
                .and(state.published.eq(true))
                .and(state.createdAt.gt(BlogData.START))
                .and(state.title.ne("draft"))
                .and(state.tagName.in("java", "sql", "orm"))
                .groupBy(state.username, state.title)
                .orderBy(state.username, state.title)
                .limit(20);
        return query.getSQL().length() + query.getBindValues().size();
    }

    @Benchmark
    public Object aludelUncached(Aludel state) {
        Select3<String, String, Long> query = state.query();
        Shape shape = Shape.of(query.statement());
        Compiled compiled = state.dialect.compile(query.statement(), shape, EntityResolver.NONE);
        return compiled.sql().length() + shape.values(Map.of()).length;
    }

    @Benchmark
    public Object aludel(Aludel state) {
        Select3<String, String, Long> query = state.query();
        Shape shape = Shape.of(query.statement());
        Compiled compiled = state.plans.computeIfAbsent(
                shape.key(), key -> state.dialect.compile(query.statement(), shape, EntityResolver.NONE));
        return compiled.sql().length() + shape.values(Map.of()).length;
    }
}
