package io.aludel.migrate.cli;

import io.aludel.error.ErrorCode;
import io.aludel.migrate.error.MigrationException;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program once more, in a class loader that has the classes of an application first and those of the program behind them. So the
 * application's own version of Aludel is used, with its mapped classes, revisions and drivers.
 */
final class OwnLoader {
    /** By its name the program knows that somebody loaded it with the application's classes already. */
    private static final String NAME = "aludel";

    private final List<Path> entries;

    private OwnLoader(List<Path> entries) {
        this.entries = entries;
    }

    /**
     * One for these entries: folders of classes, jars, and {@code folder/*} for all jars of a folder.
     *
     * @throws MigrationException when an entry does not exist
     */
    static OwnLoader of(List<String> classPath) {
        List<Path> entries = new ArrayList<>();
        for (String entry : classPath) {
            if (entry.endsWith("/*") || entry.endsWith("\\*")) {
                entries.addAll(jars(existing(entry.substring(0, entry.length() - 2))));
            } else if (!entry.isBlank()) {
                entries.add(existing(entry));
            }
        }
        return new OwnLoader(entries);
    }

    /** Whether there is anything to load that way, and it was not done yet. */
    boolean isNeeded() {
        return !entries.isEmpty() && !NAME.equals(Aludel.class.getClassLoader().getName());
    }

    int run(boolean terminal, PrintWriter out, PrintWriter err, String... arguments) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(NAME, urls(), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            var main = Class.forName(Aludel.class.getName(), true, loader)
                    .getDeclaredMethod("run", boolean.class, PrintWriter.class, PrintWriter.class, String[].class);
            main.setAccessible(true);
            return (int) main.invoke(null, terminal, out, err, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new MigrationException(
                    ErrorCode.INVALID_CONFIGURATION,
                    "the class path " + entries + " has another version of Aludel than the program: " + e + "."
                            + "\n  Use the same version of both.",
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private URL[] urls() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (Path entry : entries) {
            urls.add(entry.toUri().toURL());
        }
        for (String own : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(own).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    private static Path existing(String entry) {
        Path path = Path.of(entry);
        if (!Files.exists(path)) {
            throw new MigrationException(
                    ErrorCode.INVALID_CONFIGURATION,
                    "the class path has " + entry + ", which does not exist (" + path.toAbsolutePath() + ")."
                            + "\n  Usually the application was not compiled yet, or the command runs in another folder.");
        }
        return path;
    }
}
