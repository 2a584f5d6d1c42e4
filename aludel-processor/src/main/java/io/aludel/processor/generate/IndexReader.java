package io.aludel.processor.generate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.tools.JavaFileManager;

/** Reads an index of classes, one binary name a line. */
public final class IndexReader {

    private final Filer filer;
    private final String path;

    /**
     * Makes a reader.
     *
     * @param filer finds the file
     * @param path the resource, such as {@code META-INF/aludel/converters}
     */
    public IndexReader(Filer filer, String path) {
        this.filer = filer;
        this.path = path;
    }

    /** The names in the index, none when there is no index. */
    public List<String> read(JavaFileManager.Location location) {
        try (InputStream in = filer.getResource(location, "", path).openInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException | IllegalArgumentException absent) {
            // The first compilation: there is no index yet. Or a location that this compiler does not have.
            return List.of();
        }
    }
}
