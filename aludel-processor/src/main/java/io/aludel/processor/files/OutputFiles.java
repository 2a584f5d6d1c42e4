package io.aludel.processor.files;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/**
 * Reads and writes files through the compiler's filer.
 *
 * <p>A filer wants the module's name in a compilation of several modules, and refuses it in any other.
 */
public final class OutputFiles {

    private final Filer filer;

    /** Works through a filer. */
    public OutputFiles(Filer filer) {
        this.filer = requireNonNull(filer, "filer");
    }

    /**
     * Reads a file.
     *
     * @param location where, usually {@link StandardLocation#CLASS_OUTPUT}
     * @param module the module it belongs to, or an empty string
     * @param packageName its package, or an empty string
     * @param name its name in the package
     * @throws IOException when it cannot be read, or is not there
     */
    public byte[] read(JavaFileManager.Location location, String module, String packageName, String name)
            throws IOException {
        FileObject file = inModule(module, packageName, where -> filer.getResource(location, where, name));
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        }
    }

    /**
     * Writes a file into the class output; what was there is replaced.
     *
     * @throws IOException when it cannot be written
     */
    public void write(String module, String packageName, String name, byte[] content) throws IOException {
        FileObject file = inModule(
                module, packageName, where -> filer.createResource(StandardLocation.CLASS_OUTPUT, where, name));
        try (OutputStream out = file.openOutputStream()) {
            out.write(content);
        }
    }

    private static FileObject inModule(String module, String packageName, Finder finder) throws IOException {
        try {
            return finder.find(packageName);
        } catch (FilerException | IllegalArgumentException severalModules) {
            if (module.isEmpty()) {
                throw new IOException(severalModules.getMessage(), severalModules);
            }
            return finder.find(module + "/" + packageName);
        }
    }

    /** Asks the filer. */
    private interface Finder {
        FileObject find(String where) throws IOException;
    }
}
