package io.aludel.testkit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folders the test kit works in, all of them below the temporary folder. */
public final class Folders {

    private static final int ATTEMPTS = 40;

    /** Where Linux keeps files in memory; nobody waits for a disk there, and a process that is killed loses nothing. */
    private static final Path MEMORY = Path.of("/dev/shm");

    private static final long ENOUGH_MEMORY = 1L << 30;

    private Folders() {}

    /**
     * The folder that all builds of one user share: unpacked servers, and one folder for each running build.
     *
     * <p>Programs are started from here, so nobody else may be able to write to it.
     */
    public static Path shared() {
        String user = System.getProperty("user.name").replaceAll("[^A-Za-z0-9._-]", "_");
        Path folder = Path.of(System.getProperty("java.io.tmpdir"), "aludel-testkit-" + user)
                .toAbsolutePath();
        try {
            if (!Files.isDirectory(folder)) {
                makePrivate(folder);
            }
            Path probe = Files.createTempFile("owner", "");
            boolean ours = Files.getOwner(folder).equals(Files.getOwner(probe));
            Files.delete(probe);
            if (!ours) {
                throw new IllegalStateException(folder + " belongs to another user. Remove it, or pass another"
                        + " temporary folder with -Djava.io.tmpdir.");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + folder, e);
        }
    }

    private static void makePrivate(Path folder) throws IOException {
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            var permissions = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(folder, permissions);
        } else {
            Files.createDirectories(folder);
        }
    }

    /** Makes a folder for files of which none has to outlive the machine: in memory, if the system has plenty. */
    public static Path fleeting(String prefix) throws IOException {
        boolean plenty = Files.isWritable(MEMORY) && Files.getFileStore(MEMORY).getUsableSpace() >= ENOUGH_MEMORY;
        return plenty ? Files.createTempDirectory(MEMORY, prefix) : Files.createTempDirectory(prefix);
    }

    /** Makes the folder and those above it. */
    public static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make " + folder, e);
        }
    }

    /**
     * Deletes the folder and all it holds; a folder that is not there is fine.
     *
     * <p>Servers that are just ending, and keepers of other builds that sweep, may be adding to it or deleting as well, so a
     * failure is tried again for a while.
     */
    public static void delete(Path folder) {
        for (int attempt = 1; Files.exists(folder); attempt++) {
            try {
                deleteOnce(folder);
            } catch (IOException | UncheckedIOException e) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("Cannot delete " + folder, e);
                }
                pause();
            }
        }
    }

    private static void deleteOnce(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The last lines of a log, for an error message. */
    public static String tail(Path log, int lines) {
        if (!Files.exists(log)) {
            return "(no log at " + log + ")";
        }
        try {
            List<String> all = Files.readAllLines(log);
            return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - lines), all.size()));
        } catch (IOException e) {
            return "(cannot read " + log + ": " + e.getMessage() + ")";
        }
    }
}
