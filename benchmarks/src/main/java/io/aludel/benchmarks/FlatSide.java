package io.aludel.benchmarks;

import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.table;

import io.aludel.benchmarks.jdbc.FlatRow;
import io.aludel.benchmarks.jdbc.JdbcFlat;
import io.aludel.engine.Engine;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.sql.TableExpr;
import io.aludel.type.SqlTypes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database with one table of plain rows, for Core and for hand-written JDBC. */
final class FlatSide implements AutoCloseable {
    final Engine engine;
    final JdbcFlat flat;
    final Table table;
    final TableExpr measurements;
    private final Place place;

    FlatSide(String database) {
        place = new Place(database);
        flat = JdbcFlat.on(database);
        engine = Engine.create(place.address());
        MetaData metadata = new MetaData();
        table = Table.of(
                "measurements",
                metadata,
                column("id", SqlTypes.BIGINT).primaryKey().autoIncrement(Column.AutoIncrement.NEVER),
                column("sensor", SqlTypes.INTEGER).notNull(),
                column("place", SqlTypes.VARCHAR(100)).notNull(),
                column("reading", SqlTypes.DOUBLE).notNull(),
                column("checked", SqlTypes.BOOLEAN).notNull(),
                column("taken_at", SqlTypes.TIMESTAMP).notNull());
        measurements = table(table);
        metadata.createAll(engine);
    }

    static List<FlatRow> rows(int count) {
        List<FlatRow> rows = new ArrayList<>(count);
        for (int row = 0; row < count; row++) {
            rows.add(new FlatRow(
                    1 + row,
                    row % 1_000,
                    "Station " + row % 5_000,
                    row * 0.25,
                    row % 3 != 0,
                    BlogData.START.plusSeconds(row)));
        }
        return rows;
    }

    void fill(List<FlatRow> rows) throws SQLException {
        transact(connection -> {
            flat.insert(connection, rows);
            return null;
        });
    }

    void clear() throws SQLException {
        transact(connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM measurements");
            }
            return null;
        });
    }

    /** Work by JDBC in a transaction. */
    <T extends @Nullable Object> T transact(JdbcSide.Work<T> work) throws SQLException {
        try (Connection connection = place.connect()) {
            T result = work.on(connection);
            connection.commit();
            return result;
        }
    }

    @Override
    public void close() {
        engine.close();
        place.close();
    }
}
