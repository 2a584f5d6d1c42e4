package io.aludel.benchmarks;

import io.aludel.benchmarks.jdbc.FlatRow;
import io.aludel.benchmarks.jdbc.JdbcBlog;
import io.aludel.benchmarks.jdbc.JdbcCopy;
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
    private final List<FlatRow> some = FlatSide.rows(BlogData.POSTS);
    private final List<FlatRow> many = FlatSide.rows(JdbcSide.FLAT_ROWS);

    JdbcWork(JdbcSide side) {
        this.side = side;
        blog = side.blog;
        flat = JdbcFlat.on(side.database);
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
    public long loadRecords() throws SQLException {
        return loadFlat();
    }

    @Override
    public long insertFlat() throws SQLException {
        side.transact(connection -> {
            flat.insert(connection, some);
            return some;
        });
        return some.size();
    }

    @Override
    public long insertBulk() throws SQLException {
        side.transact(connection -> {
            if (side.database.equals("postgresql")) {
                JdbcCopy.copy(connection, many);
            } else {
                flat.insert(connection, many);
            }
            return many;
        });
        return many.size();
    }

    @Override
    public long insertEach() throws SQLException {
        for (FlatRow row : some.subList(0, BlogData.SINGLE)) {
            side.transact(connection -> {
                flat.insert(connection, row);
                return row;
            });
        }
        return BlogData.SINGLE;
    }

    @Override
    public long loadGraph() throws SQLException {
        return side.transact(connection -> {
            long sum = 0;
            for (PlainAuthor author : blog.graph(connection)) {
                for (PlainArticle article : author.articles()) {
                    sum += article.post().id();
                    for (PlainTag tag : article.tags()) {
                        sum += tag.id() + tag.name().length();
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
    public void clearFlat() throws SQLException {
        side.clearFlat();
    }

    @Override
    public void close() {
        side.close();
    }
}
