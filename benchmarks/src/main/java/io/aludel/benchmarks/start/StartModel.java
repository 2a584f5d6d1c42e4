package io.aludel.benchmarks.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Writes a model of 50 entities and the program that reads one row through it, and compiles both as a user would. */
final class StartModel {
    static final String PROGRAM = "start.AludelStart";
    private static final int ENTITIES = 50;

    private StartModel() {}

    /** Compiles into a folder; gives the folder of the classes. */
    static String compile(Path folder) throws IOException {
        Path sources = Files.createDirectories(folder.resolve("sources").resolve("start"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of(
                "-d",
                classes.toString(),
                "-classpath",
                System.getProperty("java.class.path"),
                "-processorpath",
                System.getProperty("java.class.path"),
                "-processor",
                "io.aludel.processor.AludelProcessor"));
        for (int number = 0; number < ENTITIES; number++) {
            arguments.add(write(sources, "Entity" + number, entity(number)));
        }
        arguments.add(write(sources, "AludelStart", program()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the model does not compile");
        }
        return classes.toString();
    }

    private static String write(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name + ".java"), text).toString();
    }

    private static String entity(int number) {
        String other = number == 0 ? "" : "    @ManyToOne private Entity" + (number - 1) + " other;\n";
        return """
                package start;

                import jakarta.persistence.*;

                @Entity
                @Table(name = "entity%1$d")
                public class Entity%1$d {
                    @Id
                    private long id;
                    private String name;
                    private int amount;
                %2$s
                    public String getName() {
                        return name;
                    }
                }
                """.formatted(number, number == 7 ? "" : other);
    }

    private static String program() {
        String all = IntStream.range(0, ENTITIES)
                .mapToObj(number -> "Entity" + number + ".class")
                .collect(Collectors.joining(", "));
        return """
                package start;

                import io.aludel.engine.Engine;
                import io.aludel.orm.Registry;
                import io.aludel.orm.SessionFactory;

                public final class AludelStart {
                    public static void main(String[] arguments) {
                        try (Engine engine = Engine.create("sqlite:" + arguments[0])) {
                            SessionFactory sessions = SessionFactory.of(engine, Registry.of(%s));
                            String name = sessions.transact(
                                    session -> session.get(Entity7.class, 1L).orElseThrow().getName());
                            if (!"first".equals(name)) {
                                throw new IllegalStateException("the row is missing");
                            }
                        }
                    }
                }
                """.formatted(all);
    }
}
