package io.aludel.migrate.run;

import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's lock of a file beside a SQLite database: it goes with the process. The file says who holds it, and is deleted
 * when it is given back. A database in memory needs none: no other process sees it.
 */
final class FileLocks implements MigrationLock.Attempts {
    private final Path file;
    private @Nullable FileChannel channel;

    private FileLocks(Path file) {
        this.file = file;
    }

    static MigrationLock.Attempts of(Engine engine) {
        String database = Objects.toString(engine.url().database(), "");
        if (database.isEmpty() || database.contains(":memory:") || database.contains("mode=memory")) {
            return new Nothing();
        }
        String path = database.startsWith("file:") ? database.substring("file:".length()) : database;
        int query = path.indexOf('?');
        return new FileLocks(Path.of((query < 0 ? path : path.substring(0, query)) + ".migrating"));
    }

    @Override
    public boolean take() {
        try {
            FileChannel opened = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (!lock(opened) || !isStillThere(opened)) {
                opened.close();
                return false;
            }
            String self = MigrationLock.self() + ", since " + Instant.now().truncatedTo(ChronoUnit.SECONDS);
            opened.truncate(0);
            opened.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.UTF_8)), 0);
            channel = opened;
            return true;
        } catch (IOException e) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_LOCKED, "the lock " + file + " cannot be taken: " + e.getMessage() + ".", e);
        }
    }

    private static boolean lock(FileChannel opened) throws IOException {
        try {
            FileLock lock = opened.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // another thread of this process has it
        }
    }

    /** The file may have been deleted by its former holder after it was opened here. */
    private boolean isStillThere(FileChannel opened) throws IOException {
        opened.truncate(0);
        String mark = Objects.toString(System.nanoTime());
        opened.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)), 0);
        try {
            return Files.readString(file).equals(mark);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    @Override
    public String holder() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "it has just ended";
        }
    }

    @Override
    public void close() {
        FileChannel held = channel;
        if (held == null) {
            return;
        }
        channel = null;
        try (held) {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new MigrationException(
                    ErrorCode.MIGRATION_LOCKED, "the lock " + file + " cannot be deleted: " + e.getMessage() + ".", e);
        }
    }

    /** What nobody else can reach needs no lock. */
    private static final class Nothing implements MigrationLock.Attempts {
        @Override
        public boolean take() {
            return true;
        }

        @Override
        public String holder() {
            return "nobody";
        }

        @Override
        public void close() {}
    }
}
