package io.aludel.processor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A small source tree in a temporary directory, compiled as a build tool would: the processor is found on the processor
 * path by its service file.
 */
public final class Sources {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)\\s*;");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?!\\s*[/*]).*?(?<![\\w.@])(?:class|interface|@interface|enum|record|module) +([\\w.$]+)");

    private static final Path ANNOTATIONS = Path.of("../aludel-orm/src/main/java/io/aludel/orm/annotation");

    private final Path root;
    private final List<Path> files = new ArrayList<>();
    private final List<String> options = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();
    private final List<Path> modulePath = new ArrayList<>();
    private String folder = "";
    private boolean lombok;
    private boolean processor = true;
    private boolean processorOnClassPath;

    private Sources(Path root) {
        this.root = root;
    }

    public static Sources in(Path directory) {
        return new Sources(directory);
    }

    /** Adds a source; its package and name are found in the text, and imports of common packages are added. */
    public Sources add(String text) {
        Matcher type = TYPE.matcher(text);
        Matcher packageName = PACKAGE.matcher(text);
        boolean declaresPackage = text.strip().matches("@[\\w.]+\\s+package [\\w.]+;");
        assertThat(declaresPackage || type.find()).as("a type in %s", text).isTrue();
        boolean module = text.strip().matches("(?s)(@[\\w.]+\\s+)?(open )?module .*");
        String packageFolder = packageName.find() ? packageName.group(1).replace('.', '/') + "/" : "";
        String name = declaresPackage ? "package-info" : module ? "module-info" : type.group(1);
        Path file = root.resolve("src").resolve(folder + packageFolder + name + ".java");
        write(file, text);
        files.remove(file);
        files.add(file);
        return this;
    }

    /** Adds a source of a module, in a folder of its own; for {@code --module-source-path}. */
    public Sources addModule(String module, String text) {
        Sources inModule = new Sources(root);
        inModule.folder = module + "/";
        inModule.add(text);
        files.addAll(inModule.files);
        return this;
    }

    public Sources options(String... more) {
        options.addAll(List.of(more));
        return this;
    }

    public Sources classPath(Path... more) {
        classPath.addAll(List.of(more));
        return this;
    }

    public Sources modulePath(Path... more) {
        modulePath.addAll(List.of(more));
        return this;
    }

    /** Adds Aludel's own annotations, as sources: they need nothing but themselves. */
    public Sources withAnnotations() {
        try (Stream<Path> annotations = Files.list(ANNOTATIONS)) {
            files.addAll(annotations.sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Puts Lombok on the class path, and before Aludel on the processor path. */
    public Sources withLombok() {
        lombok = true;
        return this;
    }

    public Sources withoutProcessor() {
        processor = false;
        return this;
    }

    /** As an old build would: no processor path, and the processor among the dependencies. */
    public Sources withProcessorOnClassPath() {
        processor = false;
        processorOnClassPath = true;
        return classPath(processorClassPath().toArray(Path[]::new));
    }

    /** Forgets the sources added so far but keeps what was compiled: the next compilation is incremental. */
    public Sources only() {
        files.clear();
        return this;
    }

    public Path output() {
        return root.resolve("classes");
    }

    public Compiled compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            Files.createDirectories(output());
            Files.createDirectories(root.resolve("generated"));
            boolean success = compiler.getTask(
                            null, manager, diagnostics, allOptions(), null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            return new Compiled(this, success, diagnostics.getDiagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> allOptions() {
        List<String> all = new ArrayList<>(List.of(
                "-d", output().toString(), "-s", root.resolve("generated").toString(), "-g", "-Xlint:-options"));
        if (processor) {
            all.addAll(List.of("-processorpath", path(processorPath())));
        } else if (!processorOnClassPath) {
            // Without a processor path, javac would find the processor on the class path of the test itself.
            all.add("-proc:none");
        }
        if (modulePath.isEmpty()) {
            List<Path> paths = new ArrayList<>(classPath);
            paths.add(output());
            paths.addAll(runtimePath());
            all.addAll(List.of("-classpath", path(paths)));
        } else {
            all.addAll(List.of("--module-path", path(modulePath)));
        }
        all.addAll(options);
        return all;
    }

    private List<Path> processorPath() {
        List<Path> paths = new ArrayList<>();
        if (lombok) {
            paths.addAll(testPath("lombok"));
        }
        paths.addAll(processorClassPath());
        return paths;
    }

    /** The processor and what it needs. */
    private static List<Path> processorClassPath() {
        return testPath("aludel-processor/target/classes", "qto/processor", "/asm-", "javapoet", "jspecify");
    }

    /** What the stand-ins and annotations need. */
    private List<Path> runtimePath() {
        List<Path> paths = new ArrayList<>(testPath("test-classes", "qto/ptest", "jakarta.persistence", "jspecify"));
        if (lombok) {
            paths.addAll(testPath("lombok"));
        }
        return paths;
    }

    public static List<Path> testPath(String... fragments) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Stream.of(fragments).anyMatch(entry.replace(File.separatorChar, '/')::contains))
                .map(Path::of)
                .toList();
    }

    static String path(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    List<Path> classPath() {
        return classPath;
    }

    List<Path> files() {
        return files;
    }

    Path root() {
        return root;
    }

    static boolean isError(Diagnostic<?> diagnostic) {
        return diagnostic.getKind() == Diagnostic.Kind.ERROR;
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
