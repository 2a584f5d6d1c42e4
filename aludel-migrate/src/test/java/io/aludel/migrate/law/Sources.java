package io.aludel.migrate.law;

import io.aludel.migrate.Migration;
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
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles many revisions at once. */
final class Sources {
    private Sources() {}

    /** The classes of sources by the simple names of the classes. */
    static Map<String, Class<? extends Migration>> compiled(
            Map<String, String> sources, String packageName, Path folder) throws IOException, ClassNotFoundException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<JavaFileObject> files = new ArrayList<>();
        sources.forEach((name, source) -> files.add(new Source(packageName, name, source)));
        StringWriter messages = new StringWriter();
        List<String> options =
                List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
        boolean done =
                compiler.getTask(messages, null, null, options, null, files).call();
        if (!done) {
            throw new AssertionError(messages.toString());
        }
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        Map<String, Class<? extends Migration>> classes = new HashMap<>();
        for (String name : sources.keySet()) {
            classes.put(name, loader.loadClass(packageName + "." + name).asSubclass(Migration.class));
        }
        return classes;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String source;

        Source(String packageName, String name, String source) {
            super(URI.create("string:///" + packageName.replace('.', '/') + "/" + name + ".java"), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
