package io.aludel.benchmarks;

import io.aludel.benchmarks.jdbc.FlatRow;
import io.aludel.benchmarks.jdbc.JdbcFlat;
import io.aludel.engine.Engine;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A database with one table of plain rows, for Core and for hand-written JDBC. */
final class FlatSide implements AutoCloseable {
    final Engine engine;
    final JdbcFlat flat;
    final FlatTable definition = new FlatTable();
    private final Place place;

    FlatSide(String database) {
        place = new Place(database);
        flat = JdbcFlat.on(database);
        engine = Engine.create(place.address());
        definition.metadata.createAll(engine);
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

    /** A row as Core's INSERT takes it. */
    static Map<String, Object> map(FlatRow row) {
        return Map.of(
                "id", row.id(),
                "sensor", row.sensor(),
                "place", row.place(),
                "reading", row.reading(),
                "checked", row.checked(),
                "taken_at", row.takenAt());
    }

    /** A row as Core's bulk insert takes it. */
    static Object[] values(FlatRow row) {
        return new Object[] {row.id(), row.sensor(), row.place(), row.reading(), row.checked(), row.takenAt()};
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
