package io.aludel.orm.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a named module is compiled and runs with the modules that are shipped, nothing opened to anyone. */
class ModulePathTest {
    private static final Map<String, String> APPLICATION =
            Map.of("module-info.java", """
            module shop {
                requires io.aludel.orm;
            }
            """, "shop/Basket.java", """
            package shop;

            import jakarta.persistence.*;
            import java.util.ArrayList;
            import java.util.List;

            @Entity
            class Basket {
                @Id @GeneratedValue private Long id;
                private String owner;
                @OneToMany(mappedBy = "basket", cascade = CascadeType.ALL) private List<Fruit> fruits = new ArrayList<>();

                private Basket() {}

                Basket(String owner) { this.owner = owner; }

                Long id() { return id; }

                List<Fruit> fruits() { return fruits; }
            }
            """, "shop/Fruit.java", """
            package shop;

            import jakarta.persistence.*;

            @Entity
            class Fruit {
                enum Colour { RED, GREEN }

                @Id @GeneratedValue private Long id;
                private String name;
                @Enumerated(EnumType.STRING) private Colour colour;
                @ManyToOne private Basket basket;

                private Fruit() {}

                Fruit(String name, Colour colour) { this.name = name; this.colour = colour; }

                void rename(String name) { this.name = name; }
            }
            """, "shop/Program.java", """
            package shop;

            import static io.aludel.sql.Sql.select;

            import io.aludel.engine.Engine;
            import io.aludel.orm.*;

            public class Program {
                public static void main(String[] arguments) {
                    Registry models = Registry.discover();
                    try (Engine engine = Engine.create("jdbc:sqlite::memory:")) {
                        models.metadata().createAll(engine);
                        SessionFactory sessions = SessionFactory.of(engine, models);
                        Long id = sessions.transact(session -> {
                            Basket basket = new Basket("Ann");
                            basket.fruits().add(new Fruit("apple", Fruit.Colour.GREEN));
                            session.add(basket);
                            session.flush();
                            return basket.id();
                        });
                        sessions.transact(session -> {
                            session.get(Basket.class, id).orElseThrow().fruits().get(0).rename("pear");
                            return null;
                        });
                        try (Session session = sessions.open()) {
                            System.out.println(session.execute(select(Fruit_.name, Fruit_.colour, Basket_.owner)
                                            .from(Fruit.class)
                                            .join(Fruit_.basket))
                                    .one());
                        }
                        System.out.println(Basket.class.getModule() + ", " + Session.class.getModule() + ", "
                                + Engine.class.getModule());
                    }
                }
            }
            """);

    @TempDir
    Path directory;

    @Test
    void anApplicationOfNamedModulesRuns() throws Exception {
        List<Path> modules = classPath(
                "aludel-core",
                "aludel-orm",
                "jakarta.persistence-api",
                "jspecify",
                "slf4j-api",
                "HikariCP",
                "sqlite-jdbc");
        Path classes = compiled(modules);
        assertThat(classes.resolve("META-INF/aludel/entities")).hasContent("shop.Basket\nshop.Fruit\n");
        List<Path> all = new ArrayList<>(modules);
        all.add(classes);
        assertThat(java("--module-path", path(all), "--module", "shop/shop.Program"))
                .endsWith("Row3[value1=pear, value2=GREEN, value3=Ann]\n"
                        + "module shop, module io.aludel.orm, module io.aludel.core\n");
    }

    @Test
    void theShippedModulesAreNamedAndOpenNothing() {
        for (Path module : classPath("aludel-core", "aludel-orm")) {
            assertThat(ModuleFinder.of(module).findAll())
                    .as("modules in %s", module)
                    .singleElement()
                    .extracting(ModuleReference::descriptor)
                    .matches(descriptor -> !descriptor.isAutomatic() && !descriptor.isOpen())
                    .matches(descriptor -> descriptor.opens().isEmpty());
        }
    }

    private Path compiled(List<Path> modules) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> source : APPLICATION.entrySet()) {
            Path file = directory.resolve("src").resolve(source.getKey());
            Files.createDirectories(file.getParent());
            sources.add(Files.writeString(file, source.getValue()));
        }
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<Path> processor = classPath("aludel-processor", "asm", "asm-tree", "asm-commons", "javapoet", "jspecify");
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            problems,
                            files,
                            null,
                            List.of(
                                    "-d",
                                    classes.toString(),
                                    "--module-path",
                                    path(modules),
                                    "--processor-path",
                                    path(processor)),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(problems::toString).isTrue();
        }
        return classes;
    }

    /** What a JVM of its own prints; its errors are part of the failure. */
    private String java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(directory.resolve("errors").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(read("errors")).isZero();
        return read("output");
    }

    private String read(String file) throws IOException {
        return Files.readString(directory.resolve(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    /** The entries of these artifacts: a jar, or the classes of a module of this build. */
    private static List<Path> classPath(String... artifacts) {
        List<Path> entries = new ArrayList<>();
        for (String artifact : artifacts) {
            entries.add(Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of)
                    .filter(entry -> isOf(entry, artifact))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(artifact + " is not on the class path")));
        }
        return entries;
    }

    private static boolean isOf(Path entry, String artifact) {
        String file = entry.getFileName().toString();
        return file.equals("classes")
                ? entry.endsWith(Path.of(artifact, "target", "classes"))
                : file.matches(artifact + "-[0-9][^/]*(?<!-tests)[.]jar");
    }

    private static String path(List<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
