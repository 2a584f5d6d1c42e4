package io.aludel.migrate.script;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The revisions in the SQL files of a folder and of the folders below it, by their names. Other SQL files are passed over.
 *
 * <p>A folder on the class path is listed, in a jar too; the class path is not searched.
 */
public final class SqlRevisions implements RevisionSource {
    private final List<Folder> folders;

    private SqlRevisions(List<Folder> folders) {
        this.folders = folders;
    }

    private interface Folder {
        List<RevisionScript> read() throws IOException;
    }

    /** The files of a folder; one that is not there has none. */
    public static SqlRevisions in(Path folder) {
        return new SqlRevisions(List.of(() -> Files.isDirectory(folder) ? in(folder, folder) : List.of()));
    }

    /**
     * The files of a folder of the class path.
     *
     * @param folder the path, such as {@code db/revisions}
     * @param loader what finds it
     */
    public static SqlRevisions onClassPath(String folder, ClassLoader loader) {
        return new SqlRevisions(List.of(() -> {
            List<RevisionScript> found = new ArrayList<>();
            for (URL url : Collections.list(loader.getResources(folder))) {
                found.addAll(at(url));
            }
            return found;
        }));
    }

    @Override
    public List<RevisionScript> revisions() {
        List<RevisionScript> all = new ArrayList<>();
        for (Folder folder : folders) {
            try {
                all.addAll(folder.read());
            } catch (IOException e) {
                throw new MigrationException(
                        ErrorCode.INVALID_CONFIGURATION, "revisions cannot be read: " + e.getMessage() + ".", e);
            }
        }
        return all;
    }

    private static List<RevisionScript> at(URL url) throws IOException {
        try {
            URI uri = url.toURI();
            try {
                return in(uri);
            } catch (FileSystemNotFoundException closed) {
                // A jar, or the resources of a native image, are a file system that has to be opened.
                try (FileSystem ignored = FileSystems.newFileSystem(uri, Map.of())) {
                    return in(uri);
                } catch (FileSystemAlreadyExistsException somebodyElse) {
                    return in(uri);
                }
            }
        } catch (URISyntaxException e) {
            throw new IOException(url + " is no place to read from", e);
        }
    }

    private static List<RevisionScript> in(URI uri) throws IOException {
        Path folder = Path.of(uri);
        return in(folder, folder);
    }

    private static List<RevisionScript> in(Path folder, Path root) throws IOException {
        List<RevisionScript> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".sql"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                if (SqlRevision.isRevision(text)) {
                    boolean isFile = file.getFileSystem().equals(FileSystems.getDefault());
                    found.add(SqlRevision.parse(text, (isFile ? file : root.relativize(file)).toString()));
                }
            }
        }
        return found;
    }
}
