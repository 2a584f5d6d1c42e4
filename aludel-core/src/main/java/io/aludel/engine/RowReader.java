package io.aludel.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes one Java value of the current row, by position. Stateless. */
@FunctionalInterface
interface RowReader<T extends @Nullable Object> {
    T read(ResultSet row) throws SQLException;
}
