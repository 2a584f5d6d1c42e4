package io.aludel.spring.boot;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.CannotGetJdbcConnectionException;

/** Finds out which database a data source leads to. */
final class DataSourceAddress {
    private DataSourceAddress() {}

    /** The JDBC address; a connection is asked for it only when nothing is configured. */
    static String of(DataSource source, ObjectProvider<JdbcConnectionDetails> details) {
        JdbcConnectionDetails known = details.getIfUnique();
        if (known != null) {
            return known.getJdbcUrl();
        }
        try (Connection connection = source.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException failure) {
            throw new CannotGetJdbcConnectionException(
                    "the data source does not say which database it leads to", failure);
        }
    }
}
