package io.aludel.processor.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * An index of classes, sorted by their binary names.
 *
 * <p>A build tool may compile a part of the sources only: entries of classes that were not compiled now are kept as long as
 * their class file exists.
 */
public final class ClassIndex {

    private final OutputFiles files;
    private final String path;
    private final String module;
    private final IndexLayout layout;

    /**
     * Names an index.
     *
     * @param files reads and writes it
     * @param path the resource, such as {@code META-INF/aludel/entities}
     * @param module the module it belongs to, or an empty string
     * @param layout how it is written
     */
    public ClassIndex(OutputFiles files, String path, String module, IndexLayout layout) {
        this.files = files;
        this.path = path;
        this.module = module;
        this.layout = layout;
    }

    /** The names in the index, none when there is no index. */
    public List<String> read(JavaFileManager.Location location) {
        try {
            return layout.names(new String(files.read(location, module, "", path), StandardCharsets.UTF_8));
        } catch (IOException absent) {
            // The first compilation: there is no index yet. Or a location that this compiler does not have.
            return List.of();
        }
    }

    /**
     * Brings the index up to date, and leaves the file alone when it is.
     *
     * @param names what is compiled now and belongs into the index
     * @param compiledNow tells which classes are compiled now; of these, only the names remain
     * @throws IOException when the file cannot be written
     */
    public void update(Collection<String> names, Predicate<String> compiledNow) throws IOException {
        List<String> before = read(StandardLocation.CLASS_OUTPUT);
        NavigableSet<String> now = new TreeSet<>(names);
        before.stream()
                .filter(name -> !compiledNow.test(name) && classFileExists(name))
                .forEach(now::add);
        if (!before.equals(List.copyOf(now))) {
            files.write(module, "", path, layout.text(now).getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean classFileExists(String binaryName) {
        int dot = binaryName.lastIndexOf('.');
        String packageName = dot < 0 ? "" : binaryName.substring(0, dot);
        String file = binaryName.substring(dot + 1) + ".class";
        try {
            return files.read(StandardLocation.CLASS_OUTPUT, module, packageName, file).length > 0;
        } catch (IOException deleted) {
            return false;
        }
    }
}
