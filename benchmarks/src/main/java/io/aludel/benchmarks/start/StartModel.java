package io.aludel.benchmarks.start;

import jakarta.persistence.Entity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;

/** Writes a model of 50 entities and the programs that read one row through it, and compiles them as their users would. */
final class StartModel {
    static final String ALUDEL = "start.AludelStart";
    static final String HIBERNATE = "start.HibernateStart";
    private static final int ENTITIES = 50;

    private StartModel() {}

    /** Compiles Aludel's program into a folder; gives the folder of the classes. */
    static String aludel(Path folder) throws IOException, InterruptedException {
        return compile(
                folder.resolve("aludel"),
                "AludelStart",
                aludel(),
                List.of(
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-processorpath",
                        System.getProperty("java.class.path"),
                        "-processor",
                        "io.aludel.processor.AludelProcessor"));
    }

    /** Compiles Hibernate's program into a folder; gives the folder of the classes. */
    static String hibernate(Path folder) throws IOException, InterruptedException {
        String itsOwn = jar(Entity.class) + File.pathSeparator + jar(SessionFactory.class);
        return compile(
                folder.resolve("hibernate"),
                "HibernateStart",
                hibernate(),
                List.of("-classpath", itsOwn, "-proc:none"));
    }

    private static String jar(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()).toString();
    }

    private static String compile(Path folder, String name, String program, List<String> options)
            throws IOException, InterruptedException {
        Path sources = Files.createDirectories(folder.resolve("sources").resolve("start"));
        Path classes = Files.createDirectories(folder.resolve("classes"));
        String compiler =
                Path.of(System.getProperty("java.home"), "bin", "javac").toString();
        List<String> arguments = new ArrayList<>(List.of(compiler, "-d", classes.toString()));
        arguments.addAll(options);
        for (int number = 0; number < ENTITIES; number++) {
            arguments.add(write(sources, "Entity" + number, entity(number)));
        }
        arguments.add(write(sources, name, program));
        // A process of its own: within this one javac would find our processor on its class path for everybody's
        // program.
        Process compiling = new ProcessBuilder(arguments).inheritIO().start();
        if (compiling.waitFor() != 0) {
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

    private static String entities() {
        return IntStream.range(0, ENTITIES)
                .mapToObj(number -> "Entity" + number + ".class")
                .collect(Collectors.joining(", "));
    }

    private static String hibernate() {
        return """
                package start;

                import org.hibernate.SessionFactory;
                import org.hibernate.cfg.Configuration;

                public final class HibernateStart {
                    public static void main(String[] arguments) {
                        System.setProperty("org.jboss.logging.provider", "slf4j");
                        Configuration configuration = new Configuration()
                                .setProperty("hibernate.connection.url", arguments[0])
                                .setProperty("hibernate.connection.username", arguments[2])
                                .setProperty("hibernate.connection.password", arguments[3]);
                        if (arguments[0].startsWith("jdbc:sqlite:")) { // the others it finds itself
                            configuration.setProperty("hibernate.dialect", "org.hibernate.community.dialect.SQLiteDialect");
                        }
                        for (Class<?> entity : new Class<?>[] {%s}) {
                            configuration.addAnnotatedClass(entity);
                        }
                        try (SessionFactory sessions = configuration.buildSessionFactory()) {
                            String name = sessions.fromTransaction(
                                    session -> session.find(Entity7.class, 1L).getName());
                            if (!"first".equals(name)) {
                                throw new IllegalStateException("the row is missing");
                            }
                        }
                    }
                }
                """.formatted(entities());
    }

    private static String aludel() {
        return """
                package start;

                import io.aludel.engine.Engine;
                import io.aludel.orm.Registry;
                import io.aludel.orm.SessionFactory;

                public final class AludelStart {
                    public static void main(String[] arguments) {
                        try (Engine engine = Engine.create(arguments[1])) {
                            SessionFactory sessions = SessionFactory.of(engine, Registry.of(%s));
                            String name = sessions.transact(
                                    session -> session.get(Entity7.class, 1L).orElseThrow().getName());
                            if (!"first".equals(name)) {
                                throw new IllegalStateException("the row is missing");
                            }
                        }
                    }
                }
                """.formatted(entities());
    }
}
