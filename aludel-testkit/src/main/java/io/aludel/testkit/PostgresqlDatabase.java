package io.aludel.testkit;

import io.aludel.testkit.server.DatabaseServer;
import io.aludel.testkit.server.SharedServers;
import java.sql.SQLException;
import java.sql.Statement;

/** A database on the build's PostgreSQL. */
final class PostgresqlDatabase extends ServerDatabase {

    private PostgresqlDatabase(DatabaseServer server) {
        super(server);
    }

    static PostgresqlDatabase create() {
        return new PostgresqlDatabase(SharedServers.postgresql());
    }

    @Override
    public Kind kind() {
        return Kind.POSTGRESQL;
    }

    @Override
    void clean(Statement statement) throws SQLException {
        statement.execute("SET lock_timeout = '2s'");
        String schemas = "SELECT quote_ident(nspname) FROM pg_namespace"
                + " WHERE nspname <> 'information_schema' AND nspname NOT LIKE 'pg\\_%'";
        StringBuilder script = new StringBuilder("SET client_min_messages = warning");
        for (String schema : strings(statement, schemas)) {
            script.append("; DROP SCHEMA ").append(schema).append(" CASCADE");
        }
        statement.execute(script.append("; CREATE SCHEMA public").toString());
    }
}
