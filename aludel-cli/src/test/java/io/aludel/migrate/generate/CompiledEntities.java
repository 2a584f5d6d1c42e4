package io.aludel.migrate.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.aludel.engine.Connection;
import io.aludel.engine.Engine;
import io.aludel.migrate.autogenerate.Autogenerate;
import io.aludel.migrate.autogenerate.CompareOptions;
import io.aludel.migrate.op.MigrationOp;
import io.aludel.orm.Registry;
import io.aludel.schema.MetaData;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources that were generated, compiled with the processor. */
final class CompiledEntities {
    private final Class<?> models;
    private final List<String> warnings;

    private CompiledEntities(Class<?> models, List<String> warnings) {
        this.models = models;
        this.warnings = warnings;
    }

    static CompiledEntities of(GeneratedSources sources, Path folder) throws Exception {
        List<Path> written = sources.write(folder, false).written();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String path = System.getProperty("java.class.path");
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        StringWriter others = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(messages, null, null)) {
            boolean done = compiler.getTask(
                            others,
                            files,
                            messages,
                            List.of("-d", folder.toString(), "-cp", path, "-processorpath", path, "-Xlint:-options"),
                            null,
                            files.getJavaFileObjectsFromPaths(written))
                    .call();
            assertThat(done)
                    .describedAs("%s%n%s%n%s", messages.getDiagnostics(), others, sources.files())
                    .isTrue();
        }
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        List<String> warnings = messages.getDiagnostics().stream()
                .map(message -> message.getMessage(null))
                .filter(message -> message.contains("PRC-"))
                .toList();
        try {
            return new CompiledEntities(Class.forName("shop.Models", true, loader), warnings);
        } catch (ExceptionInInitializerError e) {
            throw new AssertionError(e.getCause() + "\n" + sources.files(), e.getCause());
        }
    }

    /** What the processor has to say of them. */
    List<String> warnings() {
        return warnings;
    }

    Registry registry() throws ReflectiveOperationException {
        return (Registry) models.getMethod("registry").invoke(null);
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return models.getClassLoader().loadClass("shop." + name);
    }

    /** What would have to be done to a database to make it like the classes. */
    List<MigrationOp> differences(Engine engine) throws ReflectiveOperationException {
        MetaData metadata = (MetaData) models.getMethod("metadata").invoke(null);
        try (Connection connection = engine.connect()) {
            return Autogenerate.compare(connection, List.of(metadata), CompareOptions.DEFAULT)
                    .ops();
        }
    }
}
