package io.aludel.migrate.run;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.schema.Table;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The named lock of a session of MySQL and MariaDB. Names are of the whole server. */
final class NamedLock implements MigrationLock.Attempts {
    private final Connection connection;
    private final String name;
    private boolean taken;

    NamedLock(Engine engine, Table versions) {
        this.connection = engine.connect();
        String database =
                String.valueOf(JdbcAsk.row(connection, "SELECT DATABASE()").get(0));
        String whole = database + ":" + versions.fullName();
        this.name = "aludel:" + UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8));
        connection.commit();
    }

    @Override
    public boolean take() {
        taken = "1"
                .equals(JdbcAsk.row(connection, "SELECT GET_LOCK(?, 0)", name).get(0));
        connection.commit();
        return taken;
    }

    @Override
    public String holder() {
        List<@Nullable String> row = JdbcAsk.row(
                connection,
                "SELECT ID, USER, HOST, TIME FROM information_schema.PROCESSLIST WHERE ID = IS_USED_LOCK(?)",
                name);
        connection.commit();
        return row.isEmpty()
                ? "a session that this user may not see, or that has just ended"
                : "connection " + row.get(0) + " of user " + row.get(1) + " from " + row.get(2);
    }

    @Override
    public void close() {
        try (connection) {
            if (taken) {
                JdbcAsk.row(connection, "SELECT RELEASE_LOCK(?)", name);
                connection.commit();
            }
        }
    }
}
