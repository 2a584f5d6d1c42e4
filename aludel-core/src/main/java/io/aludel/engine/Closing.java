package io.aludel.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what is being given up because it is broken; that it cannot be closed either is worth a line of the log and no more. */
final class Closing {
    static final Logger LOG = LoggerFactory.getLogger("io.aludel.pool");

    private Closing() {}

    static void quietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug(
                    "A connection that was given up could not be closed: {}",
                    e.getClass().getName());
        }
    }
}
