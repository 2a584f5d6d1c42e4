package io.aludel.engine;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Something that only JDBC itself can do.
 *
 * @param <R> the Java type of its result
 */
@FunctionalInterface
public interface JdbcWork<R extends @Nullable Object> {
    /**
     * Does it. The connection stays open, its transaction is neither committed nor rolled back, and nothing of it is kept.
     *
     * @param connection the driver's own
     */
    R with(Connection connection) throws SQLException;
}
