package io.aludel.maven;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;

/** The program {@code aludel}, loaded for one run with the classes of a project, apart from those of Maven. */
final class Program {
    private static final String MAIN = "io.aludel.migrate.cli.Aludel";
    /** Tells the program that the classes of the project are there already, whatever its settings say. */
    private static final String NAME = "aludel";
    /** A project without a logger is no reason for warnings. */
    private static final String SLF4J_VERBOSITY = "slf4j.internal.verbosity";

    private final List<URL> classPath;

    Program(List<URL> classPath) {
        this.classPath = classPath;
    }

    /** Runs a command; gives its exit code. */
    int run(PrintWriter out, PrintWriter err, List<String> arguments) throws IOException, ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        String verbosity = System.getProperty(SLF4J_VERBOSITY);
        try (URLClassLoader loader =
                new URLClassLoader(NAME, classPath.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            System.setProperty(SLF4J_VERBOSITY, "ERROR");
            return (int) Class.forName(MAIN, true, loader)
                    .getMethod("run", PrintWriter.class, PrintWriter.class, String[].class)
                    .invoke(null, out, err, arguments.toArray(String[]::new));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        } finally {
            thread.setContextClassLoader(before);
            if (verbosity == null) {
                System.clearProperty(SLF4J_VERBOSITY);
            } else {
                System.setProperty(SLF4J_VERBOSITY, verbosity);
            }
        }
    }
}
