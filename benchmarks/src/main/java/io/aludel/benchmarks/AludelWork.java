package io.aludel.benchmarks;

import static io.aludel.orm.Load.subqueryload;
import static io.aludel.sql.Sql.insert;
import static io.aludel.sql.Sql.select;

import io.aludel.benchmarks.jdbc.FlatRow;
import io.aludel.benchmarks.model.Measurement;
import io.aludel.benchmarks.model.Post;
import io.aludel.benchmarks.model.Post_;
import io.aludel.benchmarks.model.Tag;
import io.aludel.benchmarks.model.User;
import io.aludel.benchmarks.model.User_;
import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The workloads by ordinary session code, with the settings that hold when nothing is said. */
final class AludelWork implements EntityWork {
    private final JdbcSide side;
    private final Engine engine;
    private final SessionFactory sessions;
    private final FlatTable flat = new FlatTable();
    private final List<Map<String, Object>> some =
            FlatSide.rows(BlogData.POSTS).stream().map(FlatSide::map).toList();
    private final List<Object[]> many =
            FlatSide.rows(JdbcSide.FLAT_ROWS).stream().map(FlatSide::values).toList();

    AludelWork(JdbcSide side) {
        this.side = side;
        engine = side.engine();
        sessions = SessionFactory.of(engine, Registry.of(User.class, Post.class, Tag.class, Measurement.class));
    }

    @Override
    public long loadByKey(long key) {
        return sessions.transact(session ->
                (long) session.get(User.class, key).orElseThrow().getUsername().length());
    }

    @Override
    public long loadPosts() {
        return sessions.transact(session -> {
            long sum = 0;
            for (Post post : session.execute(select(Post.class)).all()) {
                sum += post.getId()
                        + post.getTitle().length()
                        + post.getCreatedAt().getMinute();
            }
            return sum;
        });
    }

    @Override
    public long loadFlat() {
        return sessions.transact(session -> {
            long sum = 0;
            for (Measurement row : session.execute(select(Measurement.class)).all()) {
                sum += row.getId() + row.getSensor();
            }
            return sum;
        });
    }

    @Override
    public long loadRecords() {
        long sum = 0;
        try (Connection connection = engine.connect()) {
            List<FlatRow> rows = connection
                    .execute(flat.query())
                    .map(row -> new FlatRow(
                            row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()))
                    .all();
            for (FlatRow row : rows) {
                sum += row.id() + row.sensor();
            }
        }
        return sum;
    }

    @Override
    public long insertFlat() {
        try (Connection connection = engine.begin()) {
            return connection.execute(insert(flat.table), some).rowCount();
        }
    }

    @Override
    public long insertBulk() {
        try (Connection connection = engine.begin()) {
            return connection.bulkInsert(flat.table, List.copyOf(flat.table.columns()), many);
        }
    }

    @Override
    public long insertEach() {
        for (FlatRow row : FlatSide.rows(BlogData.SINGLE)) {
            sessions.transactWithoutResult(session -> session.add(
                    new Measurement(row.id(), row.sensor(), row.place(), row.reading(), row.checked(), row.takenAt())));
        }
        return BlogData.SINGLE;
    }

    @Override
    public long loadGraph() {
        return sessions.transact(session -> {
            long sum = 0;
            List<User> users = session.execute(
                            select(User.class).options(subqueryload(User_.posts).subqueryload(Post_.tags)))
                    .all();
            for (User user : users) {
                for (Post post : user.getPosts()) {
                    sum += post.getId();
                    for (Tag tag : post.getTags()) {
                        sum += tag.getId() + tag.getName().length();
                    }
                }
            }
            return sum;
        });
    }

    @Override
    public long insertPosts() {
        List<Post> posts = new ArrayList<>(BlogData.POSTS);
        sessions.transactWithoutResult(session -> {
            List<User> authors = session.execute(select(User.class)
                            .where(User_.id.le((long) BlogData.AUTHORS))
                            .orderBy(User_.id))
                    .all();
            for (int post = 0; post < BlogData.POSTS; post++) {
                posts.add(new Post(
                        authors.get((int) BlogData.author(post) - 1),
                        BlogData.title(post),
                        BlogData.body(post),
                        BlogData.published(post),
                        BlogData.createdAt(post)));
            }
            session.addAll(posts);
        });
        long sum = 0;
        for (Post post : posts) {
            sum += post.getId() > 0 ? 1 : 0;
        }
        return sum;
    }

    @Override
    public long changePosts(String title) {
        return sessions.transact(session -> {
            long changed = 0;
            for (Post post : session.execute(select(Post.class)).all()) {
                if (post.getId() % BlogData.CHANGE_EVERY == 0) {
                    post.setTitle(title);
                    changed++;
                }
            }
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
        engine.close();
        side.close();
    }
}
