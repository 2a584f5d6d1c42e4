package io.aludel.migrate.docs;

import static io.aludel.sql.Sql.INTEGER;
import static io.aludel.sql.Sql.VARCHAR;
import static io.aludel.sql.Sql.column;
import static io.aludel.sql.Sql.text;
import static io.aludel.sql.Sql.unique;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.Operations;
import io.aludel.migrate.ddl.ConnectionTarget;
import io.aludel.reflect.Inspector;
import io.aludel.schema.Column;
import io.aludel.schema.MetaData;
import io.aludel.schema.NamingConvention;
import io.aludel.sql.Row;
import io.aludel.testkit.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A connection, what looks into the database behind it, and a table. */
abstract class OperationsSuite {
    protected Engine engine;
    protected Connection connection;
    protected Operations op;
    protected TestDatabase database;

    @BeforeEach
    void open(TestDatabase db) {
        database = db;
        engine = Engine.create(db.url());
        connection = engine.connect();
        op = new Operations(new ConnectionTarget(connection, NamingConvention.DEFAULT));
    }

    @AfterEach
    void close() {
        connection.rollback();
        connection.close();
        engine.close();
    }

    protected final Inspector inspect() {
        return Inspector.of(connection);
    }

    protected final Column<?> columnOf(String table, String column) {
        return inspect().table(new MetaData(), table).column(column);
    }

    protected final List<@Nullable Object> values(String sql) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Row row : connection.execute(text(sql)).all()) {
            values.add(row.get(0));
        }
        return values;
    }

    protected final void users() {
        op.createTable(
                "users",
                column("id", INTEGER).primaryKey(),
                column("name", VARCHAR(50)).notNull(),
                column("age", INTEGER),
                unique("uq_users_name", "name"));
    }
}
