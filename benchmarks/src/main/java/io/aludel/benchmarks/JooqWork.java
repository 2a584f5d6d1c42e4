package io.aludel.benchmarks;

import io.aludel.benchmarks.jdbc.FlatRow;
import io.aludel.benchmarks.jdbc.PlainPost;
import io.aludel.benchmarks.jdbc.PlainTag;
import io.aludel.benchmarks.jdbc.PlainUser;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStep5;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** The workloads by jOOQ: rows into plain objects, three queries for the graph, many rows in an INSERT. */
final class JooqWork implements EntityWork {
    private static final int PAGE = 100;
    private static final Table<Record> USERS = DSL.table(DSL.name("users"));
    private static final Table<Record> POSTS = DSL.table(DSL.name("posts"));
    private static final Table<Record> MEASUREMENTS = DSL.table(DSL.name("measurements"));
    private static final Field<Long> ID = DSL.field(DSL.name("id"), SQLDataType.BIGINT);
    private static final Field<String> USERNAME = DSL.field(DSL.name("username"), SQLDataType.VARCHAR);
    private static final Field<String> EMAIL = DSL.field(DSL.name("email"), SQLDataType.VARCHAR);
    private static final Field<String> FULL_NAME = DSL.field(DSL.name("full_name"), SQLDataType.VARCHAR);
    private static final Field<LocalDateTime> CREATED_AT = DSL.field(DSL.name("created_at"), SQLDataType.LOCALDATETIME);
    private static final Field<Long> AUTHOR_ID = DSL.field(DSL.name("author_id"), SQLDataType.BIGINT);
    private static final Field<String> TITLE = DSL.field(DSL.name("title"), SQLDataType.VARCHAR);
    private static final Field<String> BODY = DSL.field(DSL.name("body"), SQLDataType.VARCHAR);
    private static final Field<Boolean> PUBLISHED = DSL.field(DSL.name("published"), SQLDataType.BOOLEAN);
    private static final Table<Record> TAGS = DSL.table(DSL.name("tags"));
    private static final Field<Long> TAGS_ID = DSL.field(DSL.name("tags", "id"), SQLDataType.BIGINT);
    private static final Field<String> TAG_NAME = DSL.field(DSL.name("tags", "name"), SQLDataType.VARCHAR);
    private static final Table<Record> POST_TAGS = DSL.table(DSL.name("post_tags"));
    private static final Field<Long> POST_ID = DSL.field(DSL.name("post_id"), SQLDataType.BIGINT);
    private static final Field<Long> TAG_ID = DSL.field(DSL.name("tag_id"), SQLDataType.BIGINT);
    private static final Field<Integer> SENSOR = DSL.field(DSL.name("sensor"), SQLDataType.INTEGER);
    private static final Field<String> PLACE = DSL.field(DSL.name("place"), SQLDataType.VARCHAR);
    private static final Field<Double> READING = DSL.field(DSL.name("reading"), SQLDataType.DOUBLE);
    private static final Field<Boolean> CHECKED = DSL.field(DSL.name("checked"), SQLDataType.BOOLEAN);
    private static final Field<LocalDateTime> TAKEN_AT = DSL.field(DSL.name("taken_at"), SQLDataType.LOCALDATETIME);

    private final JdbcSide side;
    private final DSLContext context;
    private final boolean returnsManyKeys;

    private final List<FlatRow> some = FlatSide.rows(BlogData.POSTS);
    private final List<FlatRow> many = FlatSide.rows(JdbcSide.FLAT_ROWS);

    JooqWork(JdbcSide side) {
        this.side = side;
        String database = side.database;
        SQLDialect dialect = switch (database) {
            case "postgresql" -> SQLDialect.POSTGRES;
            case "sqlite" -> SQLDialect.SQLITE;
            case "h2" -> SQLDialect.H2;
            default -> throw new IllegalArgumentException("no jOOQ for " + database);
        };
        // H2 would fold unquoted names, which is how the tables were made.
        Settings settings = new Settings();
        if (database.equals("h2")) {
            settings.withRenderQuotedNames(org.jooq.conf.RenderQuotedNames.NEVER);
        }
        context = DSL.using(side.pool(), dialect, settings);
        returnsManyKeys = !database.equals("sqlite");
    }

    private <T> T transact(Function<DSLContext, T> work) {
        return context.transactionResult(configuration -> work.apply(configuration.dsl()));
    }

    @Override
    public long loadByKey(long key) {
        return transact(jooq -> {
            PlainUser user = jooq.select(ID, USERNAME, EMAIL, FULL_NAME, CREATED_AT)
                    .from(USERS)
                    .where(ID.eq(key))
                    .fetchOne(Records.mapping(PlainUser::new));
            return user == null ? 0 : (long) user.username().length();
        });
    }

    private static List<PlainPost> posts(DSLContext jooq) {
        return jooq.select(ID, AUTHOR_ID, TITLE, BODY, PUBLISHED, CREATED_AT)
                .from(POSTS)
                .fetch(Records.mapping(PlainPost::new));
    }

    @Override
    public long loadPosts() {
        return transact(jooq -> {
            long sum = 0;
            for (PlainPost post : posts(jooq)) {
                sum += post.id() + post.title().length() + post.createdAt().getMinute();
            }
            return sum;
        });
    }

    @Override
    public long loadFlat() {
        return transact(jooq -> {
            long sum = 0;
            for (FlatRow row : jooq.select(ID, SENSOR, PLACE, READING, CHECKED, TAKEN_AT)
                    .from(MEASUREMENTS)
                    .fetch(Records.mapping(FlatRow::new))) {
                sum += row.id() + row.sensor();
            }
            return sum;
        });
    }

    @Override
    public long loadRecords() {
        return loadFlat();
    }

    @Override
    public long insertFlat() {
        return transact(jooq -> insertRows(jooq, some));
    }

    @Override
    public long insertBulk() {
        return transact(jooq -> insertRows(jooq, many));
    }

    @Override
    public long insertEach() {
        for (FlatRow row : some.subList(0, BlogData.SINGLE)) {
            transact(jooq -> jooq.insertInto(MEASUREMENTS, ID, SENSOR, PLACE, READING, CHECKED, TAKEN_AT)
                    .values(row.id(), row.sensor(), row.place(), row.reading(), row.checked(), row.takenAt())
                    .execute());
        }
        return BlogData.SINGLE;
    }

    private static long insertRows(DSLContext jooq, List<FlatRow> rows) {
        BatchBindStep batch = jooq.batch(jooq.insertInto(MEASUREMENTS, ID, SENSOR, PLACE, READING, CHECKED, TAKEN_AT)
                .values((Long) null, null, null, null, null, null));
        for (FlatRow row : rows) {
            batch = batch.bind(row.id(), row.sensor(), row.place(), row.reading(), row.checked(), row.takenAt());
        }
        batch.execute();
        return rows.size();
    }

    @Override
    public long loadGraph() {
        return transact(jooq -> {
            Map<Long, List<PlainPost>> byAuthor = new HashMap<>();
            for (PlainPost post : posts(jooq)) {
                byAuthor.computeIfAbsent(post.authorId(), author -> new ArrayList<>())
                        .add(post);
            }
            Map<Long, List<PlainTag>> byPost = new HashMap<>();
            Map<Long, PlainTag> tags = new HashMap<>();
            jooq.select(POST_ID, TAG_ID, TAG_NAME)
                    .from(POST_TAGS)
                    .join(TAGS)
                    .on(TAGS_ID.eq(TAG_ID))
                    .forEach(row -> byPost.computeIfAbsent(row.value1(), post -> new ArrayList<>())
                            .add(tags.computeIfAbsent(row.value2(), key -> new PlainTag(key, row.value3()))));
            long sum = 0;
            for (Long author : jooq.select(ID, USERNAME).from(USERS).fetch(ID)) {
                for (PlainPost post : byAuthor.getOrDefault(author, List.of())) {
                    sum += post.id();
                    for (PlainTag tag : byPost.getOrDefault(post.id(), List.of())) {
                        sum += tag.id() + tag.name().length();
                    }
                }
            }
            return sum;
        });
    }

    @Override
    public long insertPosts() {
        List<PlainPost> posts = BlogData.plainPosts(BlogData.AUTHORS);
        return transact(jooq -> returnsManyKeys ? insertPages(jooq, posts) : insertEach(jooq, posts));
    }

    private static long insertPages(DSLContext jooq, List<PlainPost> posts) {
        long keys = 0;
        for (int from = 0; from < posts.size(); from += PAGE) {
            InsertValuesStep5<Record, Long, String, String, Boolean, LocalDateTime> insert =
                    jooq.insertInto(POSTS, AUTHOR_ID, TITLE, BODY, PUBLISHED, CREATED_AT);
            for (PlainPost post : posts.subList(from, Math.min(posts.size(), from + PAGE))) {
                insert = insert.values(post.authorId(), post.title(), post.body(), post.published(), post.createdAt());
            }
            keys += insert.returning(ID).fetch().size();
        }
        return keys;
    }

    /** One row by itself: on SQLite an INSERT of many rows gives one key back, and a batch none. */
    private static long insertEach(DSLContext jooq, List<PlainPost> posts) {
        long keys = 0;
        for (PlainPost post : posts) {
            Record key = jooq.insertInto(POSTS, AUTHOR_ID, TITLE, BODY, PUBLISHED, CREATED_AT)
                    .values(post.authorId(), post.title(), post.body(), post.published(), post.createdAt())
                    .returning(ID)
                    .fetchOne();
            keys += key == null ? 0 : 1;
        }
        return keys;
    }

    @Override
    public long changePosts(String title) {
        return transact(jooq -> {
            BatchBindStep batch =
                    jooq.batch(jooq.update(POSTS).set(TITLE, (String) null).where(ID.eq((Long) null)));
            long changed = 0;
            for (PlainPost post : posts(jooq)) {
                if (post.id() % BlogData.CHANGE_EVERY == 0) {
                    batch = batch.bind(title, post.id());
                    changed++;
                }
            }
            batch.execute();
            return changed;
        });
    }

    @Override
    public void clearPosts() throws SQLException {
        side.clear();
    }

    @Override
    public void clearFlat() throws SQLException {
        side.clearFlat();
    }

    @Override
    public void close() {
        side.close();
    }
}
