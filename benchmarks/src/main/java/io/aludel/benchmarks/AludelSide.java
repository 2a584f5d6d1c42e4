package io.aludel.benchmarks;

import io.aludel.benchmarks.jdbc.JdbcBlog;
import io.aludel.benchmarks.model.Post;
import io.aludel.benchmarks.model.User;
import io.aludel.engine.Engine;
import io.aludel.orm.Registry;
import io.aludel.orm.SessionFactory;
import java.sql.Connection;
import java.sql.SQLException;

/** A database with the blog, for Aludel with the settings it has when nothing is said. */
final class AludelSide implements AutoCloseable {
    final SessionFactory sessions;
    private final Engine engine;
    private final Place place;

    AludelSide(String database, boolean withPosts) throws SQLException {
        place = new Place(database);
        engine = Engine.create(place.address());
        Registry models = Registry.of(User.class, Post.class);
        models.metadata().createAll(engine);
        sessions = SessionFactory.of(engine, models);
        try (Connection connection = place.connect()) {
            BlogData.fill(connection, JdbcBlog.on(database), withPosts);
        }
    }

    void clear() throws SQLException {
        try (Connection connection = place.connect()) {
            BlogData.clear(connection);
        }
    }

    @Override
    public void close() {
        engine.close();
        place.close();
    }
}
