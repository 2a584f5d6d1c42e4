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
        return new ForeignLease(PhysicalConnection.foreign(connection), autoCommit);
    }

    @Override
    public PoolStatus status() {
        return PoolStatus.NONE;
    }

    @Override
    public void invalidateBeside(PhysicalConnection lost) {
        // Its owner watches over the others.
    }

    @Override
    public void renew() {
        // It belongs to whoever made it.
    }

    @Override
    public void close() {
        // It belongs to whoever made it.
    }

    @Override
    public String exhaustion() {
        return "The data source has none left. Usually some are not closed: use try-with-resources. If they are, make its pool larger.";
    }

    private record ForeignLease(PhysicalConnection physical, boolean autoCommit) implements Lease {
        @Override
        public boolean isForeign() {
            return true;
        }

        @Override
        public void giveBack() throws SQLException {
            if (autoCommit) {
                physical.jdbc().setAutoCommit(true);
            }
            physical.jdbc().close();
        }

        @Override
        public void discard() {
            Closing.quietly(physical.jdbc());
        }
    }
}
