package io.aludel.testkit;

import io.aludel.testkit.server.DatabaseServer;

/** A database of its own on a server that the whole build shares. */
abstract class ServerDatabase extends AbstractDatabase {

    private final DatabaseServer server;
    private final String databaseName;

    ServerDatabase(DatabaseServer server) {
        this.server = server;
        this.databaseName = server.createDatabase();
    }

    @Override
    public final String url() {
        return server.url(databaseName);
    }

    @Override
    public final String jdbcUrl() {
        return server.jdbcUrl(databaseName);
    }

    @Override
    public final String user() {
        return server.user();
    }

    @Override
    public final String password() {
        return server.password();
    }

    @Override
    public final void close() {
        server.dropDatabase(databaseName);
    }
}
