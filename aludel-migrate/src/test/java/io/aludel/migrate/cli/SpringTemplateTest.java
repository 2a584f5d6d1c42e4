package io.aludel.migrate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The class that the template for Spring writes is one that a compiler takes; of Spring it needs no more than these four names. */
class SpringTemplateTest {
    private static final String SPRING = "org.springframework.";
    private static final String RUNTIME =
            "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) public @interface ";

    @TempDir
    Path folder;

    @Test
    void theClassCompiles() throws IOException {
        List<JavaFileObject> sources = new ArrayList<>();
        sources.add(source("acme.MigrationsAtStart", template().replace("@package@", "acme")));
        sources.add(spring(
                "beans.factory.InitializingBean",
                "public interface ",
                " { void afterPropertiesSet() throws Exception; }"));
        sources.add(spring("beans.factory.annotation.Value", RUNTIME, " { String value(); }"));
        sources.add(spring("context.annotation.Bean", RUNTIME, " { }"));
        sources.add(spring("context.annotation.Configuration", RUNTIME, " { }"));
        StringWriter messages = new StringWriter();
        boolean done = ToolProvider.getSystemJavaCompiler()
                .getTask(
                        messages,
                        null,
                        null,
                        List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")),
                        null,
                        sources)
                .call();
        assertThat(done).describedAs(messages.toString()).isTrue();
        assertThat(folder.resolve("acme/MigrationsAtStart.class")).exists();
    }

    private static String template() throws IOException {
        String name = "templates/spring/MigrationsAtStart.java";
        try (InputStream input = ProjectTemplate.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(input, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static JavaFileObject spring(String name, String kind, String body) {
        int dot = name.lastIndexOf('.');
        return source(
                SPRING + name,
                "package " + SPRING + name.substring(0, dot) + ";\n" + kind + name.substring(dot + 1) + body);
    }

    private static JavaFileObject source(String name, String text) {
        return new SimpleJavaFileObject(
                URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
