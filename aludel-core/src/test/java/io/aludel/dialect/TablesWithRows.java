package io.aludel.dialect;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.schema.MetaData;
import io.aludel.testkit.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A suite over a few tables of its own, which stand there with rows when a test begins. */
abstract class TablesWithRows {
    final MetaData metadata = new MetaData();

    Engine engine;
    Connection connection;

    /** Inserts the rows; they are committed behind it. */
    abstract void fill();

    @BeforeEach
    final void create(TestDatabase database) {
        engine = Engine.create(database.url());
        metadata.createAll(engine);
        connection = engine.connect();
        fill();
        connection.commit();
    }

    @AfterEach
    final void close() {
        connection.close();
        engine.close();
    }
}
