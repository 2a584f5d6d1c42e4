package io.aludel.benchmarks.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The table {@code measurements} by hand. Stateless; the caller ends the transaction. */
public final class JdbcFlat {
    private static final String COLUMNS = "id, sensor, place, reading, checked, taken_at";
    private static final String ROW = "(?, ?, ?, ?, ?, ?)";
    private static final int WIDTH = 6;

    private final JdbcBlog driver;
    private final int page;

    private JdbcFlat(JdbcBlog driver, int page) {
        this.driver = driver;
        this.page = page;
    }

    /** The table on a database, with the number of rows in one INSERT that is best there. */
    public static JdbcFlat on(String database) {
        return new JdbcFlat(JdbcBlog.on(database), database.equals("postgresql") ? 1000 : 100);
    }

    /** All rows. */
    public List<FlatRow> rows(Connection connection) throws SQLException {
        List<FlatRow> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + COLUMNS + " FROM measurements");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(new FlatRow(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getDouble(4),
                        row.getBoolean(5),
                        driver.timestamp(row, 6)));
            }
        }
        return rows;
    }

    /** Inserts rows, many with each statement. Their number is a multiple of a page's. */
    public void insert(Connection connection, List<FlatRow> rows) throws SQLException {
        String sql = "INSERT INTO measurements (" + COLUMNS + ") VALUES " + (ROW + ", ").repeat(page - 1) + ROW;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int from = 0; from < rows.size(); from += page) {
                for (int row = 0; row < page; row++) {
                    bind(statement, 1 + row * WIDTH, rows.get(from + row));
                }
                statement.executeUpdate();
            }
        }
    }

    public void insert(Connection connection, FlatRow row) throws SQLException {
        String sql = "INSERT INTO measurements (" + COLUMNS + ") VALUES " + ROW;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, 1, row);
            statement.executeUpdate();
        }
    }

    private void bind(PreparedStatement statement, int index, FlatRow row) throws SQLException {
        statement.setLong(index, row.id());
        statement.setInt(index + 1, row.sensor());
        statement.setString(index + 2, row.place());
        statement.setDouble(index + 3, row.reading());
        statement.setBoolean(index + 4, row.checked());
        driver.bind(statement, index + 5, row.takenAt());
    }
}
