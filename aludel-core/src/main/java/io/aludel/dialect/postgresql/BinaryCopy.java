package io.aludel.dialect.postgresql;

import io.aludel.compile.ddl.DdlContext;
import io.aludel.dialect.BulkConnection;
import io.aludel.dialect.BulkLoader;
import io.aludel.dialect.Dialect;
import io.aludel.schema.Column;
import io.aludel.schema.Table;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows by COPY in binary form, through pgjdbc. One thread at a time. */
final class BinaryCopy implements BulkLoader {
    private static final int CHUNK = 1 << 16;
    /** The server's names of the types of a table's columns. */
    private static final String TYPES = "SELECT a.attname, t.typname FROM pg_catalog.pg_attribute a"
            + " JOIN pg_catalog.pg_type t ON t.oid = a.atttypid"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace AND n.nspname = 'pg_catalog'"
            + " WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped";

    private final String sql;
    private final BinaryForm[] forms;

    private BinaryCopy(String sql, BinaryForm[] forms) {
        this.sql = sql;
        this.forms = forms;
    }

    /** Whether the driver is within reach: what spreads statements over servers speaks in its name, but does not hand it over. */
    static boolean isOpen(BulkConnection connection) throws SQLException {
        return connection.wraps(PGConnection.class);
    }

    /**
     * The way into some columns. The server takes bytes as they are, so what counts is the type that each column has in the database,
     * and only where the model's type has that very form.
     *
     * @return null when one of the columns has no such form
     */
    static @Nullable BinaryCopy of(
            Dialect dialect, BulkConnection connection, Table table, List<? extends Column<?>> columns)
            throws SQLException {
        DdlContext names = dialect.definitions().context();
        Map<String, String> types = connection.pairs(TYPES, names.table(table));
        BinaryForm[] forms = new BinaryForm[columns.size()];
        for (int index = 0; index < forms.length; index++) {
            Column<?> column = columns.get(index);
            String type = types.get(column.name());
            BinaryForm form = type == null ? null : BinaryForms.of(column.type().on(dialect.name()), type);
            if (form == null) {
                return null;
            }
            forms[index] = form;
        }
        String list = columns.stream().map(names::column).collect(Collectors.joining(", "));
        return new BinaryCopy("COPY " + names.table(table) + " (" + list + ") FROM STDIN (FORMAT binary)", forms);
    }

    @Override
    public String sql() {
        return sql;
    }

    @Override
    public long load(BulkConnection connection, Iterator<@Nullable Object[]> rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        try {
            BinaryBuffer buffer = new BinaryBuffer(CHUNK + CHUNK / 4);
            buffer.header();
            while (rows.hasNext()) {
                write(buffer, rows.next());
                if (buffer.size() >= CHUNK) {
                    copy.writeToCopy(buffer.bytes(), 0, buffer.size());
                    buffer.clear();
                }
            }
            buffer.int2(-1);
            copy.writeToCopy(buffer.bytes(), 0, buffer.size());
            return copy.endCopy();
        } finally {
            // After a failure the server still waits for rows.
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void write(BinaryBuffer buffer, @Nullable Object[] row) {
        buffer.int2(forms.length);
        for (int index = 0; index < forms.length; index++) {
            Object value = row[index];
            if (value == null) {
                buffer.int4(-1);
            } else {
                forms[index].write(buffer, value);
            }
        }
    }
}
