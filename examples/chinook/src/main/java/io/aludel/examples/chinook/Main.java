package io.aludel.examples.chinook;

import io.aludel.error.AludelException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs the tour of the Chinook music store.
 *
 * <p>The system property {@code chinook.database} names the database, such as {@code postgresql://user:password@localhost/chinook};
 * without it the store is copied into the SQLite file {@code target/chinook.db}. Ends with exit code 1 when the store is not in the
 * end as it was in the source, or something fails.
 */
public final class Main {
    private static final Path FILE = Path.of("target", "chinook.db");

    private Main() {}

    public static void main(String[] arguments) {
        boolean terminal = System.console() != null;
        try {
            if (!new Chinook(database(), System.out, terminal).run().same()) {
                System.exit(1);
            }
        } catch (AludelException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static String database() {
        String given = System.getProperty("chinook.database");
        return given != null ? given : "sqlite:" + file();
    }

    private static Path file() {
        try {
            Files.createDirectories(FILE.getParent());
            return FILE;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder of " + FILE.toAbsolutePath(), e);
        }
    }
}
