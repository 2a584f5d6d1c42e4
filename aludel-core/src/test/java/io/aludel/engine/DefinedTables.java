package io.aludel.engine;

import static io.aludel.sql.Sql.*;

import io.aludel.schema.MetaData;
import io.aludel.schema.Table;
import io.aludel.testkit.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tables that a test defines; they go after it. */
abstract class DefinedTables {
    final MetaData metadata = new MetaData();
    Engine engine;
    String database;

    @BeforeEach
    void open(TestDatabase db) {
        engine = Engine.create(db.url());
        database = db.name();
    }

    @AfterEach
    void close() {
        metadata.dropAll(engine);
        engine.close();
    }

    List<Object> values(Table table, String column) {
        return engine.transact(connection ->
                connection
                        .execute(select(table(table).col(column))
                                .orderBy(table(table).col(column)))
                        .all()
                        .stream()
                        .map(value -> (Object) value)
                        .toList());
    }
}
