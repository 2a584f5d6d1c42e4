package io.aludel.engine;

import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import io.aludel.type.Codec;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns whose values the driver shall hand over after an INSERT. Immutable. */
final class GeneratedKeys {
    private final String[] names;
    private final List<? extends Codec<?>> codecs;

    GeneratedKeys(List<? extends Column<?>> columns, Dialect dialect) {
        names = columns.stream()
                .map(column -> dialect.storedName(column.name()))
                .toArray(String[]::new);
        codecs = columns.stream().map(column -> dialect.codec(column.type())).toList();
    }

    String cacheKey(String sql) {
        return sql + "\n-- keys: " + String.join(", ", names);
    }

    PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        return connection.prepareStatement(sql, names);
    }

    /** One array for each new row. */
    List<@Nullable Object[]> read(PreparedStatement statement) throws SQLException {
        List<@Nullable Object[]> keys = new ArrayList<>();
        try (ResultSet rows = statement.getGeneratedKeys()) {
            while (rows.next()) {
                keys.add(read(rows));
            }
        }
        return keys;
    }

    @Nullable
    Object[] read(ResultSet row) throws SQLException {
        @Nullable Object[] key = new Object[names.length];
        for (int index = 0; index < key.length; index++) {
            key[index] = codecs.get(index).read(row, index + 1);
        }
        return key;
    }
}
