package io.aludel.testkit;

import io.aludel.testkit.server.DatabaseServer;
import io.aludel.testkit.server.SharedServers;
import java.sql.SQLException;
import java.sql.Statement;

/** A database on the build's MariaDB. */
final class MariadbDatabase extends ServerDatabase {

    private MariadbDatabase(DatabaseServer server) {
        super(server);
    }

    static MariadbDatabase create() {
        return new MariadbDatabase(SharedServers.mariadb());
    }

    @Override
    public Kind kind() {
        return Kind.MARIADB;
    }

    @Override
    void clean(Statement statement) throws SQLException {
        statement.execute("SET lock_wait_timeout = 2, foreign_key_checks = 0");
        String tables =
                "SELECT CONCAT('DROP ', IF(table_type = 'VIEW', 'VIEW', IF(table_type = 'SEQUENCE', 'SEQUENCE', 'TABLE')),"
                        + " ' `', REPLACE(table_name, '`', '``'), '`') FROM information_schema.tables WHERE table_schema = DATABASE()";
        String routines = "SELECT CONCAT('DROP ', routine_type, ' `', REPLACE(routine_name, '`', '``'), '`')"
                + " FROM information_schema.routines WHERE routine_schema = DATABASE()";
        for (String drop : strings(statement, tables + " UNION ALL " + routines)) {
            statement.execute(drop);
        }
    }
}
