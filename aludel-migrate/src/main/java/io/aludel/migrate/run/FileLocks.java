package io.aludel.migrate.run;

import io.aludel.engine.Engine;
import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's lock of a file beside a SQLite database: it goes with the process. The file says who holds it, and is deleted
 * when it is given back. A database in memory needs none: no other process sees it.
 *
 * <p>Systems release a process's locks of a file as soon as the process closes any of its handles of that file; so what this process
 * holds is remembered here, and no second handle is ever opened.
 */
final class FileLocks implements MigrationLock.Attempts {
    /** How the address of a JDBC data source begins. */
    private static final String JDBC = "jdbc:sqlite:";

    private static final Map<Path, String> HELD_HERE = new ConcurrentHashMap<>();

    private final Path file;
    private @Nullable FileChannel channel;

    private FileLocks(Path file) {
        this.file = file.toAbsolutePath().normalize();
    }

    static MigrationLock.Attempts of(Engine engine) {
        String address = Objects.toString(engine.url().database(), "");
        String database = address.startsWith(JDBC) ? address.substring(JDBC.length()) : address;
        if (database.isEmpty() || database.contains(":memory:") || database.contains("mode=memory")) {
            return new Nothing();
        }
        String path = database.startsWith("file:") ? database.substring("file:".length()) : database;
        int query = path.indexOf('?');
        return new FileLocks(Path.of((query < 0 ? path : path.substring(0, query)) + ".migrating"));
    }

    @Override
    public boolean take() {
        if (HELD_HERE.putIfAbsent(file, "") != null) {
            return false;
        }
        try {
            channel = locked();
        } catch (IOException e) {
            throw failed("taken", e);
        } finally {
            if (channel == null) {
                HELD_HERE.remove(file);
            }
        }
        return channel != null;
    }

    private @Nullable FileChannel locked() throws IOException {
        create();
        Object before = identity();
        FileChannel opened = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (before != null && opened.tryLock() != null && before.equals(identity())) {
            return opened;
        }
        opened.close(); // another process has it, or has just deleted it
        return null;
    }

    private void create() throws IOException {
        try {
            Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            return; // left by a process that was killed, or held by one
        }
    }

    private @Nullable Object identity() throws IOException {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? "" : key; // systems without keys do not delete what is open
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public void announce() {
        FileChannel held = Objects.requireNonNull(channel, "not taken");
        String self = LockHolder.selfSinceNow(null);
        HELD_HERE.put(file, self);
        try {
            held.truncate(0);
            held.write(ByteBuffer.wrap(self.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            throw failed("written", e);
        }
    }

    /** A file that nobody holds locked was left by a process that was killed. */
    @Override
    public Optional<LockHolder> holder() {
        String here = HELD_HERE.get(file);
        if (here != null) {
            return Optional.of(LockHolder.of(here));
        }
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (take()) {
            close();
            return Optional.empty();
        }
        try {
            return Optional.of(LockHolder.of(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw failed("read", e);
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
            throw failed("deleted", e);
        } finally {
            HELD_HERE.remove(file);
        }
    }

    private MigrationException failed(String what, IOException e) {
        return new MigrationException(
                ErrorCode.MIGRATION_LOCKED,
                "the lock " + file + " cannot be " + what + ": " + e.getMessage() + "."
                        + "\n  Usually this process may not write into the folder of the database.",
                e);
    }

    /** What nobody else can reach needs no lock. */
    private static final class Nothing implements MigrationLock.Attempts {
        @Override
        public boolean take() {
            return true;
        }

        @Override
        public void announce() {}

        @Override
        public Optional<LockHolder> holder() {
            return Optional.empty();
        }

        @Override
        public void close() {}
    }
}
