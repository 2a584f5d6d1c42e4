package io.aludel.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The outcome of a compilation. */
public final class Compiled {

    private final Sources sources;
    private final boolean success;
    private final List<Diagnostic<? extends JavaFileObject>> diagnostics;

    Compiled(Sources sources, boolean success, List<Diagnostic<? extends JavaFileObject>> diagnostics) {
        this.sources = sources;
        this.success = success;
        this.diagnostics = List.copyOf(diagnostics);
    }

    public Compiled succeeds() {
        assertThat(diagnostics.stream().filter(Sources::isError).map(Compiled::text))
                .isEmpty();
        assertThat(success).isTrue();
        return this;
    }

    /** As {@link #succeeds()}, and without a warning. */
    public Compiled isClean() {
        succeeds();
        assertThat(diagnostics.stream().map(Compiled::text)).isEmpty();
        return this;
    }

    /**
     * The errors are those that the sources announce in comments, {@code // ERROR: text} on the line of each, and there are
     * no others; warnings alike, as {@code // WARNING: text}.
     */
    public Compiled hasTheProblemsAnnounced() {
        List<String> expected = new ArrayList<>();
        List<String> actual = new ArrayList<>();
        List<Diagnostic<? extends JavaFileObject>> unmatched = new ArrayList<>(diagnostics);
        for (Path file : sources.files()) {
            List<String> lines = read(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                expect(file, i + 1, lines.get(i), "ERROR", expected, actual, unmatched);
                expect(file, i + 1, lines.get(i), "WARNING", expected, actual, unmatched);
            }
        }
        assertThat(actual).isEqualTo(expected);
        assertThat(unmatched.stream().map(Compiled::text))
                .as("no other problems")
                .isEmpty();
        return this;
    }

    private static void expect(
            Path file,
            int line,
            String source,
            String kind,
            List<String> expected,
            List<String> actual,
            List<Diagnostic<? extends JavaFileObject>> unmatched) {
        String marker = "// " + kind + ": ";
        int start = source.indexOf(marker);
        if (start < 0) {
            return;
        }
        String text = source.substring(start + marker.length()).strip();
        String where = file.getFileName() + ":" + line + " " + kind + " ";
        expected.add(where + text);
        for (Diagnostic<? extends JavaFileObject> diagnostic : unmatched) {
            if (diagnostic.getSource() != null
                    && diagnostic
                            .getSource()
                            .getName()
                            .endsWith(file.getFileName().toString())
                    && diagnostic.getLineNumber() == line
                    && diagnostic.getKind().name().contains(kind)) {
                String message = diagnostic.getMessage(Locale.ROOT);
                actual.add(where + (message.contains(text) ? text : message));
                unmatched.remove(diagnostic);
                return;
            }
        }
    }

    public List<String> messages() {
        return diagnostics.stream().map(Compiled::text).toList();
    }

    public boolean success() {
        return success;
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String file =
                diagnostic.getSource() == null ? "" : diagnostic.getSource().getName();
        return diagnostic.getKind() + " " + file + ":" + diagnostic.getLineNumber() + " "
                + diagnostic.getMessage(Locale.ROOT);
    }

    /** A new class loader over the output; the classes of the test are its parent. */
    public ClassLoader loader() {
        List<URL> urls = new ArrayList<>();
        try {
            urls.add(sources.output().toUri().toURL());
            for (Path path : sources.classPath()) {
                urls.add(path.toUri().toURL());
            }
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
        return new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader());
    }

    public Class<?> load(String name) {
        try {
            return Class.forName(name, true, loader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls {@code static Object run()} of a compiled class. */
    public Object run(String className) {
        try {
            var method = load(className).getDeclaredMethod("run");
            method.setAccessible(true);
            return method.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    public String generated(String path) {
        return read(sources.root().resolve("generated").resolve(path));
    }

    public String resource(String path) {
        return read(sources.output().resolve(path));
    }

    public byte[] classFile(String path) {
        try {
            return Files.readAllBytes(sources.output().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
