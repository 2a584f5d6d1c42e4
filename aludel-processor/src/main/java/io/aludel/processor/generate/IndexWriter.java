package io.aludel.processor.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.annotation.processing.Filer;
import javax.tools.StandardLocation;

/**
 * Writes an index of classes, one binary name a line, sorted.
 *
 * <p>A build tool may compile a part of the sources only: entries of classes that were not compiled now are kept as long as
 * their class file exists.
 */
public final class IndexWriter {

    private final Filer filer;
    private final String path;

    /**
     * Makes a writer.
     *
     * @param filer writes the file
     * @param path the resource, such as {@code META-INF/aludel/entities}
     */
    public IndexWriter(Filer filer, String path) {
        this.filer = filer;
        this.path = path;
    }

    /** The entries of the last compilation that are still right, given which classes were compiled now. */
    public List<String> remaining(Predicate<String> compiledNow) {
        return read().stream()
                .filter(name -> !compiledNow.test(name) && classFileExists(name))
                .toList();
    }

    /**
     * Writes the index, unless it would say what it said before.
     *
     * @throws IOException when the file cannot be written
     */
    public void write(Collection<String> names) throws IOException {
        SortedSet<String> sorted = new TreeSet<>(names);
        List<String> before = read();
        if (before.equals(List.copyOf(sorted))) {
            return;
        }
        String text = sorted.isEmpty() ? "" : String.join("\n", sorted) + "\n";
        try (OutputStream out =
                filer.createResource(StandardLocation.CLASS_OUTPUT, "", path).openOutputStream()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<String> read() {
        return new IndexReader(filer, path).read(StandardLocation.CLASS_OUTPUT);
    }

    private boolean classFileExists(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
        try (InputStream in = filer.getResource(
                        StandardLocation.CLASS_OUTPUT, packageName, binaryName.substring(dot + 1) + ".class")
                .openInputStream()) {
            return in.read() >= 0;
        } catch (IOException deleted) {
            return false;
        }
    }
}
