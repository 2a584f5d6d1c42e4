package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's advisory lock of a session. */
final class AdvisoryLock implements MigrationLock.Attempts {
    private static final String HOLDER =
            "SELECT a.pid, a.usename, a.application_name, coalesce(a.client_addr::text, 'local'),"
                    + " to_char(a.backend_start, 'YYYY-MM-DD HH24:MI:SS TZ')"
                    + " FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
                    + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
                    + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                    + " AND ((l.classid::bigint << 32) | l.objid::bigint) = ?";

    private final Connection connection;
    private final long key;
    private boolean taken;

    AdvisoryLock(Engine engine, Table versions) {
        this.connection = engine.connect();
        String name = "aludel:" + versions.fullName();
        this.key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
        JdbcAsk.row(connection, "SELECT set_config('application_name', ?, false)", "aludel, " + MigrationLock.self());
        connection.commit();
    }

    @Override
    public boolean take() {
        taken = "t"
                .equals(JdbcAsk.row(connection, "SELECT pg_try_advisory_lock(?)", key)
                        .get(0));
        connection.commit();
        return taken;
    }

    @Override
    public String holder() {
        List<@Nullable String> row = JdbcAsk.row(connection, HOLDER, key);
        connection.commit();
        return row.isEmpty()
                ? "it has just ended"
                : row.get(2) + " (server process " + row.get(0) + ", user " + row.get(1) + ", from " + row.get(3)
                        + ", since " + row.get(4) + ")";
    }

    @Override
    public void close() {
        try (connection) {
            if (taken) {
                JdbcAsk.row(connection, "SELECT pg_advisory_unlock(?)", key);
            }
            JdbcAsk.run(connection, "RESET application_name");
            connection.commit();
        }
    }
}
