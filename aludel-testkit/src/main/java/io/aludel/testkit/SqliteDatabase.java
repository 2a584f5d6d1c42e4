package io.aludel.testkit;

import io.aludel.testkit.internal.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;

/** A SQLite file in a temporary folder of its own, where no commit waits for a disk. */
final class SqliteDatabase extends InProcessDatabase {

    private final Path folder;
    private final Path file;

    private SqliteDatabase(Path folder) {
        this.folder = folder;
        this.file = folder.resolve("test.db");
    }

    static SqliteDatabase create() {
        try {
            return new SqliteDatabase(Folders.fleeting("aludel-sqlite-"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for a SQLite database", e);
        }
    }

    @Override
    public Kind kind() {
        return Kind.SQLITE;
    }

    @Override
    public String url() {
        return "sqlite:" + file;
    }

    @Override
    public void clean() {
        if (Files.exists(file)) {
            super.clean();
        }
    }

    @Override
    void clean(Statement statement) throws SQLException {
        statement.execute("PRAGMA foreign_keys = OFF");
        statement.execute("PRAGMA busy_timeout = 2000");
        statement.execute("PRAGMA synchronous = OFF");
        String objects = "SELECT 'DROP ' || type || ' \"' || replace(name, '\"', '\"\"') || '\"' FROM sqlite_master"
                + " WHERE type IN ('view', 'table') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type DESC";
        statement.execute("BEGIN IMMEDIATE");
        for (String drop : strings(statement, objects)) {
            statement.execute(drop);
        }
        statement.execute("COMMIT");
    }

    @Override
    public void close() {
        Folders.delete(folder);
    }
}
