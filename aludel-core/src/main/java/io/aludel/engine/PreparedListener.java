package io.aludel.engine;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Looks at the driver's statement before it is executed, to set what only the driver knows. */
@FunctionalInterface
public interface PreparedListener {
    /**
     * Called when the statement is prepared and before values are bound to it.
     *
     * @param statement the driver's statement; it may be used again later, so what is set has to fit each use
     * @param sql its text
     * @throws SQLException when the driver refuses; reported as a failure of the statement
     */
    void prepared(PreparedStatement statement, String sql) throws SQLException;
}
