package io.aludel.migrate.cli;

import io.aludel.engine.Engine;
import io.aludel.engine.PoolEvent;
import java.sql.Statement;

/** Works in one of several schemas that have the same tables. */
final class Tenants {
    private Tenants() {}

    /** Makes a schema the default one of each connection. */
    static void choose(Engine engine, String schema) {
        String statement = engine.dialect().useSchema(schema);
        engine.events().pool().on(PoolEvent.Kind.CONNECT, event -> {
            try (Statement use = event.jdbc().createStatement()) {
                use.execute(statement);
            }
        });
    }
}
