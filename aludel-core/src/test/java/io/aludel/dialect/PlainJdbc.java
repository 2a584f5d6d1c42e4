package io.aludel.dialect;

import io.aludel.compile.Compiled;
import io.aludel.compile.EntityResolver;
import io.aludel.compile.Shape;
import io.aludel.schema.MetaData;
import io.aludel.sql.Executable;
import io.aludel.testkit.TestDatabase;
import io.aludel.type.Codec;
import io.aludel.type.SqlType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Executes statements with nothing but a dialect and JDBC, so that tests of dialects need no engine. */
final class PlainJdbc implements AutoCloseable {
    private final Connection connection;
    private final Dialect dialect;

    PlainJdbc(TestDatabase database) throws SQLException {
        connection = database.connect();
        dialect = Dialects.byName(database.name());
        for (String sql : dialect.connectStatements()) {
            execute(sql);
        }
        if (dialect == Dialects.SQLITE) {
            execute("PRAGMA foreign_keys = ON"); // an engine says so in the properties of the driver
        }
    }

    Dialect dialect() {
        return dialect;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    void create(MetaData metadata) throws SQLException {
        DdlScript script = new DdlScript(dialect);
        metadata.createAll(script);
        for (String sql : script.statements()) {
            execute(sql);
        }
    }

    int update(Executable statement) throws SQLException {
        try (PreparedStatement prepared = prepare(statement)) {
            return prepared.executeUpdate();
        }
    }

    List<List<Object>> query(Executable statement) throws SQLException {
        List<Compiled.ResultColumn> columns = compile(statement).columns();
        try (PreparedStatement prepared = prepare(statement);
                ResultSet row = prepared.executeQuery()) {
            List<List<Object>> rows = new ArrayList<>();
            while (row.next()) {
                List<Object> values = new ArrayList<>();
                for (int index = 0; index < columns.size(); index++) {
                    values.add(dialect.codec(columns.get(index).type()).read(row, index + 1));
                }
                rows.add(values);
            }
            return rows;
        }
    }

    <T> T primitive(Executable statement, Reader<T> reader) throws SQLException {
        Codec<?> codec = dialect.codec(compile(statement).columns().get(0).type());
        try (PreparedStatement prepared = prepare(statement);
                ResultSet row = prepared.executeQuery()) {
            row.next();
            return reader.read(codec, row);
        }
    }

    interface Reader<T> {
        T read(Codec<?> codec, ResultSet row) throws SQLException;
    }

    Compiled compile(Executable statement) {
        return dialect.compile(statement.statement(), Shape.of(statement.statement()), EntityResolver.NONE);
    }

    private PreparedStatement prepare(Executable statement) throws SQLException {
        Compiled compiled = compile(statement);
        Object[] values = Shape.of(statement.statement()).values(Map.of());
        PreparedStatement prepared = connection.prepareStatement(compiled.sql());
        int[] slots = compiled.slots();
        for (int index = 0; index < slots.length; index++) {
            bind(prepared, index + 1, compiled.slotTypes().get(index), values[slots[index]]);
        }
        return prepared;
    }

    @SuppressWarnings("unchecked")
    private <T> void bind(PreparedStatement prepared, int index, SqlType<T> type, Object value) throws SQLException {
        if (value == null) {
            dialect.codec(type).bindNull(prepared, index);
        } else {
            dialect.codec(type).bind(prepared, index, (T) value);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
