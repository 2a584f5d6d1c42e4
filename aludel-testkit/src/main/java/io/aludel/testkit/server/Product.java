package io.aludel.testkit.server;

import java.nio.file.Path;
import java.util.Locale;

/** The database servers the test kit can start. */
public enum Product {
    POSTGRESQL("postgres", "postgres", " WITH (FORCE)") {
        @Override
        ServerProcess start(Path folder) {
            return PostgresqlProcess.start(folder);
        }
    },
    MARIADB("mariadbd", "", "") {
        @Override
        ServerProcess start(Path folder) {
            return MariadbProcess.start(folder);
        }
    };

    private final String program;
    private final String adminDatabase;
    private final String dropOption;

    Product(String program, String adminDatabase, String dropOption) {
        this.program = program;
        this.adminDatabase = adminDatabase;
        this.dropOption = dropOption;
    }

    /** The scheme of Aludel's and of JDBC's addresses alike. */
    public String scheme() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the server's executable. */
    String program() {
        return program;
    }

    /** A database that is always there. */
    String adminDatabase() {
        return adminDatabase;
    }

    /** What follows {@code DROP DATABASE name}, so that forgotten connections do not hold it. */
    String dropOption() {
        return dropOption;
    }

    /** Starts a server with its data in the folder. */
    abstract ServerProcess start(Path folder);
}
