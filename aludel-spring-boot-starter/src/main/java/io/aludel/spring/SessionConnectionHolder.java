package io.aludel.spring;

import io.aludel.orm.Session;
import java.sql.Connection;
import org.springframework.jdbc.datasource.ConnectionHandle;
import org.springframework.jdbc.datasource.ConnectionHolder;

/**
 * The JDBC connection of a session's transaction, for {@code JdbcTemplate} and everything else that asks Spring for it. The session takes
 * it from its pool when somebody first asks.
 */
final class SessionConnectionHolder extends ConnectionHolder {
    SessionConnectionHolder(Session session) {
        super(new Handle(session));
    }

    private record Handle(Session session) implements ConnectionHandle {
        @Override
        public Connection getConnection() {
            return session.connection().driver().use(jdbc -> jdbc);
        }
    }
}
