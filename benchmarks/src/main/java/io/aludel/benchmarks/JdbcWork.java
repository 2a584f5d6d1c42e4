package io.aludel.benchmarks;

import io.aludel.benchmarks.jdbc.FlatRow;
import io.aludel.benchmarks.jdbc.JdbcBlog;
import io.aludel.benchmarks.jdbc.JdbcFlat;
import io.aludel.benchmarks.jdbc.PlainArticle;
import io.aludel.benchmarks.jdbc.PlainAuthor;
import io.aludel.benchmarks.jdbc.PlainPost;
import io.aludel.benchmarks.jdbc.PlainTag;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The workloads by hand. */
final class JdbcWork implements EntityWork {
    private final JdbcSide side;
    private final JdbcBlog blog;
    private final JdbcFlat flat;

    JdbcWork(String database) throws SQLException {
        side = new JdbcSide(database, true);
        blog = side.blog;
        flat = JdbcFlat.on(database);
    }

    @Override
    public long loadByKey(long key) throws SQLException {
        return side.transact(
                connection -> (long) blog.user(connection, key).username().length());
    }

    @Override
    public long loadPosts() throws SQLException {
        return side.transact(connection -> {
            long sum = 0;
            for (PlainPost post : blog.posts(connection)) {
                sum += post.id() + post.title().length() + post.createdAt().getMinute();
            }
            return sum;
        });
    }

    @Override
    public long loadFlat() throws SQLException {
        return side.transact(connection -> {
            long sum = 0;
            for (FlatRow row : flat.rows(connection)) {
                sum += row.id() + row.sensor();
            }
            return sum;
        });
    }

    @Override
    public long loadGraph() throws SQLException {
        return side.transact(connection -> {
            long sum = 0;
            for (PlainAuthor author : blog.graph(connection)) {
                for (PlainArticle article : author.articles()) {
                    sum += article.post().id();
                    for (PlainTag tag : article.tags()) {
                        sum += tag.id();
                    }
                }
            }
            return sum;
        });
    }

    @Override
    public long insertPosts() throws SQLException {
        List<PlainPost> posts = BlogData.plainPosts(BlogData.AUTHORS);
        side.transact(connection -> {
            blog.insert(connection, posts);
            return posts;
        });
        long sum = 0;
        for (PlainPost post : posts) {
            sum += post.id() > 0 ? 1 : 0;
        }
        return sum;
    }

    @Override
    public long changePosts(String title) throws SQLException {
        return side.transact(connection -> {
            List<PlainPost> changed = new ArrayList<>();
            for (PlainPost post : blog.posts(connection)) {
                if (post.id() % BlogData.CHANGE_EVERY == 0) {
                    changed.add(post);
                }
            }
            blog.retitle(connection, changed, title);
            return (long) changed.size();
        });
    }

    @Override
    public void clearPosts() throws SQLException {
        side.clear();
    }

    @Override
    public void close() {
        side.close();
    }
}
