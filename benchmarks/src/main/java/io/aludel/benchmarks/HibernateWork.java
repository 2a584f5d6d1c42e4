package io.aludel.benchmarks;

import io.aludel.benchmarks.hibernate.HibernateMeasurement;
import io.aludel.benchmarks.hibernate.HibernatePost;
import io.aludel.benchmarks.hibernate.HibernateTag;
import io.aludel.benchmarks.hibernate.HibernateUser;
import io.aludel.benchmarks.jdbc.FlatRow;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;

/** The workloads by Hibernate: keys from a sequence in blocks, batches of 1,000, collections by sub-selects. */
final class HibernateWork implements EntityWork {
    private static final int BATCH = 1000;

    private final JdbcSide side;
    private final SessionFactory sessions;

    private final List<FlatRow> some = FlatSide.rows(BlogData.POSTS);
    private final List<FlatRow> many = FlatSide.rows(JdbcSide.FLAT_ROWS);

    HibernateWork(JdbcSide side) {
        // Else it would write to the console.
        System.setProperty("org.jboss.logging.provider", "slf4j");
        this.side = side;
        String database = side.database;
        Configuration configuration = new Configuration().addResource("hibernate/blog.orm.xml");
        configuration.getProperties().put("hibernate.connection.datasource", side.pool());
        configuration
                .setProperty("hibernate.connection.provider_disables_autocommit", "true")
                .setProperty("hibernate.jdbc.batch_size", String.valueOf(BATCH))
                .setProperty("hibernate.order_inserts", "true")
                .setProperty("hibernate.order_updates", "true")
                .setProperty(
                        database.equals("h2") ? "hibernate.default_batch_fetch_size" : "hibernate.use_subselect_fetch",
                        database.equals("h2") ? "1000" : "true")
                // Makes what is missing: the generator of the keys.
                .setProperty("hibernate.hbm2ddl.auto", "update");
        if (database.equals("sqlite")) {
            configuration.setProperty("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
        }
        sessions = configuration.buildSessionFactory();
    }

    private <T> T transact(Function<Session, T> work) {
        return sessions.fromTransaction(work);
    }

    @Override
    public long loadByKey(long key) {
        return transact(session ->
                (long) session.find(HibernateUser.class, key).getUsername().length());
    }

    @Override
    public long loadPosts() {
        return transact(session -> {
            long sum = 0;
            for (HibernatePost post : session.createQuery("from HibernatePost", HibernatePost.class)
                    .list()) {
                sum += post.getId()
                        + post.getTitle().length()
                        + post.getCreatedAt().getMinute();
            }
            return sum;
        });
    }

    @Override
    public long loadFlat() {
        return transact(session -> {
            long sum = 0;
            for (HibernateMeasurement row : session.createQuery("from HibernateMeasurement", HibernateMeasurement.class)
                    .list()) {
                sum += row.getId() + row.getSensor();
            }
            return sum;
        });
    }

    @Override
    public long loadRecords() {
        return transact(session -> {
            long sum = 0;
            for (FlatRow row : session.createQuery(
                            "select new io.aludel.benchmarks.jdbc.FlatRow(m.id, m.sensor, m.place, m.reading, m.checked,"
                                    + " m.takenAt) from HibernateMeasurement m",
                            FlatRow.class)
                    .list()) {
                sum += row.id() + row.sensor();
            }
            return sum;
        });
    }

    @Override
    public long insertFlat() {
        transact(session -> {
            some.forEach(row -> session.persist(new HibernateMeasurement(row)));
            return some;
        });
        return some.size();
    }

    @Override
    public long insertBulk() {
        sessions.inStatelessTransaction(session -> {
            session.setJdbcBatchSize(BATCH);
            many.forEach(row -> session.insert(new HibernateMeasurement(row)));
        });
        return many.size();
    }

    @Override
    public long insertEach() {
        for (FlatRow row : some.subList(0, BlogData.SINGLE)) {
            transact(session -> {
                session.persist(new HibernateMeasurement(row));
                return row;
            });
        }
        return BlogData.SINGLE;
    }

    @Override
    public long loadGraph() {
        return transact(session -> {
            long sum = 0;
            for (HibernateUser user : session.createQuery("from HibernateUser", HibernateUser.class)
                    .list()) {
                for (HibernatePost post : user.getPosts()) {
                    sum += post.getId();
                    for (HibernateTag tag : post.getTags()) {
                        sum += tag.getId() + tag.getName().length();
                    }
                }
            }
            return sum;
        });
    }

    @Override
    public long insertPosts() {
        List<HibernatePost> posts = new ArrayList<>(BlogData.POSTS);
        transact(session -> {
            for (int post = 0; post < BlogData.POSTS; post++) {
                HibernatePost written = new HibernatePost(
                        session.getReference(HibernateUser.class, BlogData.author(post)),
                        BlogData.title(post),
                        BlogData.body(post),
                        BlogData.published(post),
                        BlogData.createdAt(post));
                session.persist(written);
                posts.add(written);
            }
            return posts;
        });
        long sum = 0;
        for (HibernatePost post : posts) {
            sum += post.getId() > 0 ? 1 : 0;
        }
        return sum;
    }

    @Override
    public long changePosts(String title) {
        return transact(session -> {
            long changed = 0;
            for (HibernatePost post : session.createQuery("from HibernatePost", HibernatePost.class)
                    .list()) {
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
        sessions.close();
        side.close();
    }
}
