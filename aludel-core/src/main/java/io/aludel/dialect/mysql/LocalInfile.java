package io.aludel.dialect.mysql;

import io.aludel.compile.ddl.DdlContext;
import io.aludel.dialect.BulkConnection;
import io.aludel.dialect.BulkLoader;
import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows by LOAD DATA LOCAL INFILE, from a stream in place of a file. One thread at a time.
 *
 * <p>LOAD DATA LOCAL skips rows that violate a constraint and bends values that do not fit, each with a warning. So each portion has a
 * savepoint: when a row is missing or there is a warning, all of the portion is taken back, and INSERTs say what is wrong. Nothing is
 * lost, which is also why it is used for tables with transactions only.
 */
final class LocalInfile implements BulkLoader {
    private static final int ROWS = 10_000;
    private static final String ALLOWED = "local_infile";
    private static final String TRANSACTIONS = "transactions";
    private static final String SAVEPOINT = "aludel_load";

    private final InfileDriver driver;
    private final String sql;
    private final List<Function<Object, String>> forms;

    private LocalInfile(InfileDriver driver, String sql, List<Function<Object, String>> forms) {
        this.driver = driver;
        this.sql = sql;
        this.forms = forms;
    }

    /**
     * The way into some columns.
     *
     * @return null when a type has no text, or the driver, its connection, the server or the table's engine does not allow it
     */
    static @Nullable LocalInfile of(
            Dialect dialect,
            InfileForms types,
            BulkConnection connection,
            Table table,
            List<? extends Column<?>> columns)
            throws SQLException {
        List<Function<Object, String>> forms = new ArrayList<>();
        for (Column<?> column : columns) {
            Function<Object, String> form = types.of(column.type().on(dialect.name()));
            if (form == null) {
                return null;
            }
            forms.add(form);
        }
        DdlContext names = dialect.definitions().context();
        InfileDriver driver = InfileDriver.of(connection);
        return driver == null || !driver.isAllowed(connection) || !isAllowed(connection, names, table)
                ? null
                : new LocalInfile(driver, sql(dialect, names, table, columns), forms);
    }

    private static boolean isAllowed(BulkConnection connection, DdlContext names, Table table) throws SQLException {
        String schema = names.meant(table.schema());
        Map<String, String> answers = connection.pairs(
                "SELECT '" + ALLOWED + "', IF(@@local_infile, 'YES', 'NO') UNION ALL SELECT '" + TRANSACTIONS
                        + "', e.transactions FROM information_schema.tables t"
                        + " JOIN information_schema.engines e ON e.engine = t.engine WHERE t.table_schema = "
                        + (schema == null ? "DATABASE()" : names.text(schema)) + " AND t.table_name = ?",
                table.name());
        return "YES".equals(answers.get(ALLOWED)) && "YES".equals(answers.get(TRANSACTIONS));
    }

    /** Bytes travel as hexadecimal digits. Tab, backslash and line end are written so that they mean the same in every SQL mode. */
    private static String sql(Dialect dialect, DdlContext names, Table table, List<? extends Column<?>> columns) {
        List<String> places = new ArrayList<>();
        List<String> settings = new ArrayList<>();
        for (Column<?> column : columns) {
            String name = names.column(column);
            if (InfileForms.isHexadecimal(column.type().on(dialect.name()))) {
                String variable = "@aludel_" + settings.size();
                places.add(variable);
                settings.add(name + " = UNHEX(" + variable + ")");
            } else {
                places.add(name);
            }
        }
        return "LOAD DATA LOCAL INFILE 'rows' INTO TABLE " + names.table(table)
                + " CHARACTER SET utf8mb4 FIELDS TERMINATED BY 0x09 ESCAPED BY 0x5C LINES TERMINATED BY 0x0A ("
                + String.join(", ", places) + ")" + (settings.isEmpty() ? "" : " SET " + String.join(", ", settings));
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public int rowsAtOnce() {
        return ROWS;
    }

    @Override
    public long load(BulkConnection connection, Iterator<@Nullable Object[]> rows) throws SQLException {
        InfileText text = new InfileText(forms);
        text.add(rows);
        driver.execute(connection, "SAVEPOINT " + SAVEPOINT);
        boolean complete = driver.load(connection, sql, text.stream()) == text.rows();
        driver.execute(connection, (complete ? "RELEASE SAVEPOINT " : "ROLLBACK TO SAVEPOINT ") + SAVEPOINT);
        return complete ? text.rows() : NOTHING;
    }
}
