package io.aludel.orm.conformance;

import io.aludel.processor.AludelProcessor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles entity classes in process, with the annotation processor, as a build would. */
final class ModelCompiler {
    /**
     * What came out.
     *
     * @param output the folder of the classes
     * @param errors what the compiler and the processor refused; empty when all is well
     * @param warnings what they warned of
     */
    record Outcome(Path output, List<String> errors, List<String> warnings) {}

    private ModelCompiler() {}

    static Outcome compile(Map<String, String> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            Path output = Files.createTempDirectory("aludel-conformance-");
            List<String> options = List.of(
                    "-d",
                    output.toString(),
                    "-classpath",
                    output + File.pathSeparator + System.getProperty("java.class.path"),
                    "-implicit:none",
                    "-g");
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new Unit(name, text)));
            JavaCompiler.CompilationTask task = compiler.getTask(null, manager, diagnostics, options, null, units);
            task.setProcessors(List.of(new AludelProcessor()));
            task.call();
            return new Outcome(
                    output,
                    messages(diagnostics, Diagnostic.Kind.ERROR),
                    messages(diagnostics, Diagnostic.Kind.WARNING));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<String> messages(DiagnosticCollector<?> diagnostics, Diagnostic.Kind kind) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == kind
                        || kind == Diagnostic.Kind.WARNING && diagnostic.getKind() == Diagnostic.Kind.MANDATORY_WARNING)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .collect(Collectors.toList());
    }

    /** A source in memory. */
    private static final class Unit extends SimpleJavaFileObject {
        private final String text;

        Unit(String name, String text) {
            super(URI.create("string:///" + EntityWriter.PACKAGE + "/" + name + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
