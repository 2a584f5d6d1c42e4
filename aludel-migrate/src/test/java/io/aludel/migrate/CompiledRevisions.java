package io.aludel.migrate;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Revisions that were written as sources, compiled. The class path stays open from one time to the next, which saves most of the time. */
public final class CompiledRevisions {
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private CompiledRevisions() {}

    /** The class of one revision. */
    public static Class<? extends Migration> of(String source, Path folder) throws IOException, ClassNotFoundException {
        String name = name(source);
        return Objects.requireNonNull(of(Map.of(name, source), folder).get(name));
    }

    /** The simple name of the class of a revision. */
    public static String name(String source) {
        return source.replaceAll("(?s).*public final class (\\w+).*", "$1");
    }

    /** The classes of sources by the simple names of the classes. */
    public static synchronized Map<String, Class<? extends Migration>> of(Map<String, String> sources, Path folder)
            throws IOException, ClassNotFoundException {
        List<Source> files = new ArrayList<>();
        sources.forEach((name, source) -> files.add(new Source(name, source)));
        FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(folder));
        StringWriter messages = new StringWriter();
        boolean done = COMPILER.getTask(messages, FILES, null, List.of("-proc:none"), null, files)
                .call();
        if (!done) {
            throw new AssertionError(messages + "\n" + sources.values());
        }
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        Map<String, Class<? extends Migration>> classes = new HashMap<>();
        for (Source file : files) {
            classes.put(file.name, loader.loadClass(file.className()).asSubclass(Migration.class));
        }
        return classes;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String source;

        Source(String name, String source) {
            super(URI.create("string:///" + path(name, source) + ".java"), Kind.SOURCE);
            this.name = name;
            this.source = source;
        }

        private static String path(String name, String source) {
            return source.replaceAll("(?s).*?\\bpackage ([\\w.]+);.*", "$1").replace('.', '/') + "/" + name;
        }

        String className() {
            return path(name, source).replace('/', '.');
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
