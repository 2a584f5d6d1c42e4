package io.aludel.migrate.imports;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads files of other tools. */
final class ForeignFiles {
    private static final String FILES = "filesystem:";
    private static final String CLASSES = "classpath:";

    private ForeignFiles() {}

    /** A folder as Flyway's settings name it: a path, behind {@code filesystem:} or {@code classpath:} or bare. */
    static Path folder(String location) {
        if (!location.startsWith(CLASSES)) {
            return Path.of(location.startsWith(FILES) ? location.substring(FILES.length()) : location);
        }
        String name = location.substring(CLASSES.length()).replaceFirst("^/", "");
        URL found = Thread.currentThread().getContextClassLoader().getResource(name);
        if (found == null) {
            throw ForeignErrors.script(location, "there is no such folder on the class path.");
        }
        try {
            URI uri = found.toURI();
            if (!"file".equals(uri.getScheme())) {
                throw ForeignErrors.script(location, "is within a jar; say the folder of the sources.");
            }
            return Path.of(uri);
        } catch (URISyntaxException e) {
            throw ForeignErrors.script(location, "cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** All files below a folder that end so, by their names; of a file, itself. */
    static List<Path> below(Path folder, List<String> endings) {
        if (!Files.exists(folder)) {
            throw ForeignErrors.script(folder.toString(), "there is no such folder.");
        }
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file ->
                            endings.stream().anyMatch(end -> file.toString().endsWith(end)))
                    .sorted()
                    .forEach(found::add);
        } catch (IOException e) {
            throw ForeignErrors.script(folder.toString(), "cannot be read: " + e.getMessage() + ".", e);
        }
        return found;
    }

    static String read(Path file, Charset encoding) {
        try {
            return Files.readString(file, encoding).replaceFirst("^\uFEFF", "");
        } catch (IOException e) {
            throw ForeignErrors.script(file.toString(), "cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
