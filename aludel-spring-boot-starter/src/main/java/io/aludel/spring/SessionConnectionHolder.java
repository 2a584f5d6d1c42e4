package io.aludel.spring;

import io.aludel.orm.Session;
import java.sql.Connection;
import org.springframework.jdbc.datasource.ConnectionHandle;
import org.springframework.jdbc.datasource.ConnectionHolder;

/**
 * The JDBC connection of a session's transaction, for {@code JdbcTemplate} and everything else that asks Spring for it. The session takes
 * it from its pool when somebody first asks. One thread at a time.
 */
final class SessionConnectionHolder extends ConnectionHolder {
    private final Handle handle;

    SessionConnectionHolder(Session session) {
        this(new Handle(session));
    }

    private SessionConnectionHolder(Handle handle) {
        super(handle);
        this.handle = handle;
    }

    /** Whether others than the session have the connection, too. */
    boolean isTaken() {
        return handle.taken;
    }

    private static final class Handle implements ConnectionHandle {
        private final Session session;
        private boolean taken;

        Handle(Session session) {
            this.session = session;
        }

        @Override
        public Connection getConnection() {
            Connection connection = session.connection().driver().use(jdbc -> jdbc);
            taken = true;
            return connection;
        }
    }
}
