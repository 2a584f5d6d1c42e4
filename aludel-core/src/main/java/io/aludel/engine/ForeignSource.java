package io.aludel.engine;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections from a data source that somebody else configured; closing the engine leaves it alone. */
final class ForeignSource implements ConnectionSource {
    private final DataSource source;

    ForeignSource(DataSource source) {
        this.source = source;
    }

    @Override
    public Lease lease() throws SQLException {
        Connection connection = source.getConnection();
        boolean autoCommit = connection.getAutoCommit();
        if (autoCommit) {
            connection.setAutoCommit(false);
        }
        return new ForeignLease(connection, autoCommit);
    }

    @Override
    public PoolStatus status() {
        return PoolStatus.NONE;
    }

    @Override
    public void close() {
        // It belongs to whoever made it.
    }

    private record ForeignLease(Connection jdbc, boolean autoCommit) implements Lease {
        @Override
        public StatementCache statements() {
            return StatementCache.none();
        }

        @Override
        public void giveBack() throws SQLException {
            if (autoCommit) {
                jdbc.setAutoCommit(true);
            }
            jdbc.close();
        }

        @Override
        public void discard() {
            try {
                jdbc.close();
            } catch (SQLException e) {
                // It is being given up because it is broken; that it cannot be closed either is no news.
                return;
            }
        }
    }
}
