package io.aludel.examples.chinook.copy;

import io.aludel.engine.Engine;
import io.aludel.reflect.Inspector;
import io.aludel.schema.MetaData;

/** The music store as it is published: an HSQLDB within a jar on the class path. Read only. Close it after use. */
public final class ChinookSource implements AutoCloseable {
    private final Engine engine = Engine.builder("jdbc:hsqldb:res:chinook")
            .user("CHINOOK")
            .password("CHINOOK")
            .build();
    private final MetaData tables = Inspector.of(engine).reflect(new MetaData());

    /** The way to its rows. */
    public Engine engine() {
        return engine;
    }

    /** Its tables, read from the database. */
    public MetaData tables() {
        return tables;
    }

    @Override
    public void close() {
        engine.close();
    }
}
