package io.aludel.dialect.postgresql;

import io.aludel.dialect.PoolerSupport;
import io.aludel.dialect.SessionSupport;
import io.aludel.dialect.SessionSupport.Limit;
import io.aludel.dialect.SessionSupport.NameLocks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Advisory locks of sessions, which say who they are by the name of their application. */
final class PostgresqlSessions {
    private static final String HOLDER =
            "SELECT a.pid, a.usename, coalesce(host(a.client_addr), 'local'), a.application_name,"
                    + " to_char(a.backend_start AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"
                    + " FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid"
                    + " WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1"
                    + " AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                    + " AND ((l.classid::bigint << 32) | l.objid::bigint) = hashtextextended(?, 0)";

    /**
     * Who works here; and where the server can look for it while a statement runs, it ends the session of a process that was killed, with its
     * lock, rather than when the statement has ended.
     */
    private static final String ANNOUNCE = "SELECT set_config('application_name', ?, false),"
            + " (SELECT set_config(name, '2000', false) FROM pg_settings WHERE name = 'client_connection_check_interval'"
            + " AND setting = '0' AND version() ILIKE '%linux%')";

    private static final String SILENCE = "SELECT set_config(name, reset_val, false) FROM pg_settings"
            + " WHERE name IN ('application_name', 'client_connection_check_interval')";

    static final SessionSupport SUPPORT = new SessionSupport(
            new NameLocks(
                    "SELECT CASE WHEN pg_try_advisory_lock(hashtextextended(?, 0)) THEN 1 ELSE 0 END",
                    "SELECT pg_advisory_unlock(hashtextextended(?, 0))",
                    HOLDER,
                    ANNOUNCE,
                    SILENCE),
            false,
            "SELECT pg_backend_pid()",
            "SELECT pg_terminate_backend(%s)",
            new Limit(List.of("SET lock_timeout = %s"), Duration.ofMillis(1), List.of("RESET lock_timeout")));

    static final PoolerSupport PGBOUNCER = new PoolerSupport(
            Map.of("prepareThreshold", "0"), Set.of("currentSchema", "options"), "SET TRANSACTION %s", 6432);

    private PostgresqlSessions() {}
}
